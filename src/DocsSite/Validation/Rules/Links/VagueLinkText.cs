using System.Collections.Frozen;
using DocsSite.Diagnostics;
using DocsSite.Markdown;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3104: "click here".</summary>
public sealed class VagueLinkText : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3104", "vague-link-text", Severity.Suggestion)
    {
        Summary = "A link's text does not say where it leads.",
        Why = "People who scan a page, and those who let it be read aloud, jump from link to link and hear only \"here\" (WCAG 2.4.4).",
        BadExample = Example.Guide("To sign in again, click [here](https://example.org/sign-in)."),
        GoodExample = Example.Guide("To sign in again, open [the sign-in page](https://example.org/sign-in)."),
    };

    private static readonly FrozenSet<string> Vague =
        new[] { "here", "click here", "this", "link", "this link", "this page", "this article", "more", "read more", "learn more", "see here", "this document", "this site", "website", "page", "article" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from reference in source.Article.References
        where reference.Kind == ReferenceKind.Link && Vague.Contains(reference.Text.Trim().TrimEnd('.'))
        select Targets.At(Rule, reference, $"the link text \"{reference.Text.Trim()}\" does not say where the link leads")
            .Help("Make the name of the page, or what the reader does there, the link.");
}
