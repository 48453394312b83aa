namespace DocsSite.Articles;

/// <summary>
/// Names in capitals that no family takes for an error: they are errors only if some article declares them, which is known when all
/// articles have been read.
/// </summary>
internal static class CodeCandidates
{
    private const int MinLength = 6;

    /// <summary>Calls back with start and length of every name such as <c>APP_BLOCKED</c>, left to right.</summary>
    public static void Find(ReadOnlySpan<char> text, Action<int, int> found)
    {
        var at = 0;
        while (at < text.Length)
        {
            var underscore = text[at..].IndexOf('_');
            if (underscore < 0) return;
            var start = at + underscore;
            while (start > at && IsPart(text[start - 1])) start--;
            var end = at + underscore;
            while (end < text.Length && IsPart(text[end])) end++;
            if (end - start >= MinLength && char.IsAsciiLetterUpper(text[start]) && !IsWord(text, start - 1) && !IsWord(text, end)) found(start, end - start);
            at = end + 1;
        }
    }

    private static bool IsPart(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_';

    private static bool IsWord(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
