using System.Text.RegularExpressions;

namespace DocsSite.Tests.Specs;

/// <summary>
/// Labelled articles: prose, and under every <c>##</c> heading the files of one case and the list of its defects,
/// <c>- [path] line:column rule-id rule-name</c>, or <c>- clean</c>. The labels were set by hand, from the text and not from a run.
/// </summary>
internal static partial class TruthFile
{
    public static IEnumerable<TruthCase> Read(string path)
    {
        TruthCase? current = null;
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (current is not null) yield return current;
                current = new TruthCase(lines[i][3..].Trim());
            }
            else if (current is not null && lines[i].StartsWith("````file ", StringComparison.Ordinal))
            {
                var close = Array.FindIndex(lines, i + 1, line => line == "````");
                if (close < 0) throw new FormatException($"{path}({i + 1}): the file is never closed");
                current.Files.Add(lines[i]["````file ".Length..].Trim(), string.Join('\n', lines[(i + 1)..close]) + "\n");
                i = close;
            }
            else if (current is not null && Label().Match(lines[i]) is { Success: true } label)
            {
                var file = label.Groups[1].Length > 0 ? label.Groups[1].Value : current.Files.Keys.Single(name => name.EndsWith(".md", StringComparison.Ordinal));
                current.Defects.Add($"{file}({label.Groups[2].Value},{label.Groups[3].Value}) {label.Groups[4].Value}");
            }
        }

        if (current is not null) yield return current;
    }

    [GeneratedRegex(@"^- (?:(\S+\.\w+) )?(\d+):(\d+) (DS\d{4} [a-z0-9-]+)$")]
    private static partial Regex Label();
}

internal sealed record TruthCase(string Name)
{
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary><c>path(line,column) rule-id rule-name</c>.</summary>
    public List<string> Defects { get; } = [];
}
