namespace DocsSite.Articles.Errors.Families;

/// <summary>GUIDs: eight, four, four, four and twelve hexadecimal digits joined by hyphens.</summary>
internal static class GuidShape
{
    private const int Length = 36;

    public static bool TryEnd(ReadOnlySpan<char> text, int start, int tokenEnd, out int end)
    {
        end = start + Length;
        if (tokenEnd - start != 8 || end > text.Length || text[tokenEnd] != '-') return false;
        return Guid.TryParseExact(text.Slice(start, Length), "D", out _);
    }
}
