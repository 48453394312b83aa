namespace DocsSite.Articles.Errors.Families;

/// <summary>Words of settings one of which must stand near a code, on the same line.</summary>
internal sealed class ContextWords(IEnumerable<string> words)
{
    private const int Reach = 80;

    private readonly string[] _words = [.. words];

    /// <summary>Whether one of them stands near the text from start to end; no words ask for nothing.</summary>
    public bool AreNear(ReadOnlySpan<char> text, int start, int end)
    {
        if (_words.Length == 0) return true;
        var before = Surroundings.Line(text, start, -Reach);
        var after = Surroundings.Line(text, end, Reach);
        foreach (var word in _words)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase) || after.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
