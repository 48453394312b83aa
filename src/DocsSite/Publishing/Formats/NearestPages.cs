using System.Text;
using DocsSite.Articles;
using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>
/// <c>nearest/*.txt</c>: what the "not found" page looks through for the address that the reader meant. One file for each first part of
/// an address (<c>nearest/errors.txt</c>), lines of <c>rest of the address TAB title</c>, and <c>nearest/index.txt</c> with their names.
/// </summary>
public sealed class NearestPages : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        var pages = context.Site.Articles.Select(article => (article.Url, Title: NavigationModel.ShortTitle(article)))
            .Concat(context.Site.Navigation.SelfAndDescendants.Where(node => !context.Site.ArticlesByUrl.ContainsKey(node.Url)).Select(node => (node.Url, node.Title)))
            .Concat(context.Errors.All.Select(error => (error.Url, error.Title)))
            .Where(page => page.Url != "/");
        var parts = pages.GroupBy(page => page.Url[1..page.Url.IndexOf('/', 1)], StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal).ToList();
        yield return PublishContext.Text("nearest/index.txt", () => string.Concat(parts.Select(part => part.Key + "\n")));
        foreach (var part in parts) yield return PublishContext.Text($"nearest/{part.Key}.txt", () => Lines(part));
    }

    private static string Lines(IGrouping<string, (string Url, string Title)> part)
    {
        var text = new StringBuilder();
        foreach (var (url, title) in part.OrderBy(page => page.Url, StringComparer.Ordinal))
            text.Append(url, part.Key.Length + 2, url.Length - part.Key.Length - 2).Append('\t').Append(title.ReplaceLineEndings(" ").Replace('\t', ' ')).Append('\n');
        return text.ToString();
    }
}
