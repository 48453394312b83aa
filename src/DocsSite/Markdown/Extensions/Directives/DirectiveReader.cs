using System.Net;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>Reads one <c>:::</c> token; forgiving, because a mistake in it must not cost the reader the picture.</summary>
internal static class DirectiveReader
{
    private const string Colons = ":::";

    /// <summary>The token at the start of <paramref name="text"/>, or null when there is no <c>:::name</c>.</summary>
    /// <param name="text">Begins at the first colon; may run over several lines.</param>
    public static Directive? Read(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Colons) || text.Length == Colons.Length || text[Colons.Length] == ':') return null;
        var position = SkipBlanks(text, Colons.Length);
        var nameStart = position;
        while (position < text.Length && IsNameCharacter(text[position])) position++;
        if (position == nameStart || !char.IsAsciiLetter(text[nameStart])) return null;
        var name = text[nameStart..position].ToString().ToLowerInvariant();
        return ReadAttributes(text, name, position);
    }

    private static Directive ReadAttributes(ReadOnlySpan<char> text, string name, int position)
    {
        var attributes = new List<DirectiveAttribute>();
        var end = position;
        var hasOpenQuote = false;
        while (true)
        {
            position = SkipWhiteSpace(text, end);
            if (text[position..].StartsWith(Colons)) return new Directive(name, attributes, EndOfColons(text, position), true, hasOpenQuote);
            var attributeStart = position;
            while (position < text.Length && IsNameCharacter(text[position])) position++;
            if (position == attributeStart) break;
            var attribute = text[attributeStart..position].ToString().ToLowerInvariant();
            var equals = SkipBlanks(text, position);
            if (equals >= text.Length || text[equals] != '=') break;
            var valueStart = SkipBlanks(text, equals + 1);
            var (value, start, next, isClosed) = name == DirectiveKinds.NoLocalization ? ReadVerbatim(text, valueStart) : ReadValue(text, valueStart);
            attributes.Add(new DirectiveAttribute(attribute, Decode(value), start));
            hasOpenQuote |= !isClosed;
            end = next;
        }

        return new Directive(name, attributes, end, false, hasOpenQuote);
    }

    private static (string Value, int Start, int Next, bool IsClosed) ReadValue(ReadOnlySpan<char> text, int start)
    {
        var close = start < text.Length ? ClosingQuote(text[start]) : '\0';
        if (close == '\0')
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !text[end..].StartsWith(Colons)) end++;
            return (text[start..end].ToString(), start, end, true);
        }

        var rest = text[(start + 1)..];
        var length = ClosingIndex(rest, close);
        var limit = rest.IndexOf("\n|");
        if (length >= 0 && (limit < 0 || length < limit)) return (rest[..length].ToString(), start + 1, start + length + 2, true);
        var lineEnd = rest.IndexOfAny('\n', '\r');
        var fallback = rest.IndexOf(Colons);
        length = lineEnd < 0 ? rest.Length : lineEnd;
        if (fallback >= 0 && fallback < length) length = fallback;
        return (rest[..length].TrimEnd().ToString(), start + 1, start + 1 + length, false);
    }

    /// <summary>The text of <c>:::no-loc</c> may contain quotation marks, escaped or not: it ends only before the colons.</summary>
    private static (string Value, int Start, int Next, bool IsClosed) ReadVerbatim(ReadOnlySpan<char> text, int start)
    {
        var length = start < text.Length && text[start] == '"' ? text[(start + 1)..].IndexOf("\":::") : -1;
        if (length < 0 || text.Slice(start + 1, length).Contains('\n')) return ReadValue(text, start);
        var value = text.Slice(start + 1, length).ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
        return (value, start + 1, start + length + 2, true);
    }

    /// <summary>The quotation mark that ends a value; one behind a backslash in the middle of words belongs to the value.</summary>
    private static int ClosingIndex(ReadOnlySpan<char> text, char close)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != close) continue;
            var isEscaped = i > 0 && text[i - 1] == '\\' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] != ':';
            if (!isEscaped) return i;
        }

        return -1;
    }

    /// <summary>Extra colons belong to the token unless the next token follows at once.</summary>
    private static int EndOfColons(ReadOnlySpan<char> text, int start)
    {
        var end = start + Colons.Length;
        while (end < text.Length && text[end] == ':') end++;
        var isNextToken = end - start >= 2 * Colons.Length && end < text.Length && char.IsAsciiLetter(text[end]);
        return isNextToken ? start + Colons.Length : end;
    }

    private static string Decode(string value) =>
        value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value;

    private static char ClosingQuote(char open) => open switch
    {
        '"' => '"',
        '\'' => '\'',
        '\u201c' or '\u201d' => '\u201d',
        _ => '\0',
    };

    private static int SkipBlanks(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t') position++;
        return position;
    }

    private static int SkipWhiteSpace(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
