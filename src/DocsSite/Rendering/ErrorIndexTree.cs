using DocsSite.Articles.Errors;

namespace DocsSite.Rendering;

/// <summary>A page of the error index: the errors that it prints, and the pages of those that are too many for it.</summary>
/// <param name="Label">What all of its errors begin with; empty for the whole index.</param>
/// <param name="Url">Made of the same beginning, so that it stays when errors are added.</param>
/// <param name="Errors">Printed in full, in order.</param>
/// <param name="Parts">Pages one level down, in order.</param>
internal sealed record ErrorIndexNode(string Label, string Url, IReadOnlyList<ErrorLink> Errors, IReadOnlyList<ErrorIndexNode> Parts);

/// <summary>
/// Divides the errors by the beginnings of their slugs, until every page is light: a page with too much text keeps what is scattered and
/// leaves each beginning that many errors share ("Event 10…", "0x8007…") to a page of its own. A page that once was there stays when
/// errors are added, for its beginning is one letter longer than what divides its errors from their neighbours, and only gets more errors.
/// </summary>
internal static class ErrorIndexTree
{
    /// <summary>Characters that a page prints; with markup and compressed about 8 KB, so that page, style and script stay below 25.</summary>
    private const int MostText = 26_000;

    /// <summary>Markup and the count of articles, in characters of text.</summary>
    private const int TextOfEntry = 30;

    /// <summary>Fewer errors with one beginning stay on the page above.</summary>
    public const int FewestOfPart = 12;

    private readonly record struct Entry(string Key, ErrorLink Link);

    /// <summary>The pages of a group of errors, whose first letter they share.</summary>
    public static ErrorIndexNode Build(string label, string url, IEnumerable<ErrorLink> errors)
    {
        var entries = errors.Select(link => new Entry(ErrorSlug.Of(link.Title), link))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal).ThenBy(entry => entry.Link.Title, StringComparer.Ordinal).ThenBy(entry => entry.Link.Url, StringComparer.Ordinal).ToList();
        return Node(label, url, entries, url);
    }

    public static bool IsLight(IEnumerable<ErrorLink> errors) => errors.Sum(TextOf) <= MostText;

    private static ErrorIndexNode Node(string label, string url, List<Entry> entries, string root)
    {
        if (IsLight(entries.Select(entry => entry.Link))) return new(label, url, [.. entries.Select(entry => entry.Link)], []);
        var shared = SharedLength(entries);
        var own = new List<ErrorLink>();
        var parts = new List<ErrorIndexNode>();
        foreach (var group in entries.GroupBy(entry => entry.Key[..Math.Min(entry.Key.Length, shared + 1)], StringComparer.Ordinal))
        {
            var members = group.ToList();
            if (members.Count < FewestOfPart || group.Key.Length == shared) own.AddRange(members.Select(entry => entry.Link));
            else parts.Add(Node(LabelOf(members), $"{root}{group.Key}/", members, root));
        }

        return new(label, url, own, parts);
    }

    // Entries are in order: what the first and the last share, all share.
    private static int SharedLength(List<Entry> entries) => entries[0].Key.AsSpan().CommonPrefixLength(entries[^1].Key);

    // As much of a title as has the letters that all share.
    private static string LabelOf(List<Entry> entries)
    {
        var title = entries[0].Link.Title;
        var letters = entries[0].Key[..SharedLength(entries)].Count(char.IsLetterOrDigit);
        var end = 0;
        while (end < title.Length && letters > 0)
        {
            if (char.IsLetterOrDigit(title[end++])) letters--;
        }

        return title[..end] + "…";
    }

    private static int TextOf(ErrorLink error) =>
        TextOfEntry + 2 * error.Title.Length + error.Gloss.Length + error.Reason.Length + error.Messages.Sum(message => message.Length) + error.Aliases.Sum(alias => alias.Length + 2);
}
