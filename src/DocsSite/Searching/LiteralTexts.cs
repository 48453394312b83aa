using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Searching;

/// <summary>
/// What an article shows word by word and a reader may paste: quotations, output, quoted, bold and code text that is long enough.
/// Search is generous here; what makes an error of its own is decided by <see cref="Articles.Errors.ErrorTextExtractor"/>.
/// </summary>
internal sealed partial class LiteralTexts
{
    private const int LongestPiece = 300;
    private const int ShortestPiece = 200;
    private const int FewestWords = 4;
    private const int FewestWordsOfErrors = 3;
    private const int FewestWordsOfBlocks = 2;

    // Most lines are told by these, for a tenth of what the expressions cost.
    private static readonly SearchValues<char> SpanMarks = SearchValues.Create("*`\"\u201C");
    private static readonly SearchValues<char> BulletStarts = SearchValues.Create("-*+\u20220123456789");
    private static readonly SearchValues<string> AnnouncingWords = SearchValues.Create(["following", "below", "displayed", "appears"], StringComparison.OrdinalIgnoreCase);

    private readonly List<(Place Place, string Text)> _found = [];
    private Place _place;
    private bool _isAnnounced;

    /// <summary>Where a text stands decides which come first when there are too many.</summary>
    private enum Place
    {
        Symptom,
        Message,
        Other,
    }

    /// <summary>The texts of an article in pieces, the most typical for pasting first.</summary>
    public static IEnumerable<string> Of(Article article)
    {
        var texts = new LiteralTexts();
        texts.Read(LeadOf(article.Body), isSymptom: false);
        foreach (var section in article.AllSections)
            texts.Read(section.BodyMarkdown, section.Role == SectionRole.Symptom);
        return texts._found.OrderBy(found => found.Place).SelectMany(found => Pieces(found.Text));
    }

    private static string LeadOf(string markdown)
    {
        var end = markdown.IndexOf("\n## ", StringComparison.Ordinal);
        return end < 0 ? markdown : markdown[..end];
    }

    private void Read(string markdown, bool isSymptom)
    {
        _place = isSymptom ? Place.Symptom : Place.Other;
        _isAnnounced = false;
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var line = lines[i].Trim();
            if (QuoteStart.IsMatch(line))
                i = ReadQuote(lines, i);
            else if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
                i = ReadFence(lines, i, line);
            else
                i = ReadLine(line, i);
        }
    }

    /// <summary>A quotation, in a list item or not; lines without the mark go on with its paragraph.</summary>
    private int ReadQuote(string[] lines, int at)
    {
        var text = new StringBuilder().Append(QuoteStart.Replace(lines[at].Trim(), "")).Append('\n');
        for (at++; at < lines.Length && GoesOn(lines[at - 1].Trim(), lines[at].Trim()); at++)
            text.Append(lines[at].Trim().TrimStart('>')).Append('\n');
        var quote = text.ToString().Trim();
        if (!quote.StartsWith("[!", StringComparison.Ordinal))
            AddBlock(quote, _isAnnounced);
        _isAnnounced = false;
        return at;
    }

    private static bool GoesOn(string before, string line) =>
        line.StartsWith('>') || (before is not ("" or ">") && line.Length > 0 && !BlockStart.IsMatch(line));

    private int ReadFence(string[] lines, int at, string open)
    {
        var text = new StringBuilder();
        for (at++; at < lines.Length && !lines[at].AsSpan().TrimStart().StartsWith(open.AsSpan(0, 3)); at++)
            text.Append(lines[at].AsSpan().Trim()).Append('\n');
        var block = text.ToString();
        var language = open.TrimStart('`', '~').Trim().ToLowerInvariant();
        if (language is "" or "output" or "console" or "text" or "txt" or "log" && (_isAnnounced || SpeaksOfErrors.IsMatch(block)))
            AddBlock(block, true);
        _isAnnounced = false;
        return at + 1;
    }

    private int ReadLine(string line, int at)
    {
        if (line.Length == 0)
            return at + 1;
        var bullet = BulletStarts.Contains(line[0]) ? Bullet.Match(line).Length : 0;
        var item = line[bullet..].Trim();
        var isFound = false;
        foreach (var span in item.AsSpan().ContainsAny(SpanMarks) ? Span.Matches(item) : (IEnumerable<Match>)[])
        {
            var text = Plain(span.Groups["text"].Value);
            var (words, speaks) = (WordCount(text), SpeaksOfErrors.IsMatch(text));
            var isQuoted = span.ValueSpan[0] is '"' or '\u201C';
            if (words < (speaks ? FewestWordsOfErrors : FewestWords) || !(speaks || _isAnnounced || isQuoted))
                continue;
            isFound = true;
            Add(text, speaks || _isAnnounced);
        }
        if (Announces(line) && MessageWord.IsMatch(line))
            _isAnnounced = true;
        else if (_isAnnounced && bullet > 0 && !isFound && WordCount(item) >= FewestWordsOfErrors && item[0] is not ('!' or '|' or '['))
            Add(Plain(item), true);
        else
            _isAnnounced = _isAnnounced && bullet > 0;
        return at + 1;
    }

    private static bool Announces(string line) => line.EndsWith(':') || (line.AsSpan().ContainsAny(AnnouncingWords) && Announcement.IsMatch(line));

    private void AddBlock(string block, bool isMessage)
    {
        // A stack trace would fill the card; queries leave it out too.
        var text = Plain(PastedText.WithoutFrames(block));
        if (WordCount(text) >= FewestWordsOfBlocks)
            Add(text, isMessage || SpeaksOfErrors.IsMatch(text));
    }

    private void Add(string text, bool isMessage) =>
        _found.Add((_place == Place.Symptom ? Place.Symptom : isMessage ? Place.Message : Place.Other, text));

    /// <summary>Long texts are cut at the end of a sentence or of a word: any part of them may be pasted.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        while (text.Length > LongestPiece)
        {
            var sentence = text.LastIndexOf(". ", LongestPiece - 2, LongestPiece - ShortestPiece, StringComparison.Ordinal);
            var end = sentence >= 0 ? sentence + 1 : text.LastIndexOf(' ', LongestPiece - 1, LongestPiece - ShortestPiece);
            if (end <= 0)
                end = char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;
            yield return text[..end].Trim();
            text = text[end..].Trim();
        }
        if (text.Length > 0)
            yield return text;
    }

    /// <summary>Links, emphasis and escapes undone, white space collapsed.</summary>
    private static string Plain(string text)
    {
        text = Markup.Replace(text, markup => markup.Groups["label"].Success ? markup.Groups["label"].Value : " ");
        text = Escape.Replace(text, "$1").Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '\u201C', '\u201D', ' ');
    }

    private static int WordCount(string text) => text.Length == 0 ? 0 : text.AsSpan().Count(' ') + 1;

    [GeneratedRegex(@"\b(?:error|fail(?:s|ed|ure)?|denied|invalid|unable|cannot|can't|couldn't|exception|not|unauthorized|expired|warning|event id|timed? ?out|unexpected|stopped|missing|already|must|contact|try again)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfErrors { get; }

    [GeneratedRegex("\\*\\*(?<text>[^*\\n]{12,400})\\*\\*|`(?<text>[^`\\n]{12,400})`|(?<![\\w.,;:!?)])[\"\u201C](?=\\S)(?<text>[^\"\u201D\u201C\\n]{12,400})(?<=\\S)[\"\u201D]")]
    private static partial Regex Span { get; }

    [GeneratedRegex(@"(?:\bfollowing\b.*\.?|\bbelow\b.*\.?|\bdisplayed\.?|\bappears\.?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcement { get; }

    [GeneratedRegex(@"\b(?:errors?|messages?|warnings?|exceptions?|entry|entries|failures?|events?|output|logs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MessageWord { get; }

    [GeneratedRegex(@"^(?:[-*+\u2022]|[0-9]{1,3}[.)])\s+")]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"^(?:(?:[-*+]|[0-9]{1,3}[.)])\s+)?>\s?")]
    private static partial Regex QuoteStart { get; }

    /// <summary>What ends a paragraph without an empty line.</summary>
    [GeneratedRegex(@"^(?:(?:[-*+]|[0-9]{1,3}[.)])\s|#|```|~~~|:::|\|)")]
    private static partial Regex BlockStart { get; }

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape { get; }

    [GeneratedRegex(@"<br ?/?>|\[(?<label>[^\]\n]*)\]\([^)\n]*\)")]
    private static partial Regex Markup { get; }
}
