namespace DocsSite.Searching;

/// <summary>Scores candidates whose cards are loaded by how much of a title or message the query holds.</summary>
internal sealed class ResultRanker : ITokenSink
{
    private const double LeastWorth = 0.2;
    private const double MostWorth = 7;
    private const double UnknownWorth = 6;
    private const double UnloadedShare = 0.6;
    private const double MessagePairs = 0.6;
    private const double UnaskedShare = 0.7;
    private const double RunWeight = 0.6;
    private const double WholeWeight = 0.4;
    private const double WholeShare = 0.85;
    private const double VerbatimWeight = 3;
    private const double SaidCoverage = 0.6;

    private readonly SearchManifest _manifest;
    private readonly LoadedTerms _loaded;
    private readonly HashSet<string> _meant;
    private readonly string? _open;
    private readonly bool _isShort;
    private readonly double _mass;
    private readonly Dictionary<string, double> _worths = new(StringComparer.Ordinal);
    private readonly Tokenizer _tokenizer;
    private readonly List<string?> _sequence = [];
    private readonly SearchQuery _query;
    private readonly SharedRun _run;

    public ResultRanker(SearchQuery query, SearchManifest manifest, LoadedTerms loaded)
    {
        (_manifest, _loaded, _query) = (manifest, loaded, query);
        _run = new SharedRun([.. query.Alternatives.Corrected(query.Sequence, loaded)], term => WorthOf(term) * query.ShareOf(term));
        var asked = query.Words.Select(token => token.Term).Distinct(StringComparer.Ordinal).ToArray();
        _meant = asked.Concat(query.Alternatives.Terms.SelectMany(term => query.Alternatives.Of(term)!).Select(other => other.Term))
            .ToHashSet(StringComparer.Ordinal);
        _open = query.Open?.Raw;
        _isShort = _meant.Count <= SearchQuery.ShortLength;
        _tokenizer = new Tokenizer(this);
        foreach (var term in asked)
        {
            if (EvidenceOf(term) != 0 || query.Alternatives.Of(term) is not null)
                _mass += WorthOf(term) * query.ShareOf(term);
        }
    }

    public IReadOnlyList<SearchResult> Rank(IEnumerable<Candidate> candidates, IReadOnlyDictionary<int, DocumentCard> cards) =>
        [.. candidates.Where(candidate => cards.ContainsKey(candidate.Document))
            .Select(candidate => (candidate.Document, Result: ResultOf(candidate, cards[candidate.Document])))
            .OrderByDescending(ranked => ranked.Result.Score).ThenBy(ranked => ranked.Document).Select(ranked => ranked.Result)];

    public void Add(ReadOnlySpan<char> term, TokenKind kind, TextRange range) => _sequence.Add(term.ToString());

    public void AddExtra(ReadOnlySpan<char> term, TokenKind kind, TextRange range)
    {
        // Other forms of the same word would count it twice.
    }

    public void Break(MaskKind why, TextRange range) => _sequence.Add(null);

    private SearchResult ResultOf(Candidate candidate, DocumentCard card)
    {
        var best = Measure(card.Title, true).Value;
        if (card.Headings.Count > 0)
            best = Math.Max(best, Measure(card.Headings[0], true).Value);
        string? snippet = null;
        var isSaid = false;
        foreach (var message in card.Messages)
        {
            var (value, coverage) = Measure(message, false);
            isSaid |= coverage >= SaidCoverage;
            if (value > best)
                (best, snippet) = (value, message);
        }
        string[] matched = [.. new[] { candidate.Coded, isSaid ? "message" : null }.OfType<string>()];
        return new SearchResult(card.Url, card.Title, card.Summary, card.Product, card.Kind, candidate.Score + best,
            matched.Length > 0 ? matched : ["words"], snippet) { Facets = card.Facets };
    }

    private (double Value, double Coverage) Measure(string text, bool isTitle)
    {
        _sequence.Clear();
        var folded = TextFolding.Fold(text);
        _tokenizer.Read(folded);
        var terms = _sequence.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (terms.Length < 2)
            return (0, 0);
        double all = 0, matched = 0, allPairs = 0, saidPairs = 0, matchedPairs = 0;
        foreach (var term in terms)
        {
            all += WorthOf(term);
            if (_meant.Contains(term) || (_open is not null && term.StartsWith(_open, StringComparison.Ordinal)))
                matched += WorthOf(term) * _query.ShareOf(term);
        }
        foreach (var pair in SearchQuery.PairsOf(_sequence, _manifest.Fillers).Keys)
        {
            var worth = Math.Min(WorthOf(pair.First), WorthOf(pair.Second));
            allPairs += worth;
            if (!_query.Pairs.ContainsKey(pair))
                continue;
            saidPairs += worth;
            matchedPairs += worth * _query.ShareOf(pair.First, pair.Second);
        }
        var coverage = matched / all;
        var reach = isTitle && _isShort && _mass > 0 ? Math.Max(coverage, Math.Min(1, matched / _mass)) : coverage;
        var asking = _mass > 0 ? UnaskedShare + ((1 - UnaskedShare) * Math.Min(1, matched / _mass)) : 1;
        var value = asking * ((matched * reach * reach) + (MessagePairs * matchedPairs * (isTitle && allPairs > 0 ? matchedPairs / allPairs : 1)));
        if (!isTitle && _query.OrderShare > 0)
            value += ValueOfRun();
        // Of near twins the one that shows what was typed in the same form, sign and case is meant.
        if (_query.Typed.Length > 0 && folded.Contains(_query.Typed, StringComparison.Ordinal))
            value += VerbatimWeight;
        return (value, allPairs > 0 ? saidPairs / allPairs : coverage);
    }

    /// <summary>A run counts more in long queries, and more still when it is nearly all of the query: the message itself.</summary>
    private double ValueOfRun()
    {
        var run = _run.LongestIn(_sequence);
        return run * ((RunWeight * _query.OrderShare) + (run < WholeShare * _mass ? 0 : WholeWeight));
    }

    private double WorthOf(string term)
    {
        if (_worths.TryGetValue(term, out var worth))
            return worth;
        var evidence = EvidenceOf(term);
        return _worths[term] = Math.Max(LeastWorth, Math.Min(evidence == 0 ? UnknownWorth : evidence, MostWorth));
    }

    private double EvidenceOf(string term)
    {
        if (_loaded.Find(term) is { } postings)
            return _loaded.RarityOf(postings);
        return _manifest.RarityOf(term)
            ?? (_loaded.IsLoaded(term) ? 0 : Rarity.Of(_manifest.Documents, QueryPlanner.AssumedFrequency) * UnloadedShare);
    }
}
