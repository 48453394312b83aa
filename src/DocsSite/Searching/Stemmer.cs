namespace DocsSite.Searching;

/// <summary>A light stemmer: plural, -ing, -ed and a final e of words in ASCII letters. Everything else stays as it is.</summary>
public static class Stemmer
{
    /// <summary>Stems a lower-case word in place; returns the stem's length.</summary>
    public static int Stem(Span<char> word)
    {
        var length = word.Length;
        if (length < 4 || word.ContainsAnyExceptInRange('a', 'z'))
            return length;
        if (length > 4 && word.EndsWith("ies"))
        {
            word[length - 3] = 'y';
            return length - 2;
        }
        length = WithoutPlural(word);
        if (length > 6 && word[..length].EndsWith("ing"))
            length = WithoutDoubling(word, length - 3);
        else if (length > 5 && word[..length].EndsWith("ed"))
            length = WithoutDoubling(word, length - 2);
        return length > 4 && word[length - 1] == 'e' ? length - 1 : length;
    }

    private static int WithoutPlural(ReadOnlySpan<char> word)
    {
        if (word[^1] != 's')
            return word.Length;
        if (word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes"))
            return word.Length - 2;
        return word[^2] is 's' or 'u' or 'i' ? word.Length : word.Length - 1;
    }

    private static int WithoutDoubling(ReadOnlySpan<char> word, int length) =>
        word[length - 1] == word[length - 2] && "bdgmnprt".Contains(word[length - 1]) ? length - 1 : length;
}
