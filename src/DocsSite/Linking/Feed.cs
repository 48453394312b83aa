using DocsSite.Articles;

namespace DocsSite.Linking;

/// <summary>The articles of a section that were updated last; those that stay out of the readers' search stay out of it too.</summary>
/// <param name="SectionUrl">Address of the section; <c>/</c> is the whole site.</param>
/// <param name="Title">Name of the section; empty for the whole site.</param>
/// <param name="Articles">Newest first; every one has a date.</param>
public sealed record Feed(string SectionUrl, string Title, IReadOnlyList<Article> Articles)
{
    private const int MaxArticles = 30;

    public string Url => SectionUrl + "feed.xml";

    /// <summary>One feed for the site and one for each product that has a dated article.</summary>
    public static IEnumerable<Feed> Of(Site site)
    {
        foreach (var node in site.Navigation.Folders.Prepend(site.Navigation))
        {
            var newest = node.SelfAndDescendants.SelectMany(folder => folder.Articles)
                .Where(article => UpdatedOf(article) is not null && article.Metadata.Text("search") != "false")
                .OrderByDescending(UpdatedOf).ThenBy(article => article.Path, StringComparer.Ordinal)
                .Take(MaxArticles).ToArray();
            if (newest.Length > 0) yield return new Feed(node.Url, node.Url == "/" ? "" : node.Title, newest);
        }
    }

    public static DateOnly? UpdatedOf(Article article) => article.Metadata.Date("updated", "ms.date");
}
