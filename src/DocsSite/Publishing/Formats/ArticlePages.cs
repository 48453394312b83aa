using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>Every article as a page; <c>index.md</c> files and landing pages are written by <see cref="ListingPages"/>.</summary>
public sealed class ArticlePages : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        var builder = new ArticlePageBuilder(context.Site, context.Model, context.Errors);
        var indexes = ListingPages.IndexPages(context.Site);
        foreach (var article in context.Site.Articles)
        {
            if (!indexes.Contains(article.Path) && !ListingPageBuilder.IsCards(article)) yield return context.Page(article.Url, () => builder.Build(article));
        }
    }
}
