namespace DocsSite.Articles.Errors.Families;

/// <summary>Addresses in running text: what stands inside is no mention.</summary>
internal static class Url
{
    public static bool StartsAt(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 2 >= text.Length) return false;
        if (text[end] == ':') return text[end + 1] == '/' && text[end + 2] == '/';
        return text[end] == '.' && end - start == 3 && (text[start] | 0x20) == 'w' && text[start..end].Equals("www", StringComparison.OrdinalIgnoreCase);
    }

    public static int End(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !char.IsWhiteSpace(text[from]) && text[from] is not ('"' or '<' or '>' or '`' or '|' or '\u201D')) from++;
        return from;
    }
}
