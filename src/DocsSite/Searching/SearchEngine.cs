namespace DocsSite.Searching;

/// <summary>
/// The reference query engine: the same files, algorithm and ranking as <c>search.js</c>, to the last bit of a score. Every query starts
/// with an empty cache, so that its cost is that of a first visit.
/// </summary>
public sealed class SearchEngine
{
    private const int MostRequests = 12;
    private const int NearSlips = 3;
    private const int MostNear = 3;

    private readonly ISearchFileSource _source;
    private readonly SearchManifest _manifest;

    public SearchEngine(ISearchFileSource source)
    {
        _source = source;
        _manifest = SearchManifest.Parse(source.Read(SearchIndex.ManifestPath));
    }

    /// <param name="text">Words, a code, or a whole pasted error.</param>
    /// <param name="limit">Most results to return; no more than the cards of one query hold.</param>
    /// <exception cref="FileNotFoundException">The index is incomplete.</exception>
    /// <exception cref="InvalidDataException">A file of the index is damaged.</exception>
    public SearchResults Search(string text, int limit = 10)
    {
        var query = SearchQueryReader.Read(PastedText.Prepare(text), _manifest);
        var chosen = _manifest.Documents == 0 ? [] : QueryPlanner.Plan(query, _manifest);
        var files = new CountingSource(_source, _manifest.Folder);
        var terms = new LoadedTerms(_manifest, chosen.ToDictionary(
            shard => shard, shard => TermShard.Read(files.Read($"t{shard}.bin"), _manifest.Documents, _manifest.PostingCap)));

        query.Alternatives = Alternatives.Find(query, terms, _manifest);
        query.Pairs = SearchQuery.PairsOf(query.Alternatives.Corrected(query.Sequence, terms), _manifest.Fillers);
        var candidates = new CandidateGatherer(query, terms, _manifest.Documents).Gather();
        var cards = LoadCards(candidates, MostRequests - chosen.Count, files);
        var results = new ResultRanker(query, _manifest, terms).Rank(candidates, cards).Take(limit);
        return new SearchResults([.. results], Understood(query, terms), files.Cost, files.Names);
    }

    private Dictionary<int, DocumentCard> LoadCards(IReadOnlyList<Candidate> candidates, int most, CountingSource files)
    {
        var cards = new Dictionary<int, DocumentCard>();
        foreach (var shard in candidates.Select(candidate => candidate.Document / _manifest.DocumentsPerShard).Distinct().Take(most))
        {
            var first = shard * _manifest.DocumentsPerShard;
            foreach (var card in DocumentCard.Read(files.Read($"d{shard}.json")))
                cards.Add(first++, card);
        }
        return cards;
    }

    private static UnderstoodQuery Understood(SearchQuery query, LoadedTerms terms)
    {
        var known = query.Terms.Where(entry => terms.Find(entry.Term) is not null).ToArray();
        return new UnderstoodQuery(
            [.. known.Where(entry => entry.Kind == TokenKind.Code).Select(entry => entry.Term), .. query.Alternatives.NearCodes.Values],
            [.. known.Where(entry => entry.Kind != TokenKind.Code && !entry.IsPart).Select(entry => entry.Term)],
            query.Ignored)
        {
            Near = [.. query.Terms.Where(entry => entry.Kind == TokenKind.Code && !entry.IsGuess && terms.Find(entry.Term) is null)
                .SelectMany(entry => Spelling.NearCodes(entry.Term, terms.BesideOf(entry.Term), NearSlips)).Take(MostNear)],
        };
    }

    private sealed class CountingSource(ISearchFileSource source, string folder)
    {
        public SearchCost Cost { get; private set; }

        public List<string> Names { get; } = [];

        public ReadOnlyMemory<byte> Read(string name)
        {
            Names.Add($"{folder}/{name}");
            var content = source.Read(Names[^1]);
            Cost = new SearchCost(Cost.Requests + 1, Cost.Bytes + content.Length);
            return content;
        }
    }
}
