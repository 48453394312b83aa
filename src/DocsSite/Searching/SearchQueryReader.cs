using System.Text.RegularExpressions;

namespace DocsSite.Searching;

/// <summary>Reads a prepared text into a query: tokens, distinct terms, segments, guesses.</summary>
internal sealed partial class SearchQueryReader : ITokenSink
{
    internal const double CodeWeight = 3;
    private const double PartWeight = 0.4;
    private const double NameWeight = 0.6;
    private const int LongestIdentifier = 6;
    private const int MostCompletions = 3;
    private const int LongestJoint = 3;
    private const int FewestInOrder = 4;
    private const int OrderWords = 5;
    private const double SegmentFloor = 0.05;
    private const int SegmentWords = 6;
    private const double AddressWeight = 0.2;
    private const double PathShare = 0.5;
    private const double NameShare = 0.7;
    private const double SpeechWeight = 0.3;
    private const double LabelWeight = 0.3;
    private const double ShareFloor = 0.15;
    private const int LongestLabel = 4;
    private const int FewestLabels = 3;

    private static readonly double[] Prominences = [0, 0.3, 1, 1.5];

    private readonly PastedText _prepared;
    private readonly SearchManifest _manifest;
    private readonly SearchQuery _query;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    private SearchQueryReader(PastedText prepared, SearchManifest manifest)
    {
        (_prepared, _manifest) = (prepared, manifest);
        _query = new SearchQuery { Ignored = prepared.Ignored };
    }

    [GeneratedRegex("[.!?:](?:\\s|[\"'\\\\])|[\\n;|\"<>{}&=]|\\s[-+]+\\s", RegexOptions.ECMAScript)]
    private static partial Regex SegmentEnd { get; }

    [GeneratedRegex(@"^""?\s?:[\s""]", RegexOptions.ECMAScript)]
    private static partial Regex LabelEnd { get; }

    [GeneratedRegex("[\\s\"'<>]", RegexOptions.ECMAScript)]
    private static partial Regex AddressEnd { get; }

    [GeneratedRegex(@"^:?[\\/]+\z", RegexOptions.ECMAScript)]
    private static partial Regex PathSeparator { get; }

    [GeneratedRegex("[A-Za-z]{3,}", RegexOptions.ECMAScript)]
    private static partial Regex Name { get; }

    /// <summary>What people say and programs do not, as stems: greetings, and words about oneself.</summary>
    [GeneratedRegex(@"^(?:i|im|my|our|me|anyon|anybody|somebody|hello|hi|hey|thank|thanks|regard|wrot|dear|cheer)\z", RegexOptions.ECMAScript)]
    private static partial Regex Speech { get; }

    public static SearchQuery Read(PastedText prepared, SearchManifest manifest)
    {
        var reader = new SearchQueryReader(prepared, manifest);
        new Tokenizer(reader).Read(prepared.Text);
        reader.Measure();
        reader.FindOpenWord();
        reader.CutSegments();
        if (reader._query.IsLong)
            return reader._query;
        reader.PutNames();
        reader.Guess();
        return reader._query;
    }

    public void Add(ReadOnlySpan<char> term, TokenKind kind, TextRange range)
    {
        var text = term.ToString();
        Put(new QueryTerm(text, kind == TokenKind.Code ? CodeWeight : 1, kind, false, _query.Sequence.Count, null));
        var raw = kind == TokenKind.Word ? RawOf(range) : text;
        var token = new QueryToken(text, kind, raw, range);
        _query.Sequence.Add(token);
        _query.Words.Add(token);
    }

    public void AddExtra(ReadOnlySpan<char> term, TokenKind kind, TextRange range)
    {
        // The name of a field in an address or a log is no error code.
        var isCode = kind == TokenKind.Code && !IsFieldName(range);
        if (kind == TokenKind.Code && !isCode)
            kind = TokenKind.Word;
        Put(new QueryTerm(term.ToString(), isCode ? CodeWeight : PartWeight, kind, !isCode, Math.Max(0, _query.Sequence.Count - 1), null));
    }

    public void Break(MaskKind why, TextRange range)
    {
        _query.Sequence.Add(null);
        if (why == MaskKind.Placeholder)
            _names.AddRange(Name.Matches(_prepared.Text[range.Start..range.End]).Select(name => name.Value));
        else if (why != MaskKind.None)
            _query.Ignored.Add(new IgnoredText(_prepared.Text[range.Start..range.End], why.ToString().ToLowerInvariant()));
    }

    private void Put(QueryTerm term)
    {
        if (!_places.TryGetValue(term.Term, out var place))
        {
            _places.Add(term.Term, _query.Terms.Count);
            _query.Terms.Add(term with { Rarity = _manifest.RarityOf(term.Term) });
        }
        else if (term.Weight > _query.Terms[place].Weight)
        {
            _query.Terms[place] = _query.Terms[place] with { Weight = term.Weight, Kind = term.Kind, IsPart = term.IsPart };
        }
    }

    /// <summary>What a placeholder is called says something of what stands in its place: <c>&lt;your github url&gt;</c>.</summary>
    private void PutNames()
    {
        foreach (var name in _names)
        {
            var letters = name.ToLowerInvariant().ToCharArray();
            Put(new QueryTerm(new string(letters, 0, Stemmer.Stem(letters)), NameWeight, TokenKind.Word, true, _query.Sequence.Count, null));
        }
    }

    /// <summary>The word in lower case before stemming: "user's" is <c>user</c>, "can't" is <c>cant</c>.</summary>
    private string RawOf(TextRange range)
    {
        var word = string.Concat(_prepared.Text[range.Start..range.End].Select(char.ToLowerInvariant));
        return word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.Replace("'", "");
    }

    private void Measure()
    {
        var words = _query.Words;
        _query.Length = words.Count + words.Count(word => word.Term.Length <= LongestJoint && _manifest.Fillers.Contains(word.Term));
        _query.OrderShare = Math.Max(0, Math.Min(1, (_query.Length - FewestInOrder) / (double)OrderWords));
        if (words.Count > 0)
            _query.Typed = _prepared.Text[words[0].Range.Start..words[^1].Range.End];
    }

    private void FindOpenWord()
    {
        if (_query.Words.Count is 0 or > SearchQuery.ShortLength)
            return;
        var last = _query.Words[^1];
        if (last.Kind == TokenKind.Word && last.Raw.Length > 2 && IsApart(last.Range.Start) && _prepared.Text.AsSpan(last.Range.End) is "" or "...")
            _query.Open = last;
    }

    /// <summary>The end of a host name or a path is no word that somebody is typing.</summary>
    private bool IsApart(int start) => start == 0 || _prepared.Text[start - 1] is not ('.' or '/' or '\\' or '@' or ':' or '_' or '=');

    private void CutSegments()
    {
        var segments = new List<QuerySegment>();
        QuerySegment? segment = null;
        var (end, line) = (0, 0);
        var (labels, startsLine) = (0, true);
        foreach (var token in _query.Words)
        {
            for (; line + 1 < _prepared.Lines.Count && token.Range.Start >= _prepared.Lines[line].End; line++)
                (segment, startsLine) = (null, true);
            var between = end < token.Range.Start ? _prepared.Text[end..token.Range.Start] : "";
            var isAddress = between.Contains("://", StringComparison.Ordinal);
            if (segment is { StartsLine: true, Words: <= LongestLabel } && LabelEnd.IsMatch(between))
            {
                segment.IsLabel = true;
                labels++;
            }
            if (segment is null || isAddress || (segment.IsAddress ? AddressEnd : SegmentEnd).IsMatch(between))
            {
                var weight = line < _prepared.Lines.Count ? _prepared.Lines[line].Weight : 1;
                segment = new QuerySegment { Weight = weight * (isAddress ? AddressWeight : 1), IsAddress = isAddress, StartsLine = startsLine };
                startsLine = false;
                segments.Add(segment);
            }
            segment.Words++;
            segment.Names += IsFieldName(token.Range) ? 1 : 0;
            segment.IsSpeech |= Speech.IsMatch(token.Term);
            if (PathSeparator.IsMatch(between))
                segment.Path++;
            segment.Prose += Prominences[_manifest.ProminenceOf(token.Term) ?? (token.Kind == TokenKind.Word ? 1 : 0)];
            token.Segment = segment;
            end = token.Range.End;
        }
        if (!_query.IsLong)
            return;
        foreach (var each in segments)
            each.Share = ReadsLikeMessage(each) * (each.IsLabel && labels >= FewestLabels ? LabelWeight : 1);
        var most = Math.Min(1, segments.Max(each => each.Share));
        foreach (var each in segments)
        {
            each.Weight = each.Share * each.Share;
            each.Share = ShareFloor + ((1 - ShareFloor) * Math.Min(1, each.Share / most));
        }
        foreach (var token in _query.Words.Where(token => token.Kind != TokenKind.Code))
            _query.Shares[token.Term] = Math.Max(_query.Shares.GetValueOrDefault(token.Term), token.Segment.Share);
    }

    private static double ReadsLikeMessage(QuerySegment segment) =>
        segment.Weight * (1 - (PathShare * segment.Path / segment.Words)) * (1 - (NameShare * segment.Names / segment.Words)) * (segment.IsSpeech ? SpeechWeight : 1)
            * (SegmentFloor + ((1 - SegmentFloor) * Math.Min(1.5, segment.Prose / segment.Words) * Math.Min(1, segment.Words / (double)SegmentWords)));

    /// <summary>The name of a field or an element: <c>name=</c>, <c>&lt;name</c>.</summary>
    private bool IsFieldName(TextRange word)
    {
        var before = _prepared.Text.AsSpan(Math.Max(0, word.Start - 2), Math.Min(2, word.Start));
        return _prepared.Text.AsSpan(word.End) is ['=', not '=', ..] or "=" || before is [.., '<'] or "</";
    }

    private void Guess()
    {
        foreach (var token in _query.Words)
            GuessSpellings(token);
        if (_query.Open is { } open)
            GuessCompletions(open);
        GuessIdentifier();
    }

    private void GuessSpellings(QueryToken token)
    {
        var place = _places[token.Term];
        var entry = _query.Terms[place];
        if (token.Kind != TokenKind.Word || entry.Rarity is not null || token.Term.Length < 4 || !Spelling.IsPlainWord(token.Term))
            return;
        var near = Spelling.Closest(token, _manifest.ListedTerms);
        if (near.Count > 0)
            _query.Terms[place] = entry with { Likelihood = 0.4 };
        foreach (var (term, _) in near.Take(2))
            _query.Guesses.Add(new QueryTerm(term, 0.7, TokenKind.Word, false, entry.At, _manifest.RarityOf(term)));
    }

    private void GuessCompletions(QueryToken open)
    {
        var completions = _manifest.ListedTerms.Where(term => term.StartsWith(open.Raw, StringComparison.Ordinal) && term != open.Term)
            .OrderBy(_manifest.RarityOf).ThenBy(term => term, StringComparer.Ordinal).Take(MostCompletions);
        foreach (var term in completions)
            _query.Guesses.Add(new QueryTerm(term, 0.6, TokenKind.Word, false, _query.Sequence.Count - 1, _manifest.RarityOf(term)));
    }

    /// <summary>"status log full" may be STATUS_LOG_FULL.</summary>
    private void GuessIdentifier()
    {
        if (_query.Words.Count is < 2 or > LongestIdentifier || _query.Sequence.Any(token => token is null || token.Kind == TokenKind.Code))
            return;
        var joined = string.Join('_', _query.Words.Select(token => token.Raw));
        if (_places.TryAdd(joined, _query.Terms.Count))
            _query.Terms.Add(new QueryTerm(joined, CodeWeight, TokenKind.Code, false, 0, null) { Likelihood = 0.3, IsGuess = true });
    }
}
