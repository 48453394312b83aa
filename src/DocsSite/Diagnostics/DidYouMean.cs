using System.Collections.Immutable;

namespace DocsSite.Diagnostics;

/// <summary>Finds what a writer probably meant when a word is not in a closed set.</summary>
public static class DidYouMean
{
    private const int MaxSuggestions = 3;

    /// <summary>
    /// The nearest candidates, at most three, in ordinal order; empty when nothing is near. Near means an edit distance (insert, delete,
    /// replace, swap neighbours; letter case ignored) of at most max(2, length / 3) and below the length of the word itself.
    /// </summary>
    public static ImmutableArray<string> Find(string word, IEnumerable<string> candidates)
    {
        var wanted = word.ToLowerInvariant();
        var limit = Math.Min(Math.Max(2, wanted.Length / 3), wanted.Length - 1);
        var nearest = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var lower = candidate.ToLowerInvariant();
            if (Math.Abs(lower.Length - wanted.Length) > limit) continue;
            var distance = Distance(wanted, lower);
            if (distance > limit) continue;
            if (distance < limit) nearest.Clear();
            limit = distance;
            nearest.Add(candidate);
        }

        return [.. nearest.Take(MaxSuggestions)];
    }

    /// <summary><c>did you mean "a", "b" or "c"?</c>, or null when nothing is near.</summary>
    public static string? Ask(string word, IEnumerable<string> candidates)
    {
        var found = Find(word, candidates).Select(candidate => $"\"{candidate}\"").ToList();
        return found.Count switch
        {
            0 => null,
            1 => $"did you mean {found[0]}?",
            _ => $"did you mean {string.Join(", ", found.Take(found.Count - 1))} or {found[^1]}?",
        };
    }

    /// <summary>Damerau–Levenshtein distance in UTF-16 code units (optimal string alignment: no substring is edited twice).</summary>
    public static int Distance(string left, string right)
    {
        var twoBack = new int[right.Length + 1];
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (IsSwap(left, right, i, j)) current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
            }

            (twoBack, previous, current) = (previous, current, twoBack);
        }

        return previous[right.Length];
    }

    private static bool IsSwap(string left, string right, int i, int j) =>
        i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
}
