using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocsSite.Searching;

/// <summary>What a result shows, and the text that ranks the best candidates: columns of a few documents as JSON.</summary>
internal static class DocumentShardWriter
{
    private const int LongestSummary = 160;
    private const int LongestMessage = 300;
    private const int LongestHeading = 90;
    private const int MostMessages = 12;
    private const int MostHeadings = 1; // the first that is not the title; the others rank nothing

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IReadOnlyList<SearchDocument> documents)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteColumn(json, "url", documents.Select(document => document.Url));
            WriteColumn(json, "title", documents.Select(document => document.Title));
            WriteColumn(json, "summary", documents.Select(document => Excerpt(document.Summary, LongestSummary)));
            WriteColumn(json, "product", documents.Select(document => document.Product));
            WriteColumn(json, "kind", documents.Select(document => document.Kind == SearchDocumentKind.Error ? "error" : "article"));
            WriteLists(json, "headings", documents.Select(document => Texts(document.Headings, LongestHeading, MostHeadings)));
            if (documents.Any(document => document.Facets.Count > 0))
                WriteLists(json, "facets", documents.Select(document => FacetsOf(document.Facets)));
            WriteLists(json, "messages", documents.Select(document => Texts(document.Messages, LongestMessage, MostMessages)));
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>As <c>facet=value</c>.</summary>
    private static IEnumerable<string> FacetsOf(IReadOnlyDictionary<string, IReadOnlyList<string>> facets) =>
        facets.OrderBy(facet => facet.Key, StringComparer.Ordinal).SelectMany(facet => facet.Value.Select(value => $"{facet.Key}={value}"));

    private static IEnumerable<string> Texts(IReadOnlyList<string> texts, int longest, int most) =>
        texts.Select(text => Clip(text, longest)).Distinct(StringComparer.Ordinal).Take(most);

    private static string Clip(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end];
    }

    /// <summary>The beginning of a text for readers: it ends with a whole word and says that it goes on.</summary>
    private static string Excerpt(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var cut = text.LastIndexOf(' ', longest - 1);
        return Clip(text, cut > longest / 2 ? cut : longest - 1).TrimEnd(',', ';', ':', ' ') + "…";
    }

    private static void WriteColumn(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteLists(Utf8JsonWriter json, string name, IEnumerable<IEnumerable<string>> values)
    {
        json.WriteStartArray(name);
        foreach (var list in values)
        {
            json.WriteStartArray();
            foreach (var value in list)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
