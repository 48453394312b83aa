using DocsSite.Articles.Errors.Families;

namespace DocsSite.Articles.Errors;

/// <summary>Numbers the words of messages. Grows only while a matcher is built.</summary>
internal sealed class WordTable
{
    private const int LongestWord = 128;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public int Count => _ids.Count;

    /// <summary>The number of a word that may be new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var folded = Fold(word, stackalloc char[LongestWord]);
        var lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(folded, out var id)) return id;
        _ids.Add(folded.ToString(), _ids.Count);
        return _ids.Count - 1;
    }

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var folded = Fold(word, stackalloc char[LongestWord]);
        return _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var id) ? id : -1;
    }

    /// <summary>The next word from an offset: letters and digits; a character of a script without spaces is a word of its own.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, out int end)
    {
        while (at < text.Length && !IsPart(text[at])) at++;
        end = at;
        if (at == text.Length) return false;
        if (IsIdeograph(text[at]))
        {
            end = at + 1;
            return true;
        }

        while (end < text.Length && IsPart(text[end]) && !IsIdeograph(text[end])) end++;
        return true;
    }

    // Longer words are compared by their first characters only: no message is told apart by more.
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        var length = word.ToLowerInvariant(buffer);
        return buffer[..length];
    }

    private static bool IsPart(char c) => c != '_' && CharacterClass.IsWord(c);

    private static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
