using DocsSite.Articles.Errors;
using DocsSite.Markdown;

namespace DocsSite.Articles;

/// <summary>Marks error codes in an article's text while it is rendered; where each leads is decided when all articles are known.</summary>
internal sealed class MentionFinder(ErrorCodeScanner scanner, ScanContext article) : IMentionFinder
{
    public void Find(ReadOnlySpan<char> text, MentionPlace place, List<Mention> found)
    {
        var kind = place switch
        {
            MentionPlace.InlineCode => TextKind.InlineCode,
            MentionPlace.Output => TextKind.Output,
            _ => TextKind.Prose,
        };
        foreach (var mention in Scan(text.ToString(), kind)) found.Add(new Mention(mention.Start, mention.Length, mention.Code.Canonical));
        if (text.Contains('_')) AddCandidates(text, found);
    }

    /// <summary>Names that may be declared as errors somewhere; the page stage links those that have a page.</summary>
    private static void AddCandidates(ReadOnlySpan<char> text, List<Mention> found)
    {
        var candidates = new List<(int Start, int Length)>();
        CodeCandidates.Find(text, (start, length) => candidates.Add((start, length)));
        foreach (var (start, length) in candidates)
        {
            if (!found.Exists(mention => start < mention.Start + mention.Length && mention.Start < start + length))
                found.Add(new Mention(start, length, text.Slice(start, length).ToString()));
        }

        found.Sort((left, right) => left.Start.CompareTo(right.Start));
    }

    /// <summary>Codes in a title or heading: they count, but carry no link.</summary>
    public IEnumerable<string> CodesIn(string text) => Scan(text, TextKind.Prose).Select(mention => mention.Code.Canonical);

    private IEnumerable<CodeMention> Scan(string text, TextKind kind) =>
        scanner.Scan(text, article with { Kind = kind }).Where(mention => mention.Confidence >= Confidence.Likely);
}
