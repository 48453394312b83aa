using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3105: an address as the text of a link.</summary>
public sealed class AddressAsLinkText : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3105", "address-as-link-text", Severity.Suggestion)
    {
        Summary = "A link's text is an address.",
        Why = "A screen reader spells it letter by letter, and nobody knows what is behind it.",
        BadExample = Example.Guide("Read [https://example.org/help/sign-in?id=7](https://example.org/help/sign-in?id=7) first."),
        GoodExample = Example.Guide("Read [how to sign in](https://example.org/help/sign-in?id=7) first."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from link in source.Tree.Links
        where !link.IsImage && !link.IsAutoLink
        let text = Markdown.PlainText.OfInlines(link)
        where text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)
        select source.At(Rule, link, "the link text is an address").Help("Write the name of the page instead.");
}
