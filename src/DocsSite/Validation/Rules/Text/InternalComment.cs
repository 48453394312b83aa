using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7126: notes of the team in a comment.</summary>
public sealed class InternalComment : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7126", "internal-comment", Severity.Suggestion)
    {
        Summary = "A comment has a note that is meant for the team.",
        Why = "The source of the site may be public, and the note names people or unfinished work.",
        BadExample = Example.Guide("<!-- TODO: ask the vendor. -->\n\nOpen the sign-in window."),
        GoodExample = Example.Guide("Open the sign-in window."),
    };

    private static readonly string[] Words = ["TODO", "FIXME", "internal only", "internal use", "do not publish", "please contact", "triage", "confidential", "@microsoft.com", "reviewer:"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var text = source.Text;
        for (var at = text.IndexOf("<!--", StringComparison.Ordinal); at >= 0;)
        {
            var close = text.IndexOf("-->", at, StringComparison.Ordinal);
            var end = close < 0 ? text.Length : close + 3;
            var comment = text[at..end];
            if (Array.Find(Words, word => comment.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } word && !comment.Contains("docssite-ignore", StringComparison.Ordinal) && !source.IsInCode(at))
                yield return source.At(Rule, at, end - at, $"the comment has a note for the team (\"{word}\")").Help("Move it to the issue tracker.");
            at = end < text.Length ? text.IndexOf("<!--", end, StringComparison.Ordinal) : -1;
        }
    }
}
