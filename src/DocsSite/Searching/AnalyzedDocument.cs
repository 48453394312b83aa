namespace DocsSite.Searching;

/// <summary>One document as term ids of a <see cref="TermTable"/>.</summary>
/// <param name="Sequence">The running text of all fields; -1 separates what is not adjacent.</param>
/// <param name="Terms">The document's distinct terms.</param>
/// <param name="TitleWeights">Per distinct term the weight of its occurrences in the title.</param>
/// <param name="TextWeights">Per distinct term the weight of its other occurrences, not normalized by length.</param>
/// <param name="InMessages">Per distinct term whether a message or the title holds it.</param>
/// <param name="Length">Number of words.</param>
internal sealed record AnalyzedDocument(int[] Sequence, int[] Terms, float[] TitleWeights, float[] TextWeights, bool[] InMessages, int Length);

/// <summary>Numbers terms in the order of their first occurrence.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TermTable() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public List<string> Terms { get; } = [];

    public int IdOf(ReadOnlySpan<char> term)
    {
        if (_lookup.TryGetValue(term, out var id))
            return id;
        var text = term.ToString();
        _ids.Add(text, Terms.Count);
        Terms.Add(text);
        return Terms.Count - 1;
    }
}

/// <summary>Turns documents into term ids, one after the other.</summary>
internal sealed class DocumentAnalyzer : ITokenSink
{
    private const float TitleWeight = 4f;
    private const float HeadingWeight = 1.5f;
    private const float MessageWeight = 1.5f;
    private const float CodeWeight = 2f;
    private const float ExtraShare = 0.7f;

    private readonly TermTable _table = new();
    private readonly Tokenizer _tokenizer;
    private readonly List<int> _sequence = [];
    private readonly List<int> _touched = [];
    private readonly List<float> _title = [];
    private readonly List<float> _text = [];
    private readonly List<bool> _inMessages = [];
    private List<float> _weights;
    private bool _isMessage;
    private float _weight;
    private int _length;

    public DocumentAnalyzer()
    {
        _tokenizer = new Tokenizer(this);
        _weights = _text;
    }

    public IReadOnlyList<string> Terms => _table.Terms;

    public AnalyzedDocument Analyze(SearchDocument document)
    {
        _sequence.Clear();
        _length = 0;
        _isMessage = true;
        Read(document.Title, _title, TitleWeight);
        foreach (var message in document.Messages)
            Read(message, _text, MessageWeight);
        _isMessage = false;
        foreach (var heading in document.Headings)
            Read(heading, _text, HeadingWeight);
        foreach (var code in document.Codes)
            Read(code, _text, CodeWeight);
        Read(document.Summary, _text, 1f);
        Read(document.Body, _text, 1f);
        if (document.IsListing)
            _sequence.Clear();
        return Take();
    }

    public void Add(ReadOnlySpan<char> term, TokenKind kind, TextRange range)
    {
        var id = Weigh(term, _weight);
        _sequence.Add(id);
        _length++;
    }

    public void AddExtra(ReadOnlySpan<char> term, TokenKind kind, TextRange range) => Weigh(term, _weight * ExtraShare);

    public void Break(MaskKind why, TextRange range)
    {
        if (_sequence.Count > 0 && _sequence[^1] >= 0)
            _sequence.Add(-1);
    }

    private void Read(string text, List<float> weights, float weight)
    {
        if (text.Length == 0)
            return;
        (_weights, _weight) = (weights, weight);
        _tokenizer.Read(TextFolding.Fold(text));
        Break(MaskKind.None, default);
    }

    private int Weigh(ReadOnlySpan<char> term, float weight)
    {
        var id = _table.IdOf(term);
        while (_text.Count <= id)
        {
            _title.Add(0);
            _text.Add(0);
            _inMessages.Add(false);
        }
        if (_title[id] == 0 && _text[id] == 0)
            _touched.Add(id);
        _weights[id] += weight;
        _inMessages[id] |= _isMessage;
        return id;
    }

    private AnalyzedDocument Take()
    {
        var terms = _touched.ToArray();
        var title = Array.ConvertAll(terms, id => _title[id]);
        var text = Array.ConvertAll(terms, id => _text[id]);
        var inMessages = Array.ConvertAll(terms, id => _inMessages[id]);
        foreach (var id in terms)
        {
            _title[id] = _text[id] = 0;
            _inMessages[id] = false;
        }
        _touched.Clear();
        return new AnalyzedDocument([.. _sequence], terms, title, text, inMessages, _length);
    }
}
