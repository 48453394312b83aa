using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules;

/// <summary>DS3004: a link without a target.</summary>
public sealed class LinkEmpty : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS3004", "link-empty", Severity.Error)
    {
        Summary = "A link or picture has no target.",
        Why = "It looks like a link and does nothing.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [the setup]().\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [the setup](https://example.org/setup).\n",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, RuleContext context) =>
        from reference in article.References
        where reference.State == ReferenceState.Empty
        select Rule.At(reference.Span, $"the link \"{reference.Text}\" has no target", "Add the address, or remove the brackets.")
            with { IncludedFrom = reference.IncludedFrom };
}
