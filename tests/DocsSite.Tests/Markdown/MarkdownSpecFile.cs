using System.Text;

namespace DocsSite.Tests.Markdown;

/// <summary>
/// A readable specification: prose, and examples in fences of eight backticks with the word <c>example</c>. An example is the article,
/// a line with a dot, the HTML, and where there are findings another dot and a line for each.
/// </summary>
internal static class MarkdownSpecFile
{
    private const string Fence = "````````";

    public static IEnumerable<MarkdownExample> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != $"{Fence} example") continue;
            var end = Array.IndexOf(lines, Fence, i);
            if (end < 0) throw new FormatException($"{path}({i + 1}): the example is never closed");
            yield return Parse(i + 1, lines[(i + 1)..end]);
            i = end;
        }
    }

    private static MarkdownExample Parse(int line, string[] lines)
    {
        var parts = new List<StringBuilder> { new() };
        foreach (var text in lines)
        {
            if (text == ".") parts.Add(new StringBuilder());
            else parts[^1].Append(text.Replace('→', '\t')).Append('\n');
        }

        return new MarkdownExample(line, parts[0].ToString(), parts.ElementAtOrDefault(1)?.ToString() ?? "", parts.ElementAtOrDefault(2)?.ToString() ?? "");
    }
}

/// <param name="Line">Where the example begins.</param>
internal sealed record MarkdownExample(int Line, string Input, string Html, string Diagnostics);
