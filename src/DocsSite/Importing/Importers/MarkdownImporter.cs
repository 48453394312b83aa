using DocsSite.Importing.Flavors;

namespace DocsSite.Importing.Importers;

/// <summary>Markdown of GitHub wikis, Hugo, Docusaurus, Starlight, Jekyll, or just Markdown; text without any marks as well.</summary>
public sealed class MarkdownImporter : IImporter
{
    private static readonly string[] Hugo = ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"];
    private static readonly string[] Docusaurus = ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"];
    private static readonly string[] Starlight = ["astro.config.mjs", "astro.config.ts", "astro.config.js"];

    /// <summary>Where each generator keeps its articles, and what its addresses start from.</summary>
    private static readonly string[] ContentRoots = ["src/content/docs", "content", "docs"];

    private static readonly string[] StaticRoots = ["static", "public", "assets"];

    public string Name => "markdown";

    public string Summary => "Markdown: GitHub wikis, Hugo, Docusaurus, Starlight, Jekyll, plain files and text";

    public Detection Detect(ForeignFolder folder) => Detection.Of(
    [
        (folder.WithExtension(".md", ".mdx", ".markdown").Any(), 0.3, "Markdown files"),
        (folder.WithExtension(".txt").Any() || (folder.IsSingleFile && folder.Paths.Any(path => Path.GetExtension(path).Length == 0)), 0.2, "text files"),
        (Hugo.Any(folder.Has) || (folder.Has("config.toml") && folder.Paths.Any(path => path.StartsWith("content/", StringComparison.Ordinal))), 0.95, "the configuration of Hugo"),
        (Docusaurus.Any(folder.Has), 0.95, "the configuration of Docusaurus"),
        (Starlight.Any(folder.Has), 0.9, "the configuration of Astro"),
        (IsWiki(folder), 0.9, "the sidebar of a wiki"),
        (folder.Has("_config.yml"), 0.6, "the configuration of Jekyll"),
    ]);

    public ImportedSite Read(ForeignFolder folder, ImportContext context)
    {
        var isProject = Hugo.Concat(Docusaurus).Concat(Starlight).Append("config.toml").Any(folder.Has);
        var root = isProject ? ContentRoots.FirstOrDefault(start => folder.Paths.Any(path => path.StartsWith(start + "/", StringComparison.Ordinal))) : null;
        var isWiki = IsWiki(folder);
        var options = new ReadingOptions(context.Passes)
        {
            Flavor = [.. DocusaurusFlavor.Passes, .. HugoFlavor.Passes, .. isWiki ? (Passes.Pass[])[new WikiFlavor(folder).Apply] : []],
        };
        var (articles, findings) = PageImporter.Read(folder, PageImporter.Pages(folder).Where(path => IsArticle(path, root)), _ => options);
        return new ImportedSite
        {
            Articles = [.. articles.Select(article => article with { Target = Place(article.Target, article.Draft.Source, root) })],
            Diagnostics = findings,
            StaticFolders = [.. StaticRoots, .. root is null ? ContentRoots : [root]],
            PlaceFile = path => Place(Slug.OfPath(path), path, root),
            OldBase = root == "docs" ? "/docs" : null,
        };
    }

    /// <summary>Not the project's own files, and not what a wiki repeats on every page.</summary>
    private static bool IsArticle(string path, string? root)
    {
        var name = Path.GetFileName(path);
        if (name is "_Sidebar.md" or "_Footer.md" or "_Header.md") return false;
        if (root is not null) return path.StartsWith(root + "/", StringComparison.Ordinal);
        return Path.GetFileNameWithoutExtension(name).ToUpperInvariant() is not ("LICENSE" or "CONTRIBUTING" or "CHANGELOG" or "CODE_OF_CONDUCT" or "SECURITY");
    }

    private static string Place(string target, string source, string? root)
    {
        var path = root is not null && source.StartsWith(root + "/", StringComparison.OrdinalIgnoreCase) ? target[(Slug.OfPath(root + "/x").Length - 1)..] : target;
        foreach (var start in StaticRoots.Where(start => source.StartsWith(start + "/", StringComparison.Ordinal))) path = path[(start.Length + 1)..];
        // The page of a folder has one name here.
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name is "_index.md" or "home.md" or "readme.md" ? path[..^name.Length] + "index.md" : path;
    }

    private static bool IsWiki(ForeignFolder folder) => folder.Paths.Any(path => path is "_Sidebar.md" or "Home.md" or "_Footer.md");
}
