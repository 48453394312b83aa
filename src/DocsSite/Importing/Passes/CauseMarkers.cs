using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Causes that running text tells one after the other ("This error means …", "If it is not blocked but still failing, …") become
/// sections, each with what is to be done about it.
/// </summary>
public static partial class CauseMarkers
{
    private const int LongestSubject = 90;

    public static Draft Apply(Draft draft, PassContext context)
    {
        if (Outline.HasRole(draft.Lines, SectionRole.Cause)) return draft;
        var starts = Outline.ParagraphStarts(draft.Lines, 0, draft.Lines.Length).Where(at => SubjectOf(draft.Lines[at].Text) is not null).ToList();
        // Only what claims to explain an error may open the row; the others may follow it.
        var first = starts.FindIndex(at => Means().IsMatch(Unlisted(draft.Lines[at].Text)));
        if (first < 0) return draft;
        var section = Outline.Of(draft.Lines).LastOrDefault(heading => heading.Index <= starts[first] && heading.End > starts[first] && heading.Level == 2);
        var end = section?.End ?? draft.Lines.Length;
        return new Writer(draft, section, [.. starts.Skip(first).Where(at => at < end)], end).Write();
    }

    /// <summary>What the cause is, in a few words, when the line opens one; else null.</summary>
    private static string? SubjectOf(string line)
    {
        var text = Unlisted(line);
        if (Means().Match(text) is { Success: true } means) return Short(means.Groups["cause"].Value);
        if (Still().Match(text) is { Success: true } still) return Short(still.Groups["cause"].Value);
        return Even().Match(text) is { Success: true } even ? Short(even.Groups["cause"].Value) : null;
    }

    private static string Unlisted(string line) => Marker().Replace(line, "");

    private static string Short(string text)
    {
        var end = SentenceEnd().Match(text);
        var subject = (end.Success ? text[..end.Index] : text).Trim().TrimEnd('.', ',', ';', ':');
        if (subject.Length <= LongestSubject) return MarkdownText.Capitalized(subject);
        var cut = subject.LastIndexOf(' ', LongestSubject);
        return MarkdownText.Capitalized(subject[..Math.Max(cut, 1)]) + "…";
    }

    private sealed class Writer(Draft draft, OutlineHeading? section, IReadOnlyList<int> starts, int end)
    {
        private readonly ImmutableArray<DraftLine>.Builder _lines = ImmutableArray.CreateBuilder<DraftLine>();
        private readonly ImmutableArray<DraftLine> _source = draft.Lines;
        private Draft _draft = draft;

        public Draft Write()
        {
            _lines.AddRange(_source.Take(starts[0]));
            if (section is not null) RenameSection(section);
            for (var i = 0; i < starts.Count; i++) WriteCause(i, starts[i], i + 1 < starts.Count ? starts[i + 1] : end);
            _lines.AddRange(_source.Skip(end));
            return _draft with { Lines = _lines.ToImmutable() };
        }

        /// <summary>What stands before the first cause and speaks of an error is the symptom.</summary>
        private void RenameSection(OutlineHeading heading)
        {
            var before = string.Join('\n', _source.Skip(heading.Index + 1).Take(starts[0] - heading.Index - 1).Select(line => line.Text));
            if (heading.Role != SectionRole.None || !SpeaksOfError().IsMatch(before)) return;
            _lines[heading.Index] = _lines[heading.Index] with { Text = "## Symptoms" };
            _draft = _draft.WithNote(NoteKind.Changed, _source[heading.Index].Source, "section that shows the error → \"Symptoms\"", heading.Text, 0.7);
        }

        private void WriteCause(int index, int start, int stop)
        {
            var line = _source[start];
            var subject = SubjectOf(line.Text)!;
            var isOnly = starts.Count == 1;
            Add("", line.Source);
            Add(isOnly ? "## Cause" : $"## Cause {index + 1}: {subject}", line.Source);
            Add("", line.Source);
            _draft = _draft.WithNote(NoteKind.Changed, line.Source, isOnly ? "explanation → section \"Cause\"" : $"explanation → section \"Cause {index + 1}\"", Unlisted(line.Text), 0.7);
            if (!isOnly) _draft = _draft.WithNote(NoteKind.Check, line.Source, $"is \"{subject}\" a cause of its own, and is this its name?", Unlisted(line.Text), 0.6);
            WriteBody(start, stop, isOnly ? "## Resolution" : "### Resolution");
        }

        private void WriteBody(int start, int stop, string heading)
        {
            var isOpen = false;
            for (var i = start; i < stop; i++)
            {
                var line = _source[i];
                var text = i == start ? Unlisted(line.Text) : line.Text;
                var isParagraph = !line.IsBlank && (i == start || _source[i - 1].IsBlank);
                if (!isOpen && isParagraph && ActionAt(text, i, start, stop) is { } split)
                {
                    if (split > 0) Add(text[..split].TrimEnd(), line.Source);
                    if (split > 0) Add("", line.Source);
                    Add(heading, line.Source);
                    Add("", line.Source);
                    text = text[split..];
                    isOpen = true;
                }

                Add(text, line.Source);
            }
        }

        /// <summary>Where in a paragraph the remedy begins: at once, with the sentence that leads to a list, or not at all (null).</summary>
        private int? ActionAt(string text, int at, int start, int stop)
        {
            if (List().IsMatch(text) || Path().IsMatch(text) || StepLists.IsAction(text)) return 0;
            var end = Outline.ParagraphEnd(_source, at);
            var isLast = Enumerable.Range(end, stop - end).All(i => _source[i].IsBlank || _source[i].Text.StartsWith('>'));
            if (at == start && isLast && Needs().IsMatch(text)) return 0;
            if (end - at > 1 || !text.TrimEnd().EndsWith(':')) return null;
            var sentence = LastSentence().Match(text);
            return sentence.Success ? sentence.Groups[1].Index : 0;
        }

        private void Add(string text, int source) => _lines.Add(new DraftLine(text, source));
    }

    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+\.)\s+")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:this|the)\s+(?:error|message|issue|problem|error message)\s+(?:means|indicates|is caused by|happens because|occurs because|appears because|is shown because|comes from)\s+(?:that\s+)?(?<cause>.+)$", Folded)]
    private static partial Regex Means();

    [GeneratedRegex(@"^if\s+(?<cause>.{3,80}?\s+(?:but|and)\s+(?:it\s+)?(?:is\s+|are\s+)?(?:still\s+(?:fail|not work|see|get|does)\w*|(?:fails|persists|remains)))\b", Folded)]
    private static partial Regex Still();

    [GeneratedRegex(@"^even\s+(?:after|if|when|with)\s+[^,]{3,80},\s*(?<cause>.+\b(?:can|may|might|could)\s+(?:still\s+)?.+)$", Folded)]
    private static partial Regex Even();

    [GeneratedRegex(@"[.!?](?:\s|$|\()")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:errors?|fails?|failing|failed|messages?)\b", Folded)]
    private static partial Regex SpeaksOfError();

    [GeneratedRegex(@"^(?:\d+\.|[-*+])\s")]
    private static partial Regex List();

    [GeneratedRegex(@"^(?:path|way|steps?|how) to\b|^to (?:fix|resolve|solve|unblock|correct|check)\b", Folded)]
    private static partial Regex Path();

    [GeneratedRegex(@"\b(?:needs? to|must|should|has to|have to)\b", Folded)]
    private static partial Regex Needs();

    [GeneratedRegex(@"[.!?]\s+(\p{Lu}[^.!?]*(?:[.!?](?!\s)[^.!?]*)*:\s*)$")]
    private static partial Regex LastSentence();
}
