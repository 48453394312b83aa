using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Publishing;

/// <summary>
/// Makes Markdown that anybody can read of a body after include expansion: links are absolute, pictures are standard Markdown, comments
/// and the lines that only steer the layout are gone. Code blocks stay as they are.
/// </summary>
internal static partial class MarkdownCopy
{
    /// <param name="body">An article's body after include expansion.</param>
    /// <param name="absolute">Address for a link target as written; null to leave it.</param>
    public static string Clean(string body, Func<string, string?> absolute)
    {
        var text = new StringBuilder(body.Length);
        var prose = new StringBuilder();
        var fence = "";
        foreach (var line in body.ReplaceLineEndings("\n").Split('\n'))
        {
            var mark = line.AsSpan().ContainsAny('`', '~') ? Fence().Match(line).Groups[1].Value : "";
            if (fence.Length > 0)
            {
                text.Append(line).Append('\n');
                if (mark.StartsWith(fence, StringComparison.Ordinal) && line.Trim() == mark) fence = "";
            }
            else if (mark.Length > 0)
            {
                Flush(text, prose, absolute);
                text.Append(line).Append('\n');
                fence = mark;
            }
            else
            {
                prose.Append(line).Append('\n');
            }
        }

        Flush(text, prose, absolute);
        return BlankLines().Replace(text.ToString().Trim('\n'), "\n\n") + "\n";
    }

    private static void Flush(StringBuilder text, StringBuilder prose, Func<string, string?> absolute)
    {
        var part = Comment().Replace(prose.ToString(), "");
        part = Target().Replace(part, match => match.Groups["before"].Value + (absolute(match.Groups["target"].Value) ?? match.Groups["target"].Value));
        part = Image().Replace(part, match =>
            Attribute(match.Value, "source") is { Length: > 0 } source ? $"![{Attribute(match.Value, "alt-text")}]({source})" : "");
        part = NoLoc().Replace(part, match => Attribute(match.Value, "text"));
        part = Video().Replace(part, "<$1>");
        text.Append(Layout().Replace(part, ""));
        prose.Clear();
    }

    private static string Attribute(string directive, string name) =>
        Regex.Match(directive, $"\\b{name}=\"([^\"]*)\"", RegexOptions.CultureInvariant).Groups[1].Value;

    [GeneratedRegex(@"^[ \t>]*(`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex("<!--.*?-->[ \\t]*\\n?", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?<before>\]\([ \t]*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?|\b(?:source|href|src|lightbox|link)=["'])(?<target>[^\s"'<>()]+(?:\([^\s()]*\)[^\s"'<>()]*)*)""", RegexOptions.Multiline)]
    private static partial Regex Target();

    [GeneratedRegex(":::image(?:[^:\\n]|:(?!::))*:::", RegexOptions.IgnoreCase)]
    private static partial Regex Image();

    [GeneratedRegex(":::no-loc(?:[^:\\n]|:(?!::))*:::", RegexOptions.IgnoreCase)]
    private static partial Regex NoLoc();

    [GeneratedRegex(@"\[!VIDEO[ \t]+([^\]\s]+)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Video();

    /// <summary>Lines of zones, rows, columns and divisions; code snippets keep theirs, for there the line is the content.</summary>
    [GeneratedRegex(@"^[ \t>]*(?::::[ \t]*(?!code)[a-z-]*[^\n]*|\[!div\b[^\n]*\])[ \t]*\n", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Layout();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}
