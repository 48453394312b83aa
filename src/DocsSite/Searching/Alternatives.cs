namespace DocsSite.Searching;

/// <summary>Another term and what a hit in it is worth.</summary>
internal readonly record struct Alternative(string Term, double Value);

/// <summary>Terms that stand for typed ones: completions of the last word, spellings of unknown words, near codes.</summary>
internal sealed class Alternatives
{
    private const int MostOfOneTerm = 8;
    private const double SpellingWeight = 0.8;
    private const double TypedWeight = 1.3;
    private const double NearCodeWeight = 0.5;

    public static readonly Alternatives None = new();

    private readonly Dictionary<string, IReadOnlyList<Alternative>> _found = new(StringComparer.Ordinal);

    /// <summary>Typed terms that have alternatives, in the order of reading, codes last.</summary>
    public List<string> Terms { get; } = [];

    /// <summary>Typed code → code of the index.</summary>
    public Dictionary<string, string> NearCodes { get; } = new(StringComparer.Ordinal);

    public static Alternatives Find(SearchQuery query, LoadedTerms terms, SearchManifest manifest)
    {
        var alternatives = new Alternatives();
        if (!query.IsLong)
        {
            var words = terms.All.Where(Spelling.IsPlainWord).ToArray();
            // The listed words are a dictionary: they correct titles and neighbours even where their postings were not worth a request.
            var dictionary = words.Concat(manifest.ListedTerms).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var token in query.Words)
                alternatives.AddWords(token, token == query.Open ? words : [], dictionary, (terms, manifest));
        }
        foreach (var entry in query.Terms)
            alternatives.AddNearCode(entry, terms);
        return alternatives;
    }

    public IReadOnlyList<Alternative>? Of(string term) => _found.GetValueOrDefault(term);

    /// <summary>The terms of the sequence as probably meant: an unknown word becomes its most common spelling.</summary>
    public IEnumerable<string?> Corrected(IReadOnlyList<QueryToken?> sequence, LoadedTerms terms) =>
        sequence.Select(token => token?.Term).Select(term => term is not null && terms.Find(term) is null && Of(term) is [var first, ..] ? first.Term : term);

    private void AddWords(QueryToken token, string[] completions, string[] dictionary, (LoadedTerms Terms, SearchManifest Manifest) index)
    {
        if (token.Kind != TokenKind.Word || _found.ContainsKey(token.Term))
            return;
        var typed = index.Terms.Find(token.Term);
        var found = completions.Where(term => term.StartsWith(token.Raw, StringComparison.Ordinal) && term != token.Term).ToList();
        double weight = 1;
        // Only a word that is known to be missing is misspelt.
        if (typed is null && found.Count == 0 && index.Terms.IsLoaded(token.Term) && token.Term.Length >= 4 && Spelling.IsPlainWord(token.Term))
        {
            var near = Spelling.Closest(token, dictionary);
            found = [.. near.Where(other => other.Distance == near[0].Distance).Select(other => other.Term)];
            weight = SpellingWeight;
        }
        if (found.Count == 0)
            return;
        found = [.. found.OrderBy(RarityOf).ThenBy(term => term, StringComparer.Ordinal).Take(MostOfOneTerm)];
        if (typed is not null)
            found.Insert(0, token.Term);
        var value = weight * Rarity.Of(index.Manifest.Documents, found.Sum(term => index.Terms.Find(term)?.Frequency ?? 0));
        Add(token.Term, [.. found.Select(term => new Alternative(term, term == token.Term ? TypedWeight * value : value))]);

        double RarityOf(string term) => index.Terms.Find(term) is { } postings ? index.Terms.RarityOf(postings) : index.Manifest.RarityOf(term)!.Value;
    }

    private void AddNearCode(QueryTerm entry, LoadedTerms terms)
    {
        if (entry.Kind != TokenKind.Code || entry.IsGuess || terms.Find(entry.Term) is not null)
            return;
        if (Spelling.NearCode(entry.Term, terms.BesideOf(entry.Term)) is not { } near)
            return;
        NearCodes.Add(entry.Term, near);
        Add(entry.Term, [new Alternative(near, NearCodeWeight * SearchQueryReader.CodeWeight * terms.RarityOf(terms.Find(near)!))]);
    }

    private void Add(string term, IReadOnlyList<Alternative> found)
    {
        if (!_found.ContainsKey(term))
            Terms.Add(term);
        _found[term] = found;
    }
}
