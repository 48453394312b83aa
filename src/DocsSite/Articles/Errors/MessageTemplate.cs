using System.Buffers;

namespace DocsSite.Articles.Errors;

/// <summary>
/// Finds the placeholders of a message: <c>{name}</c>, <c>&lt;name&gt;</c>, <c>%1</c>, <c>%1!s!</c>, <c>%s</c>, <c>%.*ls</c>, <c>%name%</c>,
/// <c>[two words]</c> and an ellipsis. Each stands for any text.
/// </summary>
public static class MessageTemplate
{
    private const int LongestPlaceholder = 60;

    private static readonly SearchValues<char> LettersAndSpace = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ");

    /// <summary>The literal parts in order; an empty part marks two placeholders side by side or one at an end.</summary>
    public static IReadOnlyList<string> Parts(string message)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < message.Length;)
        {
            var length = PlaceholderAt(message, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            parts.Add(message[start..i]);
            i += length;
            start = i;
        }

        parts.Add(message[start..]);
        return parts;
    }

    private static int PlaceholderAt(string text, int at) => text[at] switch
    {
        '{' => Enclosed(text, at, '}'),
        '<' => Enclosed(text, at, '>'),
        '[' => Bracketed(text, at),
        '%' => Percent(text, at),
        '\u2026' => 1,
        '.' when text.AsSpan(at).StartsWith("...") => 3,
        _ => 0,
    };

    private static int Enclosed(string text, int at, char close)
    {
        var limit = Math.Min(text.Length, at + LongestPlaceholder);
        // "a < b" is a comparison.
        if (at + 1 < limit && char.IsWhiteSpace(text[at + 1])) return 0;
        for (var i = at + 1; i < limit; i++)
        {
            if (text[i] == close) return i > at + 1 ? i - at + 1 : 0;
            if (text[i] == text[at] || text[i] is '\n' or '\r') return 0;
        }

        return 0;
    }

    // "[solution name]". One word is often literal, and so are brackets side by side: "[Microsoft][ODBC Driver]".
    private static int Bracketed(string text, int at)
    {
        var length = Enclosed(text, at, ']');
        if (length == 0 || (at > 0 && text[at - 1] == ']') || (at + length < text.Length && text[at + length] == '[')) return 0;
        var words = text.AsSpan(at + 1, length - 2);
        return words.Contains(' ') && words.IndexOfAnyExcept(LettersAndSpace) < 0 ? length : 0;
    }

    private static int Percent(string text, int at)
    {
        var i = at + 1;
        // A percentage ("50% of") is no placeholder.
        if (at > 0 && char.IsAsciiDigit(text[at - 1])) return 0;
        if (i < text.Length && char.IsAsciiDigit(text[i])) return Numbered(text, at);
        while (i < text.Length && i - at < 8 && (text[i] is '.' or '*' or '-' or '#' or 'l' or 'h' or 'I' || char.IsAsciiDigit(text[i]))) i++;
        if (i < text.Length && "sSdiuxXcCpfgw".Contains(text[i]) && !IsLetter(text, i + 1)) return i - at + 1;
        return Variable(text, at);
    }

    private static int Numbered(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && i - at <= 2 && char.IsAsciiDigit(text[i])) i++;
        if (i < text.Length && text[i] == '!')
        {
            var close = text.IndexOf('!', i + 1, Math.Min(8, text.Length - i - 1));
            if (close > 0) return close - at + 1;
        }

        return i - at;
    }

    private static int Variable(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && i - at < LongestPlaceholder && (char.IsLetterOrDigit(text[i]) || text[i] == '_')) i++;
        return i > at + 1 && i < text.Length && text[i] == '%' ? i - at + 1 : 0;
    }

    private static bool IsLetter(string text, int at) => at < text.Length && char.IsLetter(text[at]);
}
