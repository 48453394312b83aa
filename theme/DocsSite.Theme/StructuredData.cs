using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DocsSite.Rendering;

namespace DocsSite.Theme;

/// <summary>
/// JSON-LD for search engines: <c>TechArticle</c>, <c>BreadcrumbList</c> and, on the home page, <c>WebSite</c>. The writer's default encoder turns <c>&lt;</c>, <c>&gt;</c> and
/// <c>&amp;</c> into escapes, so that no text can end the script element.
/// </summary>
internal static class StructuredData
{
    /// <summary>The data of a page; empty when there is nothing to say.</summary>
    public static string For(PageModel page)
    {
        var hasBreadcrumbs = page.Breadcrumbs.Count > 0 && page.Site.BaseUrl.Length > 0;
        if (page is not (ArticlePage or HomePage) && !hasBreadcrumbs) return "";
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            WriteArticle(json, page);
            if (page is HomePage) WriteSite(json, page);
            if (hasBreadcrumbs) WriteBreadcrumbs(json, page);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteArticle(Utf8JsonWriter json, PageModel page)
    {
        if (page is not ArticlePage article)
            return;

        json.WriteStartObject();
        json.WriteString("@type", "TechArticle");
        json.WriteString("headline", page.Title);
        json.WriteString("inLanguage", page.Site.Language);
        if (page.Description.Length > 0)
            json.WriteString("description", page.Description);
        if (article.Updated is { } updated)
            json.WriteString("dateModified", updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (page.Site.BaseUrl.Length > 0)
            json.WriteString("url", page.Site.BaseUrl + page.Url);
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", page.Site.Title);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter json, PageModel page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("name", page.Site.Title);
        json.WriteString("inLanguage", page.Site.Language);
        if (page.Site.BaseUrl.Length > 0)
            json.WriteString("url", page.Site.BaseUrl + "/");
        json.WriteEndObject();
    }

    private static void WriteBreadcrumbs(Utf8JsonWriter json, PageModel page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var trail = page.Breadcrumbs.Append(new NavigationLink(page.Title, page.Url));
        foreach (var (link, index) in trail.Select((link, index) => (link, index)))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", index + 1);
            json.WriteString("name", link.Text);
            json.WriteString("item", page.Site.BaseUrl + link.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
