using DocsSite.Articles;
using DocsSite.Linking;
using DocsSite.Linking.Tocs;

namespace DocsSite.Rendering;

/// <summary>Breadcrumbs and side navigation of a page: the branch that it lies in, so that a page does not grow with the site.</summary>
public static class NavigationModel
{
    /// <summary>More siblings than this are not listed beside a page: the nearest ones are.</summary>
    private const int MaxSiblings = 40;

    /// <summary>The writers' breadcrumbs where there are some, else the folders.</summary>
    /// <param name="site">The linked site.</param>
    /// <param name="url">The page.</param>
    /// <param name="homeTitle">Text of the first breadcrumb.</param>
    public static IReadOnlyList<NavigationLink> Breadcrumbs(Site site, string url, string homeTitle)
    {
        if (url == "/") return [];
        var article = site.ArticlesByUrl.GetValueOrDefault(url);
        var branch = Branch(site.Navigation, url).ToList();
        var path = article?.Path ?? (branch.Count > 0 ? branch[^1].Folder + "/" : "");
        var trail = site.Trails?.To(url, path, article?.Metadata.Text("breadcrumb_path") ?? "").Select(step => new NavigationLink(step.Title, step.Url)) ?? [];
        var links = trail.Where(link => link.Url.Length > 0).ToList();
        if (links.Count == 0) links = [.. branch.Select(node => new NavigationLink(node.Title, node.Url))];
        if (article is not null && site.Tocs.For(url, path) is { } table)
            links.AddRange(table.PathTo(url).Where(entry => entry.HasPage && !IsExternal(entry.Url)).Select(entry => new NavigationLink(entry.Title, entry.Url)));
        return [new NavigationLink(homeTitle, "/"), .. links.Where(link => link.Url != url && link.Url != "/").DistinctBy(link => link.Url)];
    }

    /// <summary>The menu that lists the page, open down to it; without one, the top sections with the page's own open.</summary>
    public static IReadOnlyList<NavigationLink> Side(Site site, string url)
    {
        if (TableFor(site, url) is { } table)
        {
            var open = table.PathTo(url).ToHashSet(ReferenceEqualityComparer.Instance);
            return Level(table.Entries, open, url);
        }

        var branch = Branch(site.Navigation, url).ToHashSet();
        return [.. site.Navigation.Folders.Select(folder => ToLink(folder, url, branch))];
    }

    private static TableOfContents? TableFor(Site site, string url)
    {
        if (site.Tocs.Tables.Count == 0) return null;
        var path = site.ArticlesByUrl.TryGetValue(url, out var article) ? article.Path : Branch(site.Navigation, url).LastOrDefault()?.Folder + "/";
        if (site.Tocs.For(url, path) is { } table) return table;
        // A table at the top of a docset speaks for its home page; who is not in it finds more in the folders.
        return site.Tocs.Above(path) is { } above && above.Folder != (site.Content.Docsets.Of(path)?.Folder ?? "") ? above : null;
    }

    private static List<NavigationLink> Level(IReadOnlyList<TocEntry> entries, HashSet<object?> open, string url)
    {
        var current = 0;
        while (current < entries.Count && !open.Contains(entries[current])) current++;
        return [.. Near(entries, current == entries.Count ? 0 : current).Select(entry => ToLink(entry, open, url))];
    }

    private static NavigationLink ToLink(TocEntry entry, HashSet<object?> open, string url)
    {
        var isCurrent = entry.HasPage && entry.Url == url && open.Contains(entry);
        var isOpen = open.Contains(entry) || entry.IsExpanded;
        return new NavigationLink(entry.Title, entry.Url)
        {
            IsCurrent = isCurrent,
            IsOpen = open.Contains(entry) && !isCurrent,
            Children = isOpen ? Level(entry.Children, open, url) : [],
        };
    }

    /// <summary>All of a short list, else a window around one place.</summary>
    private static IEnumerable<T> Near<T>(IReadOnlyList<T> items, int place)
    {
        if (items.Count <= MaxSiblings) return items;
        var start = Math.Clamp(place - MaxSiblings / 2, 0, items.Count - MaxSiblings);
        return items.Skip(start).Take(MaxSiblings);
    }

    /// <summary>The folders from the top section down to the page's own folder.</summary>
    private static IEnumerable<NavigationNode> Branch(NavigationNode root, string url)
    {
        for (var node = root; node is not null;)
        {
            node = node.Folders.FirstOrDefault(folder => url.StartsWith(folder.Url, StringComparison.Ordinal));
            if (node is not null) yield return node;
        }
    }

    private static NavigationLink ToLink(NavigationNode folder, string url, HashSet<NavigationNode> branch)
    {
        var isOpen = branch.Contains(folder);
        var link = new NavigationLink(folder.Title, folder.Url) { IsCurrent = folder.Url == url, IsOpen = isOpen && folder.Url != url };
        if (!isOpen) return link;
        var children = new List<NavigationLink>();
        // Deep or wide branches show the way to the page; the rest is one click up.
        var folders = folder.Folders.Count <= MaxSiblings ? folder.Folders : [.. folder.Folders.Where(branch.Contains)];
        children.AddRange(folders.Select(child => ToLink(child, url, branch)));
        var articles = folder.Articles.Count <= MaxSiblings ? folder.Articles : [.. folder.Articles.Where(article => article.Url == url)];
        children.AddRange(articles.Select(article => new NavigationLink(ShortTitle(article), article.Url) { IsCurrent = article.Url == url }));
        return link with { Children = children };
    }

    private static bool IsExternal(string url) => Loading.LinkTarget.IsExternal(url);

    /// <summary>A menu entry: <c>navTitle</c> when the writer gave one.</summary>
    public static string ShortTitle(Article article) => article.Metadata.Text("navTitle") is { Length: > 0 } title ? title : article.Title;
}
