using System.Text.Json;
using DocsSite.Articles;

namespace DocsSite.Publishing.Formats;

/// <summary>
/// <c>links.json</c>: every page with its title and the anchors that a link may point to, every error's page and every former address,
/// so that another site or a program can check its links into this one without a crawl.
/// </summary>
public sealed class LinkIndex : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        yield return JsonText.File("links.json", json => Write(json, context));
    }

    private static void Write(Utf8JsonWriter json, PublishContext context)
    {
        json.WriteStartObject();
        json.WriteString("baseUrl", context.Model.BaseUrl);
        json.WriteStartObject("pages");
        foreach (var article in context.Site.Articles.OrderBy(article => article.Url, StringComparer.Ordinal)) WriteArticle(json, article);
        json.WriteEndObject();
        json.WriteStartObject("errors");
        foreach (var error in context.Errors.All.OrderBy(error => error.Url, StringComparer.Ordinal)) json.WriteString(error.Url, error.Title);
        json.WriteEndObject();
        json.WriteStartObject("redirects");
        foreach (var redirect in context.Site.Redirects) json.WriteString(redirect.From, redirect.To);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject(article.Url);
        json.WriteString("title", article.Title);
        json.WriteString("kind", ArticleDocument.KindName(article.Kind));
        json.WriteStartArray("anchors");
        foreach (var anchor in article.Anchors.Order(StringComparer.Ordinal)) json.WriteStringValue(anchor);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
