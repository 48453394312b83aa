using System.Net;

namespace DocsSite.Markdown.Html;

/// <summary>One start or end tag as written.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Length">Code units from <c>&lt;</c> to behind <c>&gt;</c>.</param>
internal sealed record RawTag(string Name, bool IsEnd, IReadOnlyList<RawAttribute> Attributes, int Length)
{
    private static readonly RawAttribute[] NoAttributes = [];

    /// <summary>The decoded value of an attribute, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var candidate in Attributes)
            {
                if (candidate.Name == attribute) return candidate.Value;
            }

            return null;
        }
    }

    /// <summary>
    /// Reads the tag at the start of <paramref name="text"/> by CommonMark's grammar; null for anything else, which is then text.
    /// </summary>
    public static RawTag? Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<') return null;
        var isEnd = text[1] == '/';
        var position = isEnd ? 2 : 1;
        var start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '-' or ':' or '_' or '.')) position++;
        if (position == start || !char.IsAsciiLetter(text[start])) return null;
        var name = text[start..position].ToString().ToLowerInvariant();
        List<RawAttribute>? attributes = null;
        while (true)
        {
            var next = SkipWhiteSpace(text, position);
            if (next >= text.Length) return null;
            if (text[next] == '>') return new RawTag(name, isEnd, attributes ?? (IReadOnlyList<RawAttribute>)NoAttributes, next + 1);
            if (text[next] == '/' && next + 1 < text.Length && text[next + 1] == '>')
            {
                return new RawTag(name, isEnd, attributes ?? (IReadOnlyList<RawAttribute>)NoAttributes, next + 2);
            }

            if (isEnd || next == position || ReadAttribute(text, ref next) is not { } attribute) return null;
            (attributes ??= []).Add(attribute);
            position = next;
        }
    }

    private static RawAttribute? ReadAttribute(ReadOnlySpan<char> text, ref int position)
    {
        var start = position;
        while (position < text.Length && IsNameCharacter(text[position])) position++;
        if (position == start || !(char.IsAsciiLetter(text[start]) || text[start] is '_' or ':')) return null;
        var name = text[start..position].ToString().ToLowerInvariant();
        var equals = SkipWhiteSpace(text, position);
        if (equals >= text.Length || text[equals] != '=') return new RawAttribute(name, "");
        position = SkipWhiteSpace(text, equals + 1);
        if (position >= text.Length) return null;
        var quote = text[position];
        if (quote is '"' or '\'')
        {
            var length = text[(position + 1)..].IndexOf(quote);
            if (length < 0) return null;
            var value = text.Slice(position + 1, length);
            position += length + 2;
            return new RawAttribute(name, WebUtility.HtmlDecode(value.ToString()));
        }

        start = position;
        while (position < text.Length && !char.IsWhiteSpace(text[position]) && text[position] is not ('"' or '\'' or '=' or '<' or '>' or '`')) position++;
        return position == start ? null : new RawAttribute(name, WebUtility.HtmlDecode(text[start..position].ToString()));
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or ':' or '-';

    private static int SkipWhiteSpace(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r' or '\f') position++;
        return position;
    }
}

/// <param name="Name">Lower case.</param>
/// <param name="Value">Decoded; empty for an attribute without a value.</param>
internal readonly record struct RawAttribute(string Name, string Value);
