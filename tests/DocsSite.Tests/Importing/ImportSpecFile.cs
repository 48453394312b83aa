using System.Text.RegularExpressions;

namespace DocsSite.Tests.Importing;

/// <summary>
/// A readable specification of imports: prose, and under every <c>##</c> heading one case of fenced blocks: <c>source path</c> is a
/// foreign file, <c>site path</c> a file of the content root, <c>into path</c> a file that the import must make, <c>report</c> what it
/// must say, <c>options</c> what is asked for.
/// </summary>
internal static partial class ImportSpecFile
{
    public static IEnumerable<ImportSpec> Read(string path)
    {
        ImportSpec? current = null;
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (current is { Sources.Count: > 0 }) yield return current;
                current = new ImportSpec(lines[i][3..].Trim());
            }
            else if (current is not null && Fence().Match(lines[i]) is { Success: true } fence)
            {
                var close = Array.FindIndex(lines, i + 1, line => line.TrimEnd() == fence.Groups[1].Value);
                if (close < 0) throw new FormatException($"{path}({i + 1}): the block is never closed");
                current.Add(fence.Groups[2].Value, fence.Groups[3].Value.Trim(), string.Join('\n', lines[(i + 1)..close]) + "\n");
                i = close;
            }
        }

        if (current is { Sources.Count: > 0 }) yield return current;
    }

    [GeneratedRegex("^(````+) ?(source|site|into|report|options)(.*)$")]
    private static partial Regex Fence();
}

internal sealed class ImportSpec(string name)
{
    public string Name { get; } = name;

    public Dictionary<string, string> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Site { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public string Report { get; private set; } = "";

    public string? From { get; private set; }

    public bool Convert { get; private set; }

    public void Add(string kind, string argument, string text)
    {
        switch (kind)
        {
            // Characters that an editor would not show are written as references.
            case "source": Sources.Add(argument, Decoded(text)); break;
            case "site": Site.Add(argument, text); break;
            case "into": Files.Add(argument, text); break;
            case "report": Report = text.Trim('\n'); break;
            default:
                From = text.Split('\n').FirstOrDefault(line => line.StartsWith("from: ", StringComparison.Ordinal))?[6..];
                Convert = text.Contains("convert", StringComparison.Ordinal);
                break;
        }
    }

    private static string Decoded(string text) => Regex.Replace(text, @"\\u\{([0-9A-F]{4})\}", match => ((char)System.Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
}
