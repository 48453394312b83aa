namespace DocsSite.Searching;

/// <summary>Words and codes that differ by a slip or two.</summary>
internal static class Spelling
{
    /// <summary>The longer ones that the stemmer takes from words.</summary>
    private static readonly string[] Endings = ["ed", "ing"];

    /// <summary>Edit distance with transpositions, or <paramref name="most"/> + 1.</summary>
    public static int Distance(string first, string second, int most)
    {
        if (Math.Abs(first.Length - second.Length) > most)
            return most + 1;
        int[] before = [];
        var previous = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var row = new int[second.Length + 1];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = first[i - 1] == second[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(previous[j] + 1, row[j - 1] + 1), previous[j - 1] + change);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            if (row.Min() > most)
                return most + 1;
            (before, previous) = (previous, row);
        }
        return previous[^1];
    }

    /// <summary>How many slips a word of this length may have.</summary>
    public static int Tolerance(string word) => word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>Terms within the tolerance, nearest first; the word's own is not among them. A slip in an ending hides it from the stemmer.</summary>
    public static List<(string Term, int Distance)> Closest(QueryToken word, IEnumerable<string> candidates)
    {
        var plain = candidates.Where(IsPlainWord).ToArray();
        var found = Nearest(word.Term, plain, Tolerance(word.Term));
        foreach (var ending in Endings)
        {
            if (found.Count == 0)
                found = Nearest(word.Raw, plain, Tolerance(word.Raw), ending);
        }
        return found;
    }

    /// <summary>A code like the one that is not in the index: one digit off, or an identifier with up to two slips.</summary>
    public static string? NearCode(string code, IEnumerable<string> candidates) =>
        NearCodes(code, candidates, IsHex(code) ? 1 : 2).FirstOrDefault();

    /// <summary>Codes of the same kind with at most so many slips, nearest first.</summary>
    public static IEnumerable<string> NearCodes(string code, IEnumerable<string> candidates, int most)
    {
        var isHex = IsHex(code);
        if (isHex ? code.Length < 6 : !code.Contains('_') || code.Length < 10)
            return [];
        var alike = candidates.Where(other => IsHex(other) == isHex && (isHex || other.Contains('_')));
        return Nearest(code, alike, most).Select(near => near.Term);
    }

    private static bool IsHex(string code) => code.StartsWith("0x", StringComparison.Ordinal);

    /// <summary>Lower-case ASCII letters only.</summary>
    public static bool IsPlainWord(string term) => term.Length > 0 && !term.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static List<(string Term, int Distance)> Nearest(string word, IEnumerable<string> candidates, int most, string ending = "") =>
        [.. candidates.Where(other => Math.Abs(other.Length + ending.Length - word.Length) <= most)
            .Select(other => (Term: other, Distance: Distance(word, other + ending, most)))
            .Where(near => near.Distance > 0 && near.Distance <= most)
            .OrderBy(near => near.Distance).ThenBy(near => near.Term, StringComparer.Ordinal)];
}
