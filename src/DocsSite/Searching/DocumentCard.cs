using System.Text.Json;

namespace DocsSite.Searching;

/// <summary>What a document shard knows of one document; see <see cref="DocumentShardWriter"/>.</summary>
internal sealed record DocumentCard(
    string Url, string Title, string Summary, string Product, string Kind, IReadOnlyList<string> Headings, IReadOnlyList<string> Messages,
    IReadOnlyList<string> Facets)
{
    public static IReadOnlyList<DocumentCard> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return [.. Enumerable.Range(0, root.GetProperty("url").GetArrayLength()).Select(at => new DocumentCard(
            Text("url", at), Text("title", at), Text("summary", at), Text("product", at), Text("kind", at), Texts("headings", at), Texts("messages", at),
            root.TryGetProperty("facets", out _) ? Texts("facets", at) : []))];

        string Text(string column, int at) => root.GetProperty(column)[at].GetString()!;

        string[] Texts(string column, int at) => [.. root.GetProperty(column)[at].EnumerateArray().Select(text => text.GetString()!)];
    }
}
