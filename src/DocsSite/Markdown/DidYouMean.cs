namespace DocsSite.Markdown;

/// <summary>Finds the known word nearest to a misspelt one.</summary>
internal static class DidYouMean
{
    private const int LongestWord = 40;

    /// <summary>The nearest of <paramref name="known"/> (lower case) within two edits and less than half the word, or null.</summary>
    public static string? Nearest(ReadOnlySpan<char> word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord) return null;
        var lower = word.ToString().ToLowerInvariant();
        string? best = null;
        var bestDistance = 3;
        foreach (var candidate in known)
        {
            var distance = Distance(lower, candidate);
            if (distance >= bestDistance || distance * 2 >= candidate.Length) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
