namespace DocsSite.Validation;

/// <summary>
/// Finds the sets that share most of their elements (Jaccard) without comparing all with all: sets as like as asked for have at least one
/// of their first few elements in common, whatever the order, so that only those few are indexed (prefix filtering; Chaudhuri, Ganti and
/// Kaushik 2006, "A primitive operator for similarity joins"; Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity search").
/// </summary>
public static class NearDuplicates
{
    /// <param name="sets">Each ascending and without repetition.</param>
    /// <param name="threshold">Least likeness, above 0, at most 1.</param>
    /// <param name="common">Elements of more sets than this speak for nothing: they are not counted as shared.</param>
    /// <returns>Pairs of indexes, the smaller first, in ascending order of the greater, then of the smaller.</returns>
    public static IReadOnlyList<(int First, int Second)> Find(IReadOnlyList<ulong[]> sets, double threshold, int common)
    {
        var candidates = Candidates(sets, threshold, common).Where(pair => IsNear(sets[pair.First], sets[pair.Second], threshold, _ => true)).ToList();
        if (candidates.Count == 0) return [];
        var owners = Owners(sets, candidates);
        return [.. candidates.Where(pair => IsNear(sets[pair.First], sets[pair.Second], threshold, element => owners[element] <= common)).OrderBy(pair => pair.Second).ThenBy(pair => pair.First)];
    }

    private static HashSet<(int First, int Second)> Candidates(IReadOnlyList<ulong[]> sets, double threshold, int common)
    {
        // The sets that begin with an element are a chain: the latest, and each knows the one before.
        var latest = new Dictionary<ulong, int>();
        var links = new List<Link>();
        for (var i = 0; i < sets.Count; i++)
        {
            foreach (var element in sets[i].AsSpan(0, PrefixLength(sets[i].Length, threshold)))
            {
                var before = latest.GetValueOrDefault(element, -1);
                latest[element] = links.Count;
                links.Add(new Link(i, before, before < 0 ? 1 : links[before].Length + 1));
            }
        }

        var pairs = new HashSet<(int, int)>();
        foreach (var start in latest.Values.Where(link => links[link].Length <= common))
        {
            for (var second = start; second >= 0; second = links[second].Before)
            {
                for (var first = links[second].Before; first >= 0; first = links[first].Before)
                {
                    if (MayBeNear(sets[links[first].Set].Length, sets[links[second].Set].Length, threshold)) pairs.Add((links[first].Set, links[second].Set));
                }
            }
        }

        return pairs;
    }

    /// <param name="Set">A set that begins with the element.</param>
    /// <param name="Before">The link before, or -1.</param>
    /// <param name="Length">Of the chain up to here.</param>
    private readonly record struct Link(int Set, int Before, int Length);

    /// <summary>
    /// Two sets that are near share more elements than are left without the prefix, also when common ones don't count: as many as don't count
    /// in the prefix, or more, don't count in the whole.
    /// </summary>
    private static int PrefixLength(int count, double threshold) => count == 0 ? 0 : count - LeastShared(count, threshold) + 1;

    /// <summary>Rounded so that what arithmetic adds to a whole number does not count.</summary>
    private static int LeastShared(int count, double threshold) => Math.Max(1, (int)Math.Ceiling((count * threshold) - 1e-9));

    private static bool MayBeNear(int left, int right, double threshold) => Math.Min(left, right) >= LeastShared(Math.Max(left, right), threshold);

    private static bool IsNear(ulong[] left, ulong[] right, double threshold, Func<ulong, bool> counts)
    {
        var shared = 0;
        for (int i = 0, k = 0; i < left.Length && k < right.Length;)
        {
            if (left[i] == right[k] && counts(left[i])) shared++;
            var (a, b) = (left[i], right[k]);
            if (a <= b) i++;
            if (b <= a) k++;
        }

        return (double)shared / (left.Length + right.Length - shared) >= threshold;
    }

    /// <summary>How many sets have each element of the candidates.</summary>
    private static Dictionary<ulong, int> Owners(IReadOnlyList<ulong[]> sets, List<(int First, int Second)> candidates)
    {
        var owners = new Dictionary<ulong, int>();
        foreach (var (first, _) in candidates)
        {
            foreach (var element in sets[first]) owners[element] = 0;
        }

        foreach (var set in sets)
        {
            foreach (var element in set)
            {
                if (owners.TryGetValue(element, out var count)) owners[element] = count + 1;
            }
        }

        return owners;
    }
}
