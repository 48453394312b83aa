using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Linking.Errors;
using DocsSite.Rendering;

namespace DocsSite.Publishing;

/// <summary>
/// Errors as JSON for programs: products that link from their own error dialogs, and support tools. Addresses are absolute when the
/// site's address is known. Members are only ever added, so that readers of <c>version</c> 1 go on working.
/// </summary>
internal static class ErrorJson
{
    private const int LongestFix = 200;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// <c>{ version, site, errors: [{ code, message, family, kind, severity, gloss, aliases, messages, articles, url, shortUrl, jsonUrl }] }</c>;
    /// <c>code</c> is absent for an error that is only a message, members without a value are absent too.
    /// </summary>
    public static ReadOnlyMemory<byte> All(PublishContext context) => Write(json =>
    {
        json.WriteNumber("version", 1);
        json.WriteString("site", context.Model.Title);
        json.WriteStartArray("errors");
        foreach (var error in context.Site.Errors.Errors)
        {
            json.WriteStartObject();
            WriteIdentity(json, error, context);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>
    /// The members of <see cref="All"/> and <c>seenIn, notes, contact, causes: [{ product, affected, facets: { id: [value] }, cause, confirm,
    /// whoFixes, effort, steps, fix, article, url }], mentions: [{ article, product, url }], related: [{ code, message, url, articles }], omitted</c>.
    /// </summary>
    public static ReadOnlyMemory<byte> One(IndexedError error, PublishContext context) => Write(json =>
    {
        json.WriteNumber("version", 1);
        WriteIdentity(json, error, context);
        WriteList(json, "seenIn", error.Entry?.SeenIn ?? []);
        WriteText(json, "notes", error.Entry?.Notes ?? "");
        WriteText(json, "contact", error.Entry?.Contact ?? "");
        json.WriteStartArray("causes");
        foreach (var row in error.Explanations) WriteCause(json, row, context);
        json.WriteEndArray();
        json.WriteStartArray("mentions");
        foreach (var mention in error.Mentions)
        {
            json.WriteStartObject();
            json.WriteString("article", mention.Title);
            WriteText(json, "product", mention.Product);
            json.WriteString("url", context.Absolute(mention.Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in error.Related)
        {
            if (context.Site.Errors.FindSlug(related.Slug) is not { } other) continue;
            json.WriteStartObject();
            WriteName(json, other);
            json.WriteString("url", context.Absolute(ErrorLinks.UrlOf(other)));
            json.WriteNumber("articles", related.Articles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("omitted", error.Omitted);
    });

    private static void WriteIdentity(Utf8JsonWriter json, IndexedError error, PublishContext context)
    {
        WriteName(json, error);
        WriteText(json, "family", error.Code is { Family: not ErrorFamilies.Registered } code ? code.Family : "");
        WriteText(json, "kind", error.Entry?.Kind ?? "");
        WriteText(json, "severity", error.Entry?.Severity ?? "");
        WriteText(json, "gloss", error.Entry?.Gloss ?? "");
        WriteList(json, "aliases", error.Aliases);
        WriteList(json, "messages", error.Messages);
        json.WriteNumber("articles", error.ArticleCount);
        json.WriteString("url", context.Absolute(ErrorLinks.UrlOf(error)));
        json.WriteString("shortUrl", context.Absolute(ErrorLinks.ShortUrlOf(error)));
        json.WriteString("jsonUrl", context.Absolute(ErrorLinks.JsonUrlOf(error)));
    }

    private static void WriteName(Utf8JsonWriter json, IndexedError error)
    {
        if (error.Code is { } code) json.WriteString("code", code.Canonical);
        else json.WriteString("message", error.Display);
    }

    private static void WriteCause(Utf8JsonWriter json, ErrorExplanation row, PublishContext context)
    {
        json.WriteStartObject();
        WriteText(json, "product", row.Article.Product);
        WriteText(json, "affected", row.Article.Affected);
        if (row.Article.Facets.Count > 0)
        {
            json.WriteStartObject("facets");
            foreach (var facet in row.Article.Facets) WriteList(json, facet.Facet.Id, [.. facet.Values.Select(value => value.Id)]);
            json.WriteEndObject();
        }

        WriteText(json, "cause", row.Cause);
        WriteText(json, "confirm", row.Confirm);
        WriteText(json, "whoFixes", row.WhoFixes);
        WriteText(json, "effort", row.Effort);
        if (row.Steps > 0) json.WriteNumber("steps", row.Steps);
        if (context.Site.ArticlesByPath.TryGetValue(row.Article.Path, out var article)) WriteText(json, "fix", FirstFixOf(article, row));
        json.WriteString("article", row.Article.Title);
        json.WriteString("url", context.Absolute(row.Url));
        json.WriteEndObject();
    }

    /// <summary>What to do first, as the search shows it.</summary>
    private static string FirstFixOf(Article article, ErrorExplanation row)
    {
        var fix = Causes.FirstFixOf(article, row.Url[(row.Url.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        if (fix.Length <= LongestFix) return fix;
        var end = fix.LastIndexOf(' ', LongestFix - 2);
        return fix[..(end > 0 ? end : LongestFix - 2)] + " …";
    }

    private static void WriteText(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0) json.WriteString(name, value);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
