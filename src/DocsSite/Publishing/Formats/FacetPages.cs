using DocsSite.Linking;
using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>Articles by who is affected and by product. A writer's own page at such an address wins.</summary>
public sealed class FacetPages : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context) => Of(context).SelectMany(page => context.PageWithCopy(page.Url, page.Build));

    public static IEnumerable<PlannedPage> Of(PublishContext context)
    {
        var taken = context.Site.Navigation.SelfAndDescendants.Select(node => node.Url).Concat(context.Site.ArticlesByUrl.Keys).ToHashSet(StringComparer.Ordinal);
        return new FacetPageBuilder(context.Site, context.Model, FacetIndex.Build(context.Site)).All().Where(page => !taken.Contains(page.Url));
    }
}
