namespace DocsSite.Searching;

/// <summary>
/// Chooses the term shards that are worth a request: rare terms of what reads like a message, spread over the parts of the text.
/// </summary>
internal static class QueryPlanner
{
    public const int MostTerms = 8;
    public const int AssumedFrequency = 3;
    private const int LongestName = 10;
    private const double SegmentDecay = 0.6;
    private const double NumberShare = 0.5;
    private const double IdShare = 0.3;
    private const double LetterShare = 0.3;

    /// <summary>Numbers of term shards, best first.</summary>
    public static List<int> Plan(SearchQuery query, SearchManifest manifest)
    {
        var assumed = Rarity.Of(manifest.Documents, AssumedFrequency);
        var left = query.Terms.Concat(query.Guesses).Select(entry => new Choice(entry, query, manifest, assumed)).ToList();
        var chosen = new List<int>();
        while (left.Count > 0 && chosen.Count < MostTerms)
        {
            var best = left[0];
            foreach (var choice in left)
            {
                if (choice.Value > best.Value || (choice.Value == best.Value && string.CompareOrdinal(choice.Entry.Term, best.Entry.Term) < 0))
                    best = choice;
            }
            left.Remove(best);
            foreach (var choice in left)
            {
                if (best.Segment is not null && choice.Segment == best.Segment)
                    choice.Value *= SegmentDecay;
            }
            var shard = manifest.ShardOf(best.Entry.Term);
            if (!chosen.Contains(shard))
                chosen.Add(shard);
        }
        return chosen;
    }

    /// <summary>How likely the index holds a term that the manifest does not list: prose is, names and numbers of one machine are not.</summary>
    private static double LikelihoodOf(QueryTerm entry, SearchQuery query, SearchManifest manifest)
    {
        var term = entry.Term;
        if (entry.Kind == TokenKind.Code)
        {
            var isTypical = term.StartsWith("0x", StringComparison.Ordinal) || term.StartsWith("ev", StringComparison.Ordinal)
                || term.StartsWith("er", StringComparison.Ordinal) || term.StartsWith("aadsts", StringComparison.Ordinal) || term.AsSpan().ContainsAny('_', '.');
            return term[0] == '#' ? 0.1 : isTypical ? 0.9 : 0.4;
        }
        var here = entry.At < query.Sequence.Count ? query.Sequence[entry.At] : null;
        var (listed, near) = (0, 0);
        for (var i = Math.Max(0, entry.At - 4); i <= entry.At + 4 && i < query.Sequence.Count; i++)
        {
            var token = query.Sequence[i];
            if (i == entry.At || (query.IsLong && token is not null && token.Segment != here?.Segment))
                continue;
            near++;
            if (token?.Kind == TokenKind.Word && manifest.RarityOf(token.Term) is not null)
                listed++;
        }
        var prose = query.IsLong ? listed / 8.0 : near > 0 ? listed / (double)near : 1;
        var kind = entry.Kind == TokenKind.Number ? 0.4 : term.AsSpan().ContainsAnyInRange('0', '9') ? 0.5 : 0.8;
        // Long words are identifiers of a product more often than names of a machine, and they stand anywhere.
        return kind * (0.3 + (0.7 * (term.Length > LongestName ? 1 : prose)));
    }

    /// <summary>In a long text numbers, ids and single letters are part of the surroundings more often than of the message.</summary>
    private static double ShareOf(QueryTerm entry) => entry.Kind switch
    {
        TokenKind.Number => NumberShare,
        TokenKind.Code => entry.Term[0] == '#' ? IdShare : 1,
        _ => entry.Term.Length == 1 ? LetterShare : 1,
    };

    private sealed class Choice
    {
        public Choice(QueryTerm entry, SearchQuery query, SearchManifest manifest, double assumed)
        {
            Entry = entry;
            Segment = query.IsLong && entry.At < query.Sequence.Count ? query.Sequence[entry.At]?.Segment : null;
            Value = entry.Weight * (entry.Rarity ?? (assumed * (entry.Likelihood ?? LikelihoodOf(entry, query, manifest)))) * (Segment?.Weight ?? 1)
                * (query.IsLong ? ShareOf(entry) : 1);
        }

        public QueryTerm Entry { get; }

        public QuerySegment? Segment { get; }

        public double Value { get; set; }
    }
}
