using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Validation.Rules;

/// <summary>DS3010: the target of a link was moved; the redirect still finds it.</summary>
public sealed class LinkToMovedPage : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS3010", "link-to-moved-page", Severity.Warning)
    {
        Summary = "A link names a page that has moved; only a redirect still finds it.",
        Why = "The published link goes to the new page, but its anchor may be gone, and the next clean-up of redirects breaks it.",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings) =>
        from reference in article.References
        where reference.MovedTo is not null
        select Rule.At(reference.Span, $"`{reference.Target}` has moved to `{reference.MovedTo}`", Help(reference, surroundings)) with { IncludedFrom = reference.IncludedFrom };

    private static string Help(ArticleReference reference, Surroundings surroundings) =>
        reference.Path is { } path && surroundings.Content.Find(path) is not null ? $"Link to `{RelativePath.Between(reference.Span.Path, path)}`." : "Link to the new address.";
}
