using DocsSite.Articles;
using DocsSite.Linking;
using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>Home, one page per folder, landing pages, search and "not found".</summary>
public sealed class ListingPages : IOutputFormat
{
    /// <summary>Paths of the articles that are the page of their folder.</summary>
    public static IReadOnlySet<string> IndexPages(Site site) =>
        site.Navigation.SelfAndDescendants.Select(node => node.Index).OfType<Article>().Select(article => article.Path).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        var builder = new ListingPageBuilder(context.Site, context.Model, context.Errors);
        var indexes = IndexPages(context.Site);
        foreach (var file in WithCopy(context, context.Site.Navigation, builder.Home)) yield return file;
        foreach (var node in context.Site.Navigation.SelfAndDescendants.Skip(1))
        {
            // An article may have the address of a folder (sales.md beside sales/): the writer's page wins.
            if (node.Index is null && context.Site.ArticlesByUrl.ContainsKey(node.Url)) continue;
            foreach (var file in WithCopy(context, node, () => builder.Section(node))) yield return file;
        }

        foreach (var article in context.Site.Articles.Where(ListingPageBuilder.IsCards))
            if (!indexes.Contains(article.Path)) yield return context.Page(article.Url, () => builder.Landing(article));

        yield return context.Page("/search/", builder.Search);
        yield return context.Page("/404.html", builder.NotFound);
        if (context.Model.Feedback != FeedbackMode.Netlify) yield break;
        yield return context.Page("/feedback/", builder.FeedbackForm);
        yield return context.Page(ReportErrorPage.Address, builder.ReportError);
        // All forms post to this page.
        yield return context.Page("/feedback/thanks/", builder.FeedbackThanks);
    }

    /// <summary>Where a writer made the page, <see cref="MarkdownCopies"/> writes the copy.</summary>
    private static IEnumerable<OutputFile> WithCopy(PublishContext context, NavigationNode node, Func<PageModel> build) =>
        node.Index is null ? context.PageWithCopy(node.Url, build) : [context.Page(node.Url, build)];
}
