using System.Globalization;
using System.Text;
using DocsSite.Linking;

namespace DocsSite.Publishing.Formats;

/// <summary><c>sitemap.xml</c> for search engines (sitemaps.org 0.9); only written when the site's address is known. A large site gets an index and parts.</summary>
public sealed class Sitemap : IOutputFormat
{
    private const string Start = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private const string End = "</urlset>\n";

    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        if (context.Model.BaseUrl.Length == 0) return [];
        var parts = Split(Entries(context).ToArray(), SitemapLimits.Protocol);
        return Files(parts, context);
    }

    /// <summary>Cuts entries into files that keep the protocol's limits; never empty.</summary>
    public static IReadOnlyList<string> Split(IReadOnlyList<string> entries, SitemapLimits limits)
    {
        var parts = new List<string>();
        var text = new StringBuilder(Start);
        int count = 0, bytes = Start.Length + End.Length;
        foreach (var entry in entries)
        {
            var length = Encoding.UTF8.GetByteCount(entry);
            if (count > 0 && (count == limits.Urls || bytes + length > limits.Bytes))
            {
                parts.Add(text.Append(End).ToString());
                text = new StringBuilder(Start);
                (count, bytes) = (0, Start.Length + End.Length);
            }

            text.Append(entry);
            count++;
            bytes += length;
        }

        parts.Add(text.Append(End).ToString());
        return parts;
    }

    /// <summary>One file, or an index with a file for each part.</summary>
    public static IEnumerable<OutputFile> Files(IReadOnlyList<string> parts, PublishContext context)
    {
        if (parts.Count == 1)
        {
            yield return PublishContext.Text("sitemap.xml", () => parts[0]);
            yield break;
        }

        var index = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var i = 0; i < parts.Count; i++)
        {
            var (name, part) = (string.Create(CultureInfo.InvariantCulture, $"sitemap-{i + 1}.xml"), parts[i]);
            index.Append("<sitemap><loc>").Append(Encode(context.Absolute("/" + name))).Append("</loc></sitemap>\n");
            yield return PublishContext.Text(name, () => part);
        }

        yield return PublishContext.Text("sitemap.xml", () => index + "</sitemapindex>\n");
    }

    private static IEnumerable<string> Entries(PublishContext context)
    {
        var dates = context.Site.Articles.ToDictionary(article => article.Url, Feed.UpdatedOf, StringComparer.Ordinal);
        foreach (var node in context.Site.Navigation.SelfAndDescendants) dates.TryAdd(node.Url, null);
        foreach (var error in context.Errors.All) dates.TryAdd(error.Url, null);
        dates.TryAdd("/errors/", null);
        foreach (var page in FacetPages.Of(context).Where(page => !page.NoIndex)) dates.TryAdd(page.Url, null);
        foreach (var (url, date) in dates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var modified = date is { } day ? $"<lastmod>{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</lastmod>" : "";
            yield return $"<url><loc>{Encode(context.Absolute(url))}</loc>{modified}</url>\n";
        }
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}

/// <param name="Urls">Addresses in one file.</param>
/// <param name="Bytes">Size of one file, uncompressed.</param>
public sealed record SitemapLimits(int Urls, int Bytes)
{
    public static SitemapLimits Protocol { get; } = new(50_000, 50 * 1024 * 1024);
}
