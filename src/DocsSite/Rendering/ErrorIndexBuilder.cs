using DocsSite.Linking;
using DocsSite.Linking.Errors;

namespace DocsSite.Rendering;

/// <summary>
/// The index of all errors, which is the search of readers without JavaScript: every code in every form and every message in full, on one
/// page, or when that would be heavy on a page of letters and the pages of each letter.
/// </summary>
public sealed class ErrorIndexBuilder(Site site, SiteModel model, ErrorLinks errors)
{
    private const string Address = "/errors/";
    private const string Digits = "#";
    private const string Messages = "…";
    private const int MaxFrequent = 30;

    public IReadOnlyList<(string Url, Func<ErrorIndexPage> Build)> Pages()
    {
        var entries = site.Errors.Errors.SelectMany(Entries).ToList();
        var letters = entries.GroupBy(LetterOf).OrderBy(group => SortKey(group.Key), StringComparer.Ordinal)
            .Select(group => ErrorIndexTree.Build(group.Key, $"{Address}letter/{IdOf(group.Key)}/", group)).ToList();
        if (ErrorIndexTree.IsLight(entries)) return [(Address, () => Page(Address, "", []) with { Groups = [.. letters.Select(ToGroup)] })];
        var pages = new List<(string, Func<ErrorIndexPage>)> { (Address, () => Page(Address, "", []) with { Letters = Links(letters, ""), Frequent = errors.MostShared(MaxFrequent) }) };
        foreach (var letter in letters) Add(letter, letter, []);
        return pages;

        void Add(ErrorIndexNode node, ErrorIndexNode letter, IReadOnlyList<NavigationLink> above)
        {
            pages.Add((node.Url, () => Page(node.Url, node.Label, above) with { Groups = [ToGroup(node)], Letters = Links(letters, letter.Url), Parts = Links(Below(node), "") }));
            IReadOnlyList<NavigationLink> trail = [.. above, new NavigationLink(node.Label, node.Url)];
            foreach (var part in node.Parts) Add(part, letter, trail);
        }
    }

    /// <summary>The error with all its forms, and its names once more where a reader looks for them.</summary>
    private static IEnumerable<ErrorLink> Entries(IndexedError error)
    {
        var link = ErrorLinks.ToLink(error);
        yield return link with { Aliases = [.. error.Aliases.Where(alias => !link.Title.Contains(alias, StringComparison.OrdinalIgnoreCase))] };
        foreach (var name in error.Aliases.Where(alias => alias.Contains('_', StringComparison.Ordinal) && !alias.Contains(' ', StringComparison.Ordinal)))
            yield return new ErrorLink(name, link.Url) { Reason = link.Title };
    }

    private ErrorIndexPage Page(string url, string label, IReadOnlyList<NavigationLink> above)
    {
        var all = model.Strings.GetValueOrDefault("errors.all", "All errors");
        var home = new NavigationLink(model.Strings.GetValueOrDefault("home", "Home"), "/");
        return new()
        {
            Site = model,
            Url = url,
            Title = label.Length == 0 ? all : $"{all}: {label}",
            Description = model.Strings.GetValueOrDefault("errors.find", ""),
            Breadcrumbs = label.Length == 0 ? [home] : [home, new NavigationLink(all, Address), .. above],
            Navigation = NavigationModel.Side(site, url),
            MarkdownUrl = url + "index.md",
        };
    }

    // The parts of a page that prints few errors of its own are shown on the page above as well, so that it is no detour.
    private static IEnumerable<ErrorIndexNode> Below(ErrorIndexNode node) =>
        node.Parts.SelectMany(part => part.Errors.Count < ErrorIndexTree.FewestOfPart ? Below(part).Prepend(part) : [part]);

    private static ErrorGroup ToGroup(ErrorIndexNode node) => new(node.Label, IdOf(node.Label), node.Errors);

    private static IReadOnlyList<NavigationLink> Links(IEnumerable<ErrorIndexNode> nodes, string current) =>
        [.. nodes.Select(node => new NavigationLink(node.Label, node.Url) { IsCurrent = node.Url == current })];

    /// <summary>Messages without a code stand together at the end.</summary>
    private static string LetterOf(ErrorLink error)
    {
        if (!error.IsCode) return Messages;
        var first = char.ToUpperInvariant(error.Title[0]);
        return char.IsAsciiLetter(first) ? first.ToString() : Digits;
    }

    private static string IdOf(string letter) => letter switch
    {
        Digits => "0-9",
        Messages => "messages",
        _ => letter.ToLowerInvariant().TrimEnd('…').Replace(' ', '-'),
    };

    private static string SortKey(string letter) => letter switch
    {
        Digits => "0",
        Messages => "~",
        _ => letter,
    };
}
