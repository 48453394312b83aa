using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Importing;

/// <summary>Small facts about Markdown that several passes need.</summary>
public static partial class MarkdownText
{
    /// <summary>Text that was no Markdown, written so that it means itself.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (MustEscape(text, i)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A line that would start a block of another kind, kept a paragraph: <c># 5</c>, <c>1. May</c>, <c>- x</c>.</summary>
    public static string EscapeStart(string line)
    {
        if (line.Length == 0) return line;
        if (line[0] is '#' or '>' or '|' || (line[0] is '+' or '-' or '=' && (line.Length == 1 || line[1] is ' ' or '-' or '='))) return "\\" + line;
        if (line.StartsWith(":::", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)) return "\\" + line;
        return NumberStart().Match(line) is { Success: true } match ? line.Insert(match.Groups[1].Length, "\\") : line;
    }

    /// <summary>For every line whether it is fenced code (fences included) or a raw comment, where no pass may look.</summary>
    public static bool[] CodeLines(IReadOnlyList<DraftLine> lines)
    {
        var isCode = new bool[lines.Count];
        var (mark, length) = ('\0', 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var fence = Fence().Match(lines[i].Text);
            if (length == 0 && fence.Success && !(fence.Groups[1].Value[0] == '`' && fence.Groups[2].Value.Contains('`', StringComparison.Ordinal)))
            {
                (mark, length, isCode[i]) = (fence.Groups[1].Value[0], fence.Groups[1].Length, true);
            }
            else if (length > 0)
            {
                isCode[i] = true;
                if (fence.Success && fence.Groups[1].Value[0] == mark && fence.Groups[1].Length >= length && fence.Groups[2].Value.Trim().Length == 0) length = 0;
            }
        }

        return isCode;
    }

    /// <summary>A code span that holds the text whatever backticks are in it.</summary>
    public static string CodeSpan(string text)
    {
        var longest = Backticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max();
        var marks = new string('`', longest + 1);
        return longest == 0 ? $"`{text}`" : $"{marks} {text} {marks}";
    }

    /// <summary>A fence that no line of the code closes.</summary>
    public static string FenceFor(string code) =>
        new('`', Math.Max(3, Backticks().Matches(code).Select(match => match.Length).DefaultIfEmpty(0).Max() + 1));

    /// <summary>The words of a line without marks: for comparing and for titles.</summary>
    public static string Plain(string markdown)
    {
        var text = Link().Replace(HeadingId().Replace(markdown, ""), "$1");
        text = Marks().Replace(text, "");
        return Escaped().Replace(text, "$1").Trim();
    }

    /// <summary>Whether two lines say the same, whatever their case, punctuation and marks.</summary>
    public static bool SaysTheSame(string one, string other) => Folded(one) is { Length: > 0 } folded && folded == Folded(other);

    public static string Capitalized(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Folded(string text) => string.Concat(Plain(text).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool MustEscape(string text, int at)
    {
        char Before() => at == 0 ? ' ' : text[at - 1];
        char After() => at + 1 == text.Length ? ' ' : text[at + 1];
        return text[at] switch
        {
            '\\' => !char.IsLetterOrDigit(After()) && !char.IsWhiteSpace(After()),
            '*' => !(char.IsWhiteSpace(Before()) && char.IsWhiteSpace(After())),
            '`' => true,
            '_' => !(char.IsLetterOrDigit(Before()) && char.IsLetterOrDigit(After())) && !(char.IsWhiteSpace(Before()) && char.IsWhiteSpace(After())),
            '<' => char.IsLetter(After()) || After() is '/' or '!' or '?',
            '[' => true,
            ']' => true,
            '~' => After() == '~' || Before() == '~',
            '&' => Entity().IsMatch(text.AsSpan(at)),
            _ => false,
        };
    }

    [GeneratedRegex(@"^(\d{1,9})[.)](?=\s|$)")]
    private static partial Regex NumberStart();

    [GeneratedRegex(@"^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})(.*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"\s*\{:?\s*#[\w:.-]+[^{}]*\}\s*$")]
    private static partial Regex HeadingId();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)(?:\*\*|__|`|(?<!\w)[*_]|[*_](?!\w))")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\G&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")]
    private static partial Regex Entity();
}
