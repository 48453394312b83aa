namespace DocsSite.Searching;

/// <summary>A document that may be meant.</summary>
/// <param name="Coded"><c>exact-code</c>, <c>near-code</c> or null.</param>
internal readonly record struct Candidate(int Document, double Score, string? Coded);

/// <summary>Finds candidates by the evidence of single terms, of neighbours, and of many neighbours in one document.</summary>
internal sealed class CandidateGatherer(SearchQuery query, LoadedTerms terms, int documents)
{
    private const int CodeSureness = 9;
    private const double PairWeight = 0.5;
    private const double ShortPairWeight = 0.15;
    private const int MostCandidates = 60;

    /// <summary>What neighbours count that other words join in the document than in the query.</summary>
    private const double OtherwiseJoined = 0.2;

    /// <summary>What they count more when a long query has none of the words that join: then somebody left them out.</summary>
    private const double LeftOut = 0.4;

    private readonly Dictionary<int, double> _scores = [];
    private readonly Dictionary<int, string> _coded = [];

    public IReadOnlyList<Candidate> Gather()
    {
        foreach (var entry in query.Terms)
            AddTerm(entry);
        foreach (var term in query.Alternatives.Terms)
            AddAlternatives(term);
        AddPairs();
        return [.. _scores.Select(pair => new Candidate(pair.Key, pair.Value, _coded.GetValueOrDefault(pair.Key)))
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Document).Take(MostCandidates)];
    }

    private void AddTerm(QueryTerm entry)
    {
        if (terms.Find(entry.Term) is not { } postings || query.Alternatives.Of(entry.Term) is not null)
            return;
        var value = entry.Weight * terms.RarityOf(postings) * query.ShareOf(entry.Term);
        var sure = entry.Kind == TokenKind.Code ? CodeSureness : 0;
        foreach (var posting in postings.Postings)
        {
            Add(posting.Document, value * (sure + posting.Level) / (sure + 15));
            if (sure > 0)
                _coded[posting.Document] = "exact-code";
        }
    }

    private void AddAlternatives(string term)
    {
        var best = new Dictionary<int, double>();
        foreach (var (other, value) in query.Alternatives.Of(term)!)
        {
            foreach (var posting in terms.Find(other)?.Postings ?? [])
            {
                best[posting.Document] = Math.Max(best.GetValueOrDefault(posting.Document), value * posting.Level / 15);
                if (query.Alternatives.NearCodes.ContainsKey(term))
                    _coded.TryAdd(posting.Document, "near-code");
            }
        }
        foreach (var (document, value) in best)
            Add(document, value);
    }

    private void AddPairs()
    {
        var length = query.Length;
        var weight = ShortPairWeight + ((PairWeight - ShortPairWeight) * query.OrderShare);
        var paired = new Dictionary<int, double>();
        // A document that holds most of the pairs is quoted, not just about the same subject; all the more when it holds all.
        var run = length > SearchQuery.ShortLength ? 1 : length > 4 ? 0.8 : 0;
        var joined = OtherwiseJoined + (length > query.Words.Count ? 0 : LeftOut * query.OrderShare);
        double total = 0;
        foreach (var ((first, second), fillers) in query.Pairs)
        {
            var (hits, share) = terms.SideBySide(first, second, fillers);
            var value = weight * query.ShareOf(first, second) * Rarity.Of(documents, hits.Count * share);
            if (hits.Count > 0 || terms.Shows(first, second))
                total += value;
            foreach (var (document, isJoinedAlike) in hits)
                paired[document] = paired.GetValueOrDefault(document) + (value * (isJoinedAlike ? 1 : joined));
        }
        foreach (var (document, value) in paired)
        {
            var share = value / total * (value / total);
            Add(document, value + (run * value * share * (1 + (share * share * (1 + (query.OrderShare * share))))));
        }
    }

    private void Add(int document, double value) => _scores[document] = _scores.GetValueOrDefault(document) + value;
}
