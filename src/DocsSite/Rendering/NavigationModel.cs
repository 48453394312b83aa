using DocsSite.Articles;
using DocsSite.Linking;

namespace DocsSite.Rendering;

/// <summary>Breadcrumbs and side navigation of a page: the branch that it lies in, so that a page does not grow with the site.</summary>
public static class NavigationModel
{
    /// <summary>More siblings than this are not listed beside a page: the section's own page lists them.</summary>
    private const int MaxSiblings = 40;

    /// <param name="root">The site's navigation.</param>
    /// <param name="url">The page.</param>
    /// <param name="homeTitle">Text of the first breadcrumb.</param>
    public static IReadOnlyList<NavigationLink> Breadcrumbs(NavigationNode root, string url, string homeTitle)
    {
        if (url == "/") return [];
        return [new NavigationLink(homeTitle, "/"), .. Branch(root, url).Where(node => node.Url != url).Select(node => new NavigationLink(node.Title, node.Url))];
    }

    /// <summary>The top sections; below the one that holds the page, its folders and articles down to the page's own.</summary>
    public static IReadOnlyList<NavigationLink> Side(NavigationNode root, string url)
    {
        var branch = Branch(root, url).ToHashSet();
        return [.. root.Folders.Select(folder => ToLink(folder, url, branch))];
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

    /// <summary>A menu entry: <c>navTitle</c> when the writer gave one.</summary>
    public static string ShortTitle(Article article) => article.Metadata.Text("navTitle") is { Length: > 0 } title ? title : article.Title;
}
