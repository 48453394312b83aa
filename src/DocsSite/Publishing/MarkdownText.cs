using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Publishing;

/// <summary>Plain text as CommonMark that shows it letter for letter, also with GitHub's strikethrough and tables.</summary>
internal static partial class MarkdownText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>&~|#+-=.)");
    private static readonly SearchValues<char> NotInTarget = SearchValues.Create("()<> ");

    /// <summary>The block of metadata on top; keys without a value are left out.</summary>
    /// <param name="url">Absolute address of the page.</param>
    /// <param name="updated">Day of the last change.</param>
    public static StringBuilder FrontMatter(string url, DateOnly? updated, params ReadOnlySpan<(string Key, string Value)> lines)
    {
        var text = new StringBuilder("---\n");
        foreach (var (key, value) in lines) Append(text, key, value);
        if (updated is { } day) text.Append("updated: ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        Append(text, "url", url);
        return text.Append("---\n\n");
    }

    private static void Append(StringBuilder text, string key, string value)
    {
        if (value.Length == 0) return;
        var quoted = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");
        text.Append(key).Append(": \"").Append(quoted).Append("\"\n");
    }

    /// <summary>Text of one line; signs are escaped only where they would mean something.</summary>
    public static string Escape(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (!line.AsSpan().ContainsAny(Marks)) return line;
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMark(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Text of one line as a code span.</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var (run, longest) = (0, 0);
        foreach (var c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        if (longest == 0) return $"`{line}`";
        var fence = new string('`', longest + 1);
        return $"{fence} {line} {fence}";
    }

    /// <param name="markdown">What is shown.</param>
    /// <param name="url">Address.</param>
    public static string Link(string markdown, string url) => $"[{markdown}]({(url.AsSpan().ContainsAny(NotInTarget) ? Target().Replace(url, match => Uri.HexEscape(match.Value[0])) : url)})";

    /// <summary>Inline HTML: code stays code, bold words stay bold, of everything else the words.</summary>
    public static string FromHtml(string html) => Piece().Replace(html, piece =>
        piece.Groups["code"] is { Success: true } code ? Code(WebUtility.HtmlDecode(Tag().Replace(code.Value, "")))
        : piece.Groups["strong"] is { Success: true } strong ? Strong(WebUtility.HtmlDecode(strong.Value))
        : piece.ValueSpan[0] == '<' ? ""
        : Escape(WebUtility.HtmlDecode(piece.Value)));

    // Beside other signs the asterisks might mean nothing.
    private static string Strong(string text) => char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1]) ? $"**{Escape(text)}**" : Escape(text);

    private static bool IsMark(string line, int i) => line[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '|' => true,
        // Inside a word it is a letter: names of constants stay readable.
        '_' => i == 0 || i == line.Length - 1 || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]),
        '&' => i + 1 < line.Length && (line[i + 1] == '#' || char.IsAsciiLetter(line[i + 1])),
        '#' => i == 0 || line[i - 1] is ' ' or '#',
        '>' or '+' or '-' or '=' => i == 0,
        '.' or ')' => i is > 0 and < 10 && !line.AsSpan(0, i).ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    [GeneratedRegex("[()<> ]", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("<code>(?<code>.*?)</code>|<strong>(?<strong>[^<]+)</strong>|<[^>]*>|[^<]+", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
