namespace DocsSite.Articles.Errors.Families;

/// <summary>Small steps through a text; all stay on the line.</summary>
internal static class Cursor
{
    public static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00A0') at++;
        return at;
    }

    /// <summary>Skips spaces and the marks that stand between a word and its number: <c>: = # ( " ' ` *</c>.</summary>
    public static int SkipLight(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00A0' or ':' or '=' or '#' or '(' or '"' or '\'' or '`' or '*' or '\u201C' or '\u2018')
        {
            at++;
        }

        return at;
    }

    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
        return at;
    }

    public static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    /// <summary>Moves behind a word when it stands here (any case, whole word).</summary>
    public static bool TryWord(ReadOnlySpan<char> text, ref int at, string word)
    {
        var end = WordEnd(text, at);
        if (!text[at..end].Equals(word, StringComparison.OrdinalIgnoreCase)) return false;
        at = end;
        return true;
    }

    public static bool TryAnyWord(ReadOnlySpan<char> text, ref int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (TryWord(text, ref at, word)) return true;
        }

        return false;
    }
}
