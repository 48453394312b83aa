using System.Text.RegularExpressions;

namespace DocsSite.Tests.Specs;

/// <summary>
/// A readable specification: prose, and under every <c>##</c> heading one case of fenced blocks. The first word after the fence says
/// what a block is: <c>file path</c>, <c>page /address/</c> or <c>diagnostics</c>.
/// </summary>
internal static partial class SpecFile
{
    public static IEnumerable<SpecCase> Read(string path)
    {
        var name = "";
        SpecCase? current = null;
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (current is { IsEmpty: false }) yield return current;
                name = lines[i][3..].Trim();
                current = new SpecCase(name);
            }
            else if (current is not null && Fence().Match(lines[i]) is { Success: true } fence)
            {
                var close = Array.FindIndex(lines, i + 1, line => line.TrimEnd() == fence.Groups[1].Value);
                if (close < 0) throw new FormatException($"{path}({i + 1}): the block is never closed");
                current.Add(fence.Groups[2].Value, fence.Groups[3].Value.Trim(), string.Join('\n', lines[(i + 1)..close]) + "\n");
                i = close;
            }
        }

        if (current is { IsEmpty: false }) yield return current;
    }

    [GeneratedRegex("^(````+) ?(file|page|diagnostics)(.*)$")]
    private static partial Regex Fence();
}

internal sealed class SpecCase(string name)
{
    public string Name { get; } = name;

    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Address → outline of the page's main part.</summary>
    public Dictionary<string, string> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>Expected findings, one a line; empty = none; null = the case says nothing about them.</summary>
    public string? Diagnostics { get; private set; }

    public bool IsEmpty => Files.Count == 0;

    public void Add(string kind, string argument, string text)
    {
        if (kind == "file") Files.Add(argument, text);
        else if (kind == "page") Pages.Add(argument, text);
        else Diagnostics = text.Trim('\n');
    }
}
