using DocsSite.Articles;
using DocsSite.Configuration;

namespace DocsSite.Linking;

/// <summary>A folder of the site: its own page, sub-folders and articles, in navigation order.</summary>
public sealed record NavigationNode(string Folder, string Url, string Title, string Summary)
{
    /// <summary>The article that writes the folder's page (<c>index.md</c>), or null: then the page is generated.</summary>
    public Article? Index { get; init; }

    public IReadOnlyList<NavigationNode> Folders { get; init; } = [];

    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>Articles in this folder and below, index pages left out.</summary>
    public int Count => Articles.Count + Folders.Sum(folder => folder.Count);

    public IEnumerable<NavigationNode> SelfAndDescendants => Folders.SelectMany(folder => folder.SelfAndDescendants).Prepend(this);
}

/// <summary>What orders and names folders beside the articles themselves.</summary>
/// <param name="Directories">Folder path → its <c>_directory.yml</c>.</param>
public sealed record NavigationHints(IReadOnlyDictionary<string, DirectoryMetadata> Directories)
{
    /// <summary>Address of a folder → its name in the breadcrumbs.</summary>
    public IReadOnlyDictionary<string, string> FolderNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Place of an article in the table of contents that lists it.</summary>
    public Func<Article, int> TocOrder { get; init; } = static _ => int.MaxValue;
}

/// <summary>
/// Builds the tree of folders: <c>order</c> first (front matter or <c>_directory.yml</c>), then the table of contents, then the title.
/// </summary>
public static class Navigation
{
    public static NavigationNode Build(IReadOnlyList<Article> articles, NavigationHints hints)
    {
        var root = new Folder("", "/");
        foreach (var article in articles)
        {
            var segments = article.Url.Trim('/');
            if (article.Kind == ArticleKind.Index && article.Url.EndsWith('/') && IsIndexFile(article.Path))
            {
                Find(root, segments, DirectoryOf(article.Path)).Index = article;
            }
            else
            {
                var slash = segments.LastIndexOf('/');
                Find(root, slash < 0 ? "" : segments[..slash], DirectoryOf(article.Path)).Articles.Add(article);
            }
        }

        return root.ToNode(hints);
    }

    private static bool IsIndexFile(string path) =>
        System.IO.Path.GetFileNameWithoutExtension(path).ToLowerInvariant() is "index" or "readme";

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    private static Folder Find(Folder root, string address, string sourceFolder)
    {
        var folder = root;
        foreach (var segment in address.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!folder.Folders.TryGetValue(segment, out var child))
                folder.Folders.Add(segment, child = new Folder(segment, folder.Url + segment + "/"));
            folder = child;
        }

        // The last article decides; all of one folder agree unless docfx moves files together.
        folder.SourceFolder = sourceFolder;
        return folder;
    }

    /// <summary>A folder while it is filled.</summary>
    private sealed class Folder(string segment, string url)
    {
        public string Url { get; } = url;

        public string SourceFolder { get; set; } = "";

        public Article? Index { get; set; }

        public List<Article> Articles { get; } = [];

        public SortedDictionary<string, Folder> Folders { get; } = new(StringComparer.Ordinal);

        public NavigationNode ToNode(NavigationHints hints)
        {
            var directories = hints.Directories;
            var metadata = directories.GetValueOrDefault(SourceFolder.Length > 0 ? SourceFolder : Url.Trim('/'));
            var title = Index?.Title ?? (metadata?.Title is { Length: > 0 } own ? own : Humanize(segment));
            // A folder's short name belongs into menus even when its index page has a longer title.
            if (metadata?.Title is { Length: > 0 } shortTitle) title = shortTitle;
            else if (Url != "/" && hints.FolderNames.TryGetValue(Url, out var name)) title = name;
            return new NavigationNode(SourceFolder, Url, title, metadata?.Summary is { Length: > 0 } summary ? summary : Summary(Index))
            {
                Index = Index,
                Articles = [.. Articles.OrderBy(Order).ThenBy(hints.TocOrder).ThenBy(article => article.Title, StringComparer.OrdinalIgnoreCase).ThenBy(article => article.Path, StringComparer.Ordinal)],
                Folders =
                [
                    .. Folders.Values.OrderBy(folder => directories.GetValueOrDefault(folder.SourceFolder)?.Order ?? int.MaxValue)
                        .Select(folder => folder.ToNode(hints)),
                ],
            };
        }

        private static int Order(Article article) => int.TryParse(article.Metadata.Text("order"), out var order) ? order : int.MaxValue;

        private static string Summary(Article? index) => index is null ? "" : index.Metadata.Text("summary", "description");
    }

    /// <summary><c>azure-kubernetes</c> → <c>Azure kubernetes</c>.</summary>
    public static string Humanize(string segment)
    {
        var words = segment.Replace('-', ' ').Replace('_', ' ');
        return words.Length == 0 ? "Home" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
