using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DocsSite.Tests.Corpus;

/// <summary>
/// What an independent reader sees in a published page: targets, anchors, and text outside code. Knows nothing of the product; HTML is
/// read by AngleSharp.
/// </summary>
/// <param name="Targets">Addresses of links, pictures, scripts, styles and forms, as written.</param>
/// <param name="Anchors">Ids and names that a link can point to.</param>
/// <param name="Leftovers">Lines of text outside code that hold a token of the dialect.</param>
/// <param name="H1Count">Number of H1 elements.</param>
/// <param name="RepeatedIds">Ids that occur twice.</param>
public sealed record PublishedPage(
    IReadOnlyList<string> Targets, IReadOnlySet<string> Anchors, IReadOnlyList<string> Leftovers, int H1Count, IReadOnlyList<string> RepeatedIds)
{
    /// <summary>A code and its name side by side, linked to two pages.</summary>
    internal IReadOnlyList<WrittenPair> FormsApart { get; init; } = [];

    private static readonly string[] Tokens = [":::", "[!include", "[!note", "[!tip", "[!important", "[!warning", "[!caution", "[!div", "[!video", "[!code", "{{", "<error-mention"];

    public static PublishedPage Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var targets = new List<string>();
        foreach (var element in document.All)
        {
            foreach (var attribute in (string[])["href", "src", "action", "poster", "data"])
            {
                if (element.GetAttribute(attribute) is { Length: > 0 } target) targets.Add(target);
            }

            if (element.GetAttribute("srcset") is { Length: > 0 } set)
                targets.AddRange(set.Split(',').Select(candidate => candidate.Trim().Split(' ')[0]));
        }

        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        var names = document.QuerySelectorAll("a[name]").Select(element => element.GetAttribute("name")!);
        var anchors = ids.Concat(names).ToHashSet(StringComparer.Ordinal);
        var repeated = ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        var h1 = document.QuerySelectorAll("h1").Length;
        foreach (var code in document.QuerySelectorAll("pre, code, script, style, template").ToList()) code.Remove();
        return new PublishedPage(targets, anchors, Leftover(document), h1, repeated) { FormsApart = WrittenPair.ApartIn(html) };
    }

    private static List<string> Leftover(IDocument document)
    {
        var found = new List<string>();
        foreach (var text in document.Body!.Descendants<IText>())
        {
            if (Tokens.Any(token => text.Data.Contains(token, StringComparison.OrdinalIgnoreCase))) found.Add(text.Data.Trim());
        }

        return found;
    }
}
