using System.Net;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Importing.Importers;

/// <summary>
/// Exports over a programming interface: JSON in which every article is an object with a title and an HTML body. Each becomes the page
/// that it would be.
/// </summary>
internal static class JsonExport
{
    private static readonly string[] BodyKeys = ["body", "html_content", "content", "html"];
    private static readonly string[] AddressKeys = ["html_url", "url", "public_url"];
    private static readonly string[] DateKeys = ["edited_at", "updated_at", "modified_at", "created_at"];

    public static IEnumerable<SourceText> Pages(ForeignFolder folder, string path)
    {
        if (folder.Read(path).Text is not { } text || JsonReader.Read(text, JsonDialect.Tolerant).Root is not { } root) yield break;
        var number = 0;
        foreach (var article in Articles(root, 0)) yield return new SourceText($"{path}#{++number}", Page(article));
    }

    private static IEnumerable<DataMap> Articles(DataNode node, int depth) => node switch
    {
        _ when depth > 8 => [],
        DataMap map when Text(map, ["title", "name"]).Length > 0 && Text(map, BodyKeys).Contains('<', StringComparison.Ordinal) => [map],
        DataMap map => map.Members.SelectMany(member => Articles(member.Value, depth + 1)),
        DataList list => list.Items.SelectMany(item => Articles(item, depth + 1)),
        _ => [],
    };

    private static string Page(DataMap article)
    {
        var date = Text(article, DateKeys);
        if (long.TryParse(date, out var seconds)) date = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 4_000_000_000)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var author = article["author"] is DataMap person ? DataText.Of(person["name"]) : DataText.Of(article["author_name"]);
        return $"""
            <html><head><title>{Encoded(Text(article, ["title", "name"]))}</title><link rel="canonical" href="{Encoded(Text(article, AddressKeys))}">
            <meta name="description" content="{Encoded(Text(article, ["description", "summary"]))}"><meta property="article:modified_time" content="{Encoded(date)}"></head>
            <body>{(author.Length > 0 ? $"<a rel=\"author\">{Encoded(author)}</a>" : "")}<article>{Text(article, BodyKeys)}</article></body></html>
            """;
    }

    private static string Text(DataMap map, ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (DataText.Of(map[key]) is { Length: > 0 } text) return text;
        }

        return "";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
