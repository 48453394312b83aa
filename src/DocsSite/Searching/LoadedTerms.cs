namespace DocsSite.Searching;

/// <summary>The term shards that were read for a query.</summary>
internal sealed class LoadedTerms(SearchManifest manifest, IReadOnlyDictionary<int, Dictionary<string, TermPostings>> shards)
{
    public IEnumerable<string> All => shards.Values.SelectMany(terms => terms.Keys);

    public TermPostings? Find(string term) => shards.TryGetValue(manifest.ShardOf(term), out var terms) ? terms.GetValueOrDefault(term) : null;

    /// <summary>Whether the term would be there if the index held it.</summary>
    public bool IsLoaded(string term) => shards.ContainsKey(manifest.ShardOf(term));

    public IEnumerable<string> BesideOf(string term) => shards.TryGetValue(manifest.ShardOf(term), out var terms) ? terms.Keys : [];

    public double RarityOf(TermPostings postings) => Rarity.Of(manifest.Documents, postings.Frequency);

    /// <summary>Whether the loaded shards would show two terms side by side: each pair is kept with its rarer term.</summary>
    public bool Shows(string first, string second)
    {
        if (Find(first) is { } one)
            return Find(second) is not null || IsLoaded(second) || IsRarer(one, second);
        return Find(second) is { } other && (IsLoaded(first) || IsRarer(other, first));
    }

    private bool IsRarer(TermPostings here, string other) => manifest.RarityOf(other) is { } rarity && rarity <= RarityOf(here);

    /// <summary>
    /// Whether a pair of the two may be kept with the first. The terms of a pair that is kept with the other would only be mistaken for
    /// it: a hash of its neighbours is short.
    /// </summary>
    private bool MayKeep(TermPostings here, string term, string other)
    {
        if (Find(other) is { } there)
            return here.Frequency < there.Frequency || (here.Frequency == there.Frequency && string.CompareOrdinal(term, other) <= 0);
        if (IsLoaded(other))
            return false;
        // Terms that the manifest does not list are rarer than those that it does.
        return manifest.RarityOf(other) is { } rarity ? rarity - Rarity.ClassPrecision <= RarityOf(here) : manifest.RarityOf(term) is null;
    }

    /// <summary>
    /// Documents that hold two terms side by side, each with whether so many fillers join them there, too, and how many more documents
    /// there are for each because lists are capped.
    /// </summary>
    public (Dictionary<int, bool> Documents, double Share) SideBySide(string first, string second, int fillers = 0)
    {
        var hits = new Dictionary<int, bool>();
        double share = 1;
        foreach (var (owner, other, follows) in new[] { (first, second, true), (second, first, false) })
        {
            if (Find(owner) is not { } postings || !MayKeep(postings, owner, other))
                continue;
            var asked = TermHash.Neighbour(other, follows) ^ TermHash.Joined(fillers);
            var before = hits.Count;
            foreach (var posting in postings.Postings)
            {
                foreach (var neighbour in posting.Neighbours.Span)
                {
                    var differs = neighbour ^ asked;
                    if ((differs & TermHash.TermBits) == 0)
                        hits[posting.Document] = hits.GetValueOrDefault(posting.Document) || differs == 0;
                }
            }
            if (hits.Count > before)
                share = Math.Max(share, postings.Frequency / (double)postings.Postings.Length);
        }
        return (hits, share);
    }
}
