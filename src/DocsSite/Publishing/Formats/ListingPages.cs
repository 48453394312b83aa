using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>Home, one page per folder, search and "not found".</summary>
public sealed class ListingPages : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        var builder = new ListingPageBuilder(context.Site, context.Model, context.Errors);
        yield return context.Page("/", builder.Home);
        foreach (var node in context.Site.Navigation.SelfAndDescendants.Skip(1))
        {
            // An article may have the address of a folder (sales.md beside sales/): the writer's page wins.
            if (node.Index is null && context.Site.ArticlesByUrl.ContainsKey(node.Url)) continue;
            yield return context.Page(node.Url, () => builder.Section(node));
        }

        yield return context.Page("/search/", builder.Search);
        yield return context.Page("/404.html", builder.NotFound);
        // The feedback form of every article posts to this page.
        if (context.Model.Feedback == FeedbackMode.Netlify) yield return context.Page("/feedback/thanks/", builder.FeedbackThanks);
    }
}
