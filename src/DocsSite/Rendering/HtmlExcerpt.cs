using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Rendering;

/// <summary>Finds the place of a plain text in rendered HTML, so that an excerpt keeps its bold words and its code.</summary>
public static partial class HtmlExcerpt
{
    private static readonly string[] Kept = ["strong", "em", "code"];

    /// <param name="html">Rendered blocks.</param>
    /// <param name="text">Plain text that was taken from them; its first letter may have been made a capital.</param>
    /// <returns>Inline HTML of exactly that text, well nested; the encoded text itself when it does not stand in one block.</returns>
    public static string Of(string html, string text)
    {
        if (text.Length == 0) return "";
        foreach (Match block in Block().Matches(html))
        {
            if (Find(block.Groups[1].Value, text) is { } found) return found;
        }

        return WebUtility.HtmlEncode(text);
    }

    private static string? Find(string inline, string text)
    {
        var plain = new StringBuilder();
        var places = new List<(int Start, int End)>();
        foreach (Match piece in Piece().Matches(inline))
        {
            if (piece.ValueSpan[0] == '<') continue;
            foreach (var c in WebUtility.HtmlDecode(piece.Value))
            {
                plain.Append(c == '\n' ? ' ' : c);
                places.Add((piece.Index, piece.Index + piece.Length));
            }
        }

        var at = plain.ToString().IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        // Elements that open right before the text belong to it.
        var start = places[at].Start;
        while (start > 0 && inline[start - 1] == '>' && inline.LastIndexOf('<', start - 1) is var tag and >= 0 && inline[tag + 1] != '/') start = tag;
        return Capitalized(Balanced(inline[start..places[at + text.Length - 1].End]), text[0]);
    }

    /// <summary>Emphasis and code only, closed where the excerpt leaves them open: pictures say nothing here, and links would nest in others.</summary>
    private static string Balanced(string excerpt)
    {
        var open = new Stack<string>();
        var balanced = new StringBuilder();
        foreach (Match piece in Piece().Matches(excerpt))
        {
            if (piece.ValueSpan[0] != '<')
            {
                balanced.Append(piece.Value);
                continue;
            }

            var name = ElementName().Match(piece.Value).Value;
            if (!Kept.Contains(name, StringComparer.Ordinal)) continue;
            if (piece.ValueSpan[1] != '/') open.Push(name);
            else if (open.Count == 0 || open.Pop() != name) continue;
            balanced.Append(piece.ValueSpan[1] == '/' ? "</" : "<").Append(name).Append('>');
        }

        while (open.Count > 0) balanced.Append("</").Append(open.Pop()).Append('>');
        return balanced.ToString();
    }

    private static string Capitalized(string excerpt, char first)
    {
        var at = 0;
        while (at < excerpt.Length && excerpt[at] == '<') at = excerpt.IndexOf('>', at) + 1;
        return char.IsUpper(first) && at < excerpt.Length ? $"{excerpt[..at]}{char.ToUpperInvariant(excerpt[at])}{excerpt[(at + 1)..]}" : excerpt;
    }

    [GeneratedRegex(@"<(?:p|li|td)>(.*?)</(?:p|li|td)>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"<[^>]*>|&[^;\s]{1,10};|[^<]", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex("[a-z][a-z0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex ElementName();
}
