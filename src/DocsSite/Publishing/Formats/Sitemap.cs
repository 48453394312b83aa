using System.Globalization;
using System.Text;
using DocsSite.Articles;

namespace DocsSite.Publishing.Formats;

/// <summary><c>sitemap.xml</c> for search engines (sitemaps.org 0.9); only written when the site's address is known.</summary>
public sealed class Sitemap : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        if (context.Model.BaseUrl.Length == 0) yield break;
        yield return PublishContext.Text("sitemap.xml", () => Write(context));
    }

    private static string Write(PublishContext context)
    {
        var dates = context.Site.Articles.ToDictionary(article => article.Url, Updated, StringComparer.Ordinal);
        foreach (var node in context.Site.Navigation.SelfAndDescendants) dates.TryAdd(node.Url, null);
        foreach (var error in context.Errors.All) dates.TryAdd(error.Url, null);
        dates.TryAdd("/errors/", null);

        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var (url, date) in dates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            xml.Append("<url><loc>").Append(System.Net.WebUtility.HtmlEncode(context.Absolute(url))).Append("</loc>");
            if (date is { } day) xml.Append("<lastmod>").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("</lastmod>");
            xml.Append("</url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }

    private static DateOnly? Updated(Article article) => article.Metadata.Date("updated", "ms.date");
}
