using System.Text.RegularExpressions;
using DocsSite.Data;
using DocsSite.Importing.Flavors;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Importers;

/// <summary>Markdown of GitHub wikis, Hugo, Docusaurus, Starlight, Jekyll, or just Markdown; text without any marks as well.</summary>
public sealed partial class MarkdownImporter : IImporter
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
            Flavor = [.. root is null ? (Pass[])[] : [(draft, _) => WithOldAddress(draft, root)], .. DocusaurusFlavor.Passes, .. HugoFlavor.Passes, .. isWiki ? (Pass[])[new WikiFlavor(folder).Apply] : []],
        };
        var (articles, findings) = PageImporter.Read(folder, PageImporter.Pages(folder).Where(path => IsArticle(path, root)), _ => options);
        var partials = root is null ? [] : PageImporter.Pages(folder).Where(path => path.StartsWith(root + "/", StringComparison.Ordinal) && IsPartial(path)).ToList();
        return new ImportedSite
        {
            Articles = [.. articles.Select(article => article with { Target = Place(article.Target, article.Draft.Source, root) })],
            Texts = [.. partials.Select(path => new ImportedText(PassList.Include.Run(options.Flavor.Run(ForeignMarkdown.Read(folder.Read(path).Text!), context.Passes), context.Passes), Path.ChangeExtension(Place(Slug.OfPath(path), path, root), ".md")))],
            Defaults = Categories(folder, root),
            Diagnostics = findings,
            StaticFolders = [.. StaticRoots, .. root is null ? ContentRoots : [root, .. Languages(folder, root)]],
            PlaceFile = path => Place(Slug.OfPath(path), path, root),
            OldRoots = root == "docs" ? [new OldRoot("/docs", "docs")] : [],
        };
    }

    /// <summary>Not the project's own files, and not what a wiki repeats on every page.</summary>
    private static bool IsArticle(string path, string? root)
    {
        var name = Path.GetFileName(path);
        if (name is "_Sidebar.md" or "_Footer.md" or "_Header.md") return false;
        if (root is not null) return path.StartsWith(root + "/", StringComparison.Ordinal) && !IsPartial(path);
        return Path.GetFileNameWithoutExtension(name).ToUpperInvariant() is not ("LICENSE" or "CONTRIBUTING" or "CHANGELOG" or "CODE_OF_CONDUCT" or "SECURITY");
    }

    /// <summary>Text that other pages import.</summary>
    private static bool IsPartial(string path) => Path.GetFileName(path) is ['_', ..] name && Path.GetFileNameWithoutExtension(name) != "_index";

    /// <summary>Folders for languages (<c>content/en</c>): references start from there, too.</summary>
    private static IEnumerable<string> Languages(ForeignFolder folder, string root) =>
        folder.Paths.Select(path => Language().Match(path)).Where(match => match.Success && match.Groups[1].Value == root).Select(match => match.Value[..^1]).Distinct(StringComparer.Ordinal);

    /// <summary>Names and order of Docusaurus' folders.</summary>
    private static Dictionary<string, IReadOnlyList<MetadataEntry>> Categories(ForeignFolder folder, string? root)
    {
        var found = new Dictionary<string, IReadOnlyList<MetadataEntry>>(StringComparer.Ordinal);
        foreach (var path in folder.Paths.Where(path => root is not null && path.StartsWith(root + "/", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(path) == "_category_"))
        {
            if (folder.Yaml(path) is not { } map) continue; // JSON is YAML
            var entries = new List<MetadataEntry>();
            if (DataText.Of(map["label"]) is { Length: > 0 } label) entries.Add(new MetadataEntry("title", YamlText.Scalar(label), 0));
            if (DataText.Of(map["position"]) is { Length: > 0 } position && int.TryParse(position, out _)) entries.Add(new MetadataEntry("order", position, 0));
            var target = Place(Slug.OfPath(path), path, root);
            found[target[..Math.Max(target.LastIndexOf('/'), 0)]] = entries;
        }

        return found;
    }

    /// <summary>Where the generator published the page: its path in the content, the last part or all of it as <c>slug</c> or <c>url</c> says.</summary>
    private static Draft WithOldAddress(Draft draft, string root)
    {
        var inner = NumberPrefix().Replace(Path.ChangeExtension(draft.Source[(root.Length + 1)..], null), "");
        var start = root == "docs" ? "/docs/" : "/";
        var key = draft.Metadata.Has("url") ? "url" : "slug";
        var own = draft.Metadata.Text(key);
        var slash = inner.LastIndexOf('/') + 1;
        if (inner[slash..] is "index" or "_index" or "README") inner = inner[..slash].TrimEnd('/');
        var address = own switch
        {
            "" => start + inner,
            ['/', ..] => start.TrimEnd('/') + own,
            _ when own.Contains('/', StringComparison.Ordinal) => start + own,
            _ => start + inner[..Math.Min(slash, inner.Length)] + own,
        };
        address = address.TrimEnd('/').ToLowerInvariant();
        if (own.Length > 0) draft = (draft with { Metadata = draft.Metadata.Without(key) }).WithNote(NoteKind.Changed, draft.Metadata.Find(key)!.Line, $"`{key}` → `redirectFrom`", own);
        return address.Length < 2 ? draft : draft with { OldAddresses = draft.OldAddresses.Add(address + "/") };
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

    [GeneratedRegex(@"^(.+)/[a-z]{2}(?:-[a-zA-Z]{2})?/")]
    private static partial Regex Language();

    /// <summary>Docusaurus leaves the numbers that only sort files out of addresses.</summary>
    [GeneratedRegex(@"(?<=^|/)\d+[-_.]\s*(?=[^\d/])")]
    private static partial Regex NumberPrefix();
}
