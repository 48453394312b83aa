using DocsSite.Articles.Errors;
using DocsSite.Markdown;

namespace DocsSite.Articles;

/// <summary>
/// Marks error codes in one article's text before it is rendered; where each leads is decided when all articles are known. Remembers the
/// events and the system errors of the article, for titles call them by number alone.
/// </summary>
internal sealed class MentionFinder(ErrorCodeScanner scanner, ErrorRegistry registry, ScanContext article) : IMentionFinder
{
    private EventSources _events = EventSources.None;
    private NumberForms _numbers = NumberForms.None;

    /// <summary>Names that the text gives to codes.</summary>
    public IReadOnlyList<CodeName> CodeNames { get; private set; } = [];

    public IReadOnlyList<Mention> Find(MentionText text)
    {
        var codes = scanner.Scan(text.Text, [.. text.Parts.Select(part => new ScanPart(part.End, KindOf(part.Place)))], article);
        _events = EventSources.Of(codes);
        _numbers = NumberForms.Of(text.Text, codes);
        CodeNames = Errors.CodeNames.In(text.Text, [.. codes.Select(_numbers.Complete)]);
        var found = new List<Mention>();
        foreach (var mention in codes.Select(Complete).Where(IsSure)) found.Add(new Mention(mention.Start, mention.Length, mention.Code.Canonical));
        if (text.Text.Contains('_', StringComparison.Ordinal)) AddCandidates(text.Text, found);
        AddMessages(text, found);
        foreach (var part in text.Parts.Where(part => part.Place == MentionPlace.Declaration)) Declare(text.Text, part, found);
        return found;
    }

    /// <summary>Codes in a title, a heading or a message: they count, but carry no link.</summary>
    public IEnumerable<string> CodesIn(string text) =>
        scanner.Scan(text, article with { Kind = TextKind.Prose }).Select(Complete).Where(IsSure).Select(mention => mention.Code.Canonical);

    private CodeMention Complete(CodeMention mention) => _numbers.Complete(_events.Complete(mention));

    // An event without source may get one from the other articles.
    private static bool IsSure(CodeMention mention) => mention.Confidence >= Confidence.Likely || mention.Code.Family == ErrorFamilies.Event;

    private static TextKind KindOf(MentionPlace place) => place switch
    {
        MentionPlace.InlineCode => TextKind.InlineCode,
        MentionPlace.Output => TextKind.Output,
        _ => TextKind.Prose,
    };

    /// <summary>Names that may be declared as errors somewhere; the page stage links those that have a page. Not those that were refused here.</summary>
    private void AddCandidates(string text, List<Mention> found)
    {
        var known = found.Count;
        var next = 0;
        CodeCandidates.Find(text, (start, length) =>
        {
            while (next < known && found[next].End <= start) next++;
            if (next < known && found[next].Start < start + length) return;
            var name = text.Substring(start, length);
            if (!scanner.IsNameOfError(name)) found.Add(new Mention(start, length, name));
        });
        if (found.Count > known) found.Sort((left, right) => left.Start.CompareTo(right.Start));
    }

    /// <summary>
    /// Registered messages, whatever stands for their placeholders. One that markup cuts into pieces, or with a code in it, is left
    /// alone: the code leads to the page.
    /// </summary>
    private void AddMessages(MentionText text, List<Mention> found)
    {
        if (registry.Messages.IsEmpty) return;
        var known = found.Count;
        var (next, part) = (0, 0);
        foreach (var message in registry.Messages.Find(text.Text))
        {
            var end = message.Start + message.Length;
            while (next < known && found[next].End <= message.Start) next++;
            while (part < text.Parts.Count && text.Parts[part].End <= message.Start) part++;
            if (part == text.Parts.Count || text.Parts[part].Start > message.Start || text.Parts[part].End < end) continue;
            if (next < known && found[next].Start < end) continue;
            var entry = registry.Entries[message.Id];
            found.Add(new Mention(message.Start, message.Length, entry.Code?.Canonical ?? ErrorEntry.MessageMark + entry.Slug));
        }

        if (found.Count > known) found.Sort((left, right) => left.Start.CompareTo(right.Start));
    }

    private static void Declare(string text, MentionPart part, List<Mention> found)
    {
        found.RemoveAll(mention => mention.Start < part.End && part.Start < mention.End);
        found.Add(new Mention(part.Start, part.Length, ErrorCodes.Parse(text.Substring(part.Start, part.Length)).Canonical));
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
    }
}
