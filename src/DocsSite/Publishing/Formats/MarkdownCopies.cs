using DocsSite.Articles;
using DocsSite.Linking;
using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>
/// <c>index.md</c> beside every article's page: its text after include expansion, for people and programs that prefer Markdown. The pages
/// of folders go on with what is listed there. Pages without an article bring their own (<see cref="PublishContext.PageWithCopy"/>).
/// </summary>
public sealed class MarkdownCopies : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        var lists = Lists(context);
        return context.Site.Articles.Select(article => PublishContext.Text(article.Url[1..] + "index.md",
            () => Write(context, article) + (lists.TryGetValue(article.Path, out var page) ? PageMarkdown.ListsOf(page()) : "")));
    }

    /// <summary>Path of an article that is the page of a folder → that page.</summary>
    private static Dictionary<string, Func<PageModel>> Lists(PublishContext context)
    {
        var builder = new ListingPageBuilder(context.Site, context.Model, context.Errors);
        return context.Site.Navigation.SelfAndDescendants.Where(node => node.Index is not null)
            .ToDictionary(node => node.Index!.Path, node => node.Url == "/" ? builder.Home : (Func<PageModel>)(() => builder.Section(node)), StringComparer.Ordinal);
    }

    private static string Write(PublishContext context, Article article)
    {
        var text = MarkdownText.FrontMatter(context.Absolute(article.Url), Feed.UpdatedOf(article),
            ("title", article.Title), ("description", article.Metadata.Text("description")), ("product", context.Site.ProductOf(article)));
        var targets = MarkdownTargets.Of(context, article.Url, article.References);
        return text.Append(MarkdownCopy.Clean(article.Body, target => targets.GetValueOrDefault(target))).ToString();
    }
}
