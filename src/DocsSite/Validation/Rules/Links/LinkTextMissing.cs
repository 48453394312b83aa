using DocsSite.Diagnostics;
using DocsSite.Markdown.Extensions.Directives;
using Markdig.Syntax.Inlines;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3103: a link without words.</summary>
public sealed class LinkTextMissing : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3103", "link-text-missing", Severity.Warning)
    {
        Summary = "A link has a target and no text.",
        Why = "Nobody can see or select it, and a screen reader reads out the address.",
        BadExample = Example.Guide("Read [](https://example.org/sign-in) first."),
        GoodExample = Example.Guide("Read [how to sign in](https://example.org/sign-in) first."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from link in source.Tree.Links
        where !link.IsImage && !IsAutomatic(link) && !HasWords(link)
        select source.At(Rule, link, $"the link to `{link.Url}` has no text").Help("Write between the brackets where the link leads.");

    private static bool IsAutomatic(LinkInline link) => link.IsAutoLink;

    private static bool HasWords(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal when !literal.Content.AsSpan().IsWhiteSpace():
                case CodeInline or HtmlEntityInline or ImageInline:
                case LinkInline { IsImage: true }:
                case HtmlInline:
                case ContainerInline inner when HasWords(inner):
                    return true;
            }
        }

        return false;
    }
}
