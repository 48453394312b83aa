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
        var letters = new LetterCount(wanted);
        var limit = Math.Min(Math.Max(2, wanted.Length / 3), wanted.Length - 1);
        var nearest = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            // Most of thousands of candidates are told apart by their letters alone, for a hundredth of the cost of a distance.
            if (Math.Abs(candidate.Length - wanted.Length) > limit || letters.LeastEdits(candidate) > limit) continue;
            var distance = Distance(wanted, candidate.ToLowerInvariant(), limit);
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
    public static int Distance(string left, string right) => Distance(left, right, int.MaxValue);

    /// <summary>The same, or some value above the limit as soon as the distance must be above it: cells further than that from the diagonal are not looked at (Ukkonen 1985).</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        // What both begin and end with costs nothing.
        var same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        same = 0;
        while (same < Math.Min(left.Length, right.Length) && left[^(same + 1)] == right[^(same + 1)]) same++;
        left = left[..^same];
        right = right[..^same];
        if (left.Length == 0 || right.Length == 0 || Math.Abs(left.Length - right.Length) > limit) return Math.Max(left.Length, right.Length);

        limit = Math.Min(limit, Math.Max(left.Length, right.Length));
        var width = right.Length + 1;
        Span<int> rows = width <= 256 ? stackalloc int[3 * width] : new int[3 * width];
        var twoBack = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++) previous[j] = j;
        var leastBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            var (first, last) = (Math.Max(1, i - limit), Math.Min(right.Length, i + limit));
            current[first - 1] = first == 1 ? i : limit + 1;
            var least = current[first - 1];
            for (var j = first; j <= last; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                // The cell above the last one of a row was not reached by the row before.
                var above = j == i + limit ? limit : previous[j];
                current[j] = Math.Min(Math.Min(current[j - 1], above) + 1, previous[j - 1] + cost);
                if (IsSwap(left, right, i, j)) current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            // A row is made from the two before it: when both are above the limit, so is the rest.
            if (least > limit && leastBefore > limit) return least;
            leastBefore = least;

            var free = twoBack;
            twoBack = previous;
            previous = current;
            current = free;
        }

        return previous[right.Length];
    }

    /// <summary>How often each letter stands in a word (letter case ignored; letters share 64 buckets): a bound on edit distances from below.</summary>
    private sealed class LetterCount
    {
        private const int Buckets = 64;

        private readonly int[] _counts = new int[Buckets];

        public LetterCount(string word)
        {
            foreach (var letter in word) _counts[Bucket(letter)]++;
        }

        /// <summary>No fewer edits lead to the other word: one edit adds at most one letter and takes away at most one.</summary>
        public int LeastEdits(string other)
        {
            Span<int> counts = stackalloc int[Buckets];
            _counts.CopyTo(counts);
            foreach (var letter in other) counts[Bucket(letter)]--;
            var (missing, spare) = (0, 0);
            foreach (var count in counts)
            {
                if (count > 0) missing += count;
                else spare -= count;
            }

            return Math.Max(missing, spare);
        }

        private static int Bucket(char letter) => char.ToLowerInvariant(letter) % Buckets;
    }

    private static bool IsSwap(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int i, int j) =>
        i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
}
