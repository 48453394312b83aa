using System.Runtime.InteropServices;

namespace DocsSite.Searching;

/// <summary>Turns analyzed documents into posting lists, ordered by term.</summary>
internal sealed class PostingCollector
{
    private const int TextLevels = 9;
    private const int TitleLevels = 6;
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.5f;
    private const int MostNeighbours = 31;
    private const int SmallestSiteWithFillers = 64;
    private const double FillerShare = 0.4;

    private readonly IReadOnlyList<string> _terms;
    private readonly IReadOnlyList<AnalyzedDocument> _documents;
    private readonly int[] _frequencies;
    private readonly int[] _inMessages;
    private readonly bool[] _fillers;
    private readonly byte[] _follows;
    private readonly byte[] _precedes;
    private readonly double _averageLength;

    /// <param name="terms">All terms in ordinal order; the documents' ids are indexes into it.</param>
    /// <param name="documents">In the order of their numbers.</param>
    public PostingCollector(IReadOnlyList<string> terms, IReadOnlyList<AnalyzedDocument> documents)
    {
        (_terms, _documents) = (terms, documents);
        _frequencies = new int[terms.Count];
        _inMessages = new int[terms.Count];
        long words = 0;
        foreach (var document in documents)
        {
            words += document.Length;
            for (var i = 0; i < document.Terms.Length; i++)
            {
                _frequencies[document.Terms[i]]++;
                _inMessages[document.Terms[i]] += document.InMessages[i] ? 1 : 0;
            }
        }
        _averageLength = Math.Max(1, words / (double)Math.Max(1, documents.Count));
        var most = documents.Count < SmallestSiteWithFillers ? int.MaxValue : (int)(documents.Count * FillerShare);
        _fillers = Array.ConvertAll(_frequencies, frequency => frequency > most);
        _follows = [.. terms.Select(term => TermHash.Neighbour(term, true))];
        _precedes = [.. terms.Select(term => TermHash.Neighbour(term, false))];
    }

    /// <summary>Words so common that neighbourhood skips them.</summary>
    public IReadOnlyList<string> Fillers => [.. _terms.Where((_, id) => _fillers[id])];

    public TermEntry[] Collect(int cap)
    {
        var perDocument = new Posting[_documents.Count][];
        Parallel.For(0, _documents.Count, number => perDocument[number] = PostingsOf(number));
        var lists = Array.ConvertAll(_frequencies, frequency => new Posting[frequency]);
        var filled = new int[_terms.Count];
        for (var number = 0; number < perDocument.Length; number++)
        {
            var ids = _documents[number].Terms;
            for (var i = 0; i < ids.Length; i++)
                lists[ids[i]][filled[ids[i]]++] = perDocument[number][i];
        }
        return [.. lists.Select((list, id) => new TermEntry(_terms[id], list.Length, _inMessages[id], Capped(list, cap)))];
    }

    private static Posting[] Capped(Posting[] postings, int cap)
    {
        if (postings.Length <= cap)
            return postings;
        var heaviest = postings.OrderByDescending(posting => posting.Level).ThenByDescending(posting => posting.Neighbours.Length)
            .ThenBy(posting => posting.Document).Take(cap);
        return [.. heaviest.OrderBy(posting => posting.Document)];
    }

    private Posting[] PostingsOf(int number)
    {
        var document = _documents[number];
        var pairs = PairsOf(document);
        var norm = 1 - LengthShare + (LengthShare * document.Length / _averageLength);
        var postings = new Posting[document.Terms.Length];
        var neighbours = Array.ConvertAll(pairs, pair => (byte)pair);
        for (var i = 0; i < postings.Length; i++)
        {
            var term = document.Terms[i];
            var weight = document.TextWeights[i] / norm;
            var level = (int)Math.Round(TextLevels * weight / (Saturation + weight)) + (document.TitleWeights[i] > 0 ? TitleLevels : 0);
            var start = LowerBound(pairs, (long)term << 8);
            var end = LowerBound(pairs, (long)(term + 1) << 8);
            postings[i] = new Posting(number, (byte)Math.Clamp(level, 1, 15), neighbours.AsMemory(start, Math.Min(end - start, MostNeighbours)));
        }
        return postings;
    }

    /// <summary>Distinct adjacent pairs as owner &lt;&lt; 8 | hash of the other, ascending.</summary>
    private long[] PairsOf(AnalyzedDocument document)
    {
        var pairs = new List<long>(document.Sequence.Length);
        var (before, skipped) = (-1, 0);
        foreach (var term in document.Sequence)
        {
            if (term >= 0 && _fillers[term])
            {
                skipped++;
                continue;
            }
            if (term >= 0 && before >= 0)
                pairs.Add(PairOf(before, term) ^ TermHash.Joined(skipped));
            (before, skipped) = (term, 0);
        }
        var sorted = CollectionsMarshal.AsSpan(pairs);
        sorted.Sort();
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[distinct++] = sorted[i];
        }
        return sorted[..distinct].ToArray();
    }

    private long PairOf(int first, int second)
    {
        var firstOwns = _frequencies[first] < _frequencies[second] || (_frequencies[first] == _frequencies[second] && first <= second);
        return firstOwns ? (long)first << 8 | _follows[second] : (long)second << 8 | _precedes[first];
    }

    private static int LowerBound(long[] sorted, long value)
    {
        var index = Array.BinarySearch(sorted, value);
        return index < 0 ? ~index : index;
    }
}
