namespace DocsSite.Searching;

/// <summary>A token of the query; <see cref="Raw"/> is the word before stemming.</summary>
internal sealed record QueryToken(string Term, TokenKind Kind, string Raw, TextRange Range)
{
    public QuerySegment Segment { get; set; } = QuerySegment.None;
}

/// <summary>A run of words without the end of a sentence, a label or a quotation in it.</summary>
internal sealed class QuerySegment
{
    public static readonly QuerySegment None = new() { Weight = 1 };

    public int Words { get; set; }

    /// <summary>Sum over the words of how typical they are for messages.</summary>
    public double Prose { get; set; }

    /// <summary>Words that name a field or an element.</summary>
    public int Names { get; set; }

    /// <summary>Whether the run is the first of its line.</summary>
    public bool StartsLine { get; init; }

    /// <summary>Whether the run names the field that follows: <c>Log Name:</c>.</summary>
    public bool IsLabel { get; set; }

    /// <summary>Whether a person speaks, not a program.</summary>
    public bool IsSpeech { get; set; }

    /// <summary>Words that a slash joins to the word before.</summary>
    public int Path { get; set; }

    /// <summary>Whether the run is a web address.</summary>
    public bool IsAddress { get; init; }

    /// <summary>How much the run reads like a message.</summary>
    public double Weight { get; set; }

    /// <summary>What evidence from the run counts, at most 1.</summary>
    public double Share { get; set; } = 1;
}

/// <summary>A distinct term to look for.</summary>
/// <param name="Weight">What a hit counts.</param>
/// <param name="IsPart">Whether it is only a part of what was typed, or the name of a placeholder.</param>
/// <param name="At">Where in the sequence it first occurs.</param>
/// <param name="Rarity">Known when the manifest lists the term.</param>
internal sealed record QueryTerm(string Term, double Weight, TokenKind Kind, bool IsPart, int At, double? Rarity)
{
    /// <summary>How likely the index holds an unlisted term, when it does not follow from the term itself.</summary>
    public double? Likelihood { get; init; }

    /// <summary>Whether nobody typed it in this form.</summary>
    public bool IsGuess { get; init; }
}

/// <summary>A query in terms of an index.</summary>
internal sealed class SearchQuery
{
    public const int ShortLength = 8;
    public const int LongLength = 12;

    /// <summary>Tokens in reading order; null where neighbours are separated.</summary>
    public List<QueryToken?> Sequence { get; } = [];

    /// <summary>The tokens without gaps.</summary>
    public List<QueryToken> Words { get; } = [];

    /// <summary>Distinct terms in the order of their first occurrence.</summary>
    public List<QueryTerm> Terms { get; } = [];

    /// <summary>Terms that are worth a request although nobody typed them.</summary>
    public List<QueryTerm> Guesses { get; } = [];

    public List<IgnoredText> Ignored { get; init; } = [];

    /// <summary>The last word when its end may not be typed yet.</summary>
    public QueryToken? Open { get; set; }

    /// <summary>Words, and once more what joins words ("is not for the"): people leave it out of keywords, so it tells a sentence.</summary>
    public int Length { get; set; }

    /// <summary>How much the order of the words counts: not in a few keywords, fully in a sentence.</summary>
    public double OrderShare { get; set; }

    /// <summary>What was typed, from the first word to the last.</summary>
    public string Typed { get; set; } = "";

    /// <summary>Long queries are pastes: they are weighed by segments and not corrected.</summary>
    public bool IsLong => Words.Count > LongLength;

    /// <summary>The terms of a paste that only stand in what surrounds its message, with what evidence for them counts, below 1.</summary>
    public Dictionary<string, double> Shares { get; } = new(StringComparer.Ordinal);

    public double ShareOf(string term) => Shares.GetValueOrDefault(term, 1);

    public double ShareOf(string first, string second) => Math.Min(ShareOf(first), ShareOf(second));

    /// <summary>Distinct pairs of neighbours, spelling corrected, with the number of fillers between them.</summary>
    public OrderedDictionary<(string First, string Second), int> Pairs { get; set; } = [];

    /// <summary>Other terms that stand for a typed one.</summary>
    public Alternatives Alternatives { get; set; } = Alternatives.None;

    /// <summary>
    /// Distinct neighbours in a sequence of terms; null separates, and words so common that the index skips them are only counted,
    /// where they last stand.
    /// </summary>
    public static OrderedDictionary<(string First, string Second), int> PairsOf(IEnumerable<string?> sequence, IReadOnlySet<string> fillers)
    {
        var pairs = new OrderedDictionary<(string, string), int>();
        string? before = null;
        var between = 0;
        foreach (var term in sequence)
        {
            if (term is not null && fillers.Contains(term))
            {
                between++;
                continue;
            }
            if (term is not null && before is not null)
                pairs[(before, term)] = between;
            (before, between) = (term, 0);
        }
        return pairs;
    }
}
