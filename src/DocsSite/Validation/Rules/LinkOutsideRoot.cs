using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules;

/// <summary>DS3003: a path that would leave the content root.</summary>
public sealed class LinkOutsideRoot : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS3003", "link-outside-root", Severity.Error)
    {
        Summary = "A link or picture leads out of the content root.",
        Why = "Such a file is not part of the site, and nothing outside the content root is ever read or published.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [the notes](../../../notes.md).\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee the notes of your administrator.\n",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings) =>
        from reference in article.References
        where reference.State == ReferenceState.OutsideRoot
        select Rule.At(reference.Span, $"`{reference.Target}` leads out of the content root", "Copy the file into the content root, or link to its public address.")
            with { IncludedFrom = reference.IncludedFrom };
}
