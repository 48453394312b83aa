using DocsSite.Configuration;
using DocsSite.Diagnostics;

namespace DocsSite.Loading;

public enum ContentKind
{
    Article,
    /// <summary>Text for other articles: in a folder named <c>includes</c>, or a name that starts with <c>_</c>.</summary>
    Include,
    /// <summary>A picture or download: published when an article uses it.</summary>
    Resource,
    /// <summary>Settings, vocabulary, registry, navigation: read by the build, not published.</summary>
    Data,
    /// <summary>Left out by configuration.</summary>
    Excluded,
}

/// <param name="Path">Path of the source.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Url">Site-relative address for articles and resources; empty otherwise.</param>
public sealed record ContentFile(string Path, ContentKind Kind, string Url);

/// <summary>Decides for every file of the content root what it is and where it is published: known before any article is read.</summary>
public sealed class ContentMap
{
    private readonly Dictionary<string, ContentFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentFile> _byPathIgnoringCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ContentFile> _byUrl = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Lazy<HashSet<string>> _folders;
    private readonly bool _hasFeedbackPages;

    /// <param name="paths">All files, ordinal order.</param>
    /// <param name="settings">Settings of the site.</param>
    /// <param name="docsets">The docsets of a Learn repository; none in an ordinary site.</param>
    /// <param name="yamlPages">YAML files that are pages (landing pages, lists of questions).</param>
    public ContentMap(IReadOnlyList<string> paths, SiteSettings settings, DocsetMap? docsets = null, IReadOnlySet<string>? yamlPages = null)
    {
        Docsets = docsets ?? DocsetMap.None;
        _folders = new Lazy<HashSet<string>>(FindFolders);
        var exclude = settings.Exclude.Select(pattern => new Glob(pattern)).ToArray();
        _hasFeedbackPages = settings.Feedback == "netlify";
        var classified = new ContentFile[paths.Count];
        Parallel.For(0, classified.Length, i => classified[i] = Classify(paths[i], exclude, yamlPages?.Contains(paths[i]) == true));
        foreach (var file in classified) Add(file);
        Files = [.. paths.Select(path => _byPath[path])];
        Articles = [.. Files.Where(file => file.Kind == ContentKind.Article)];
    }

    public DocsetMap Docsets { get; }

    /// <summary>Ordinal order of the path.</summary>
    public IReadOnlyList<ContentFile> Articles { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Ordinal order of the path.</summary>
    public IReadOnlyList<ContentFile> Files { get; }

    public ContentFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>As Learn resolves paths; compare <see cref="ContentFile.Path"/> to see whether the case was right.</summary>
    public ContentFile? FindIgnoringCase(string path) => _byPath.GetValueOrDefault(path) ?? _byPathIgnoringCase.GetValueOrDefault(path);

    public ContentFile? FindUrl(string url) => _byUrl.GetValueOrDefault(url);

    /// <summary>The path that a target means when written in a file: <see cref="RelativePath.Resolve"/> with <c>~/</c> at the file's docset.</summary>
    public string? Resolve(string from, string target) => RelativePath.Resolve(from, target, Docsets.Of(from)?.Folder ?? "");

    /// <summary>The address that an article at this path has, or would have if it existed.</summary>
    public string AddressOf(string path)
    {
        if (Docsets.IsEmpty) return SiteAddress.ForArticle(path);
        if (Docsets.PlaceOfContent(path) is { } placed) return AddressOf(placed);
        return Docsets.Of(path) is { } docset ? docset.Address + SiteAddress.ForArticle(docset.Inside(path)) : SiteAddress.ForArticle(path);
    }

    private static string AddressOf((Docset Docset, string Place) placed) => placed.Docset.Address + SiteAddress.ForArticle(placed.Place);

    /// <summary>The site's own address for one that Learn gives the page (<c>/troubleshoot/a/b</c>), or null outside all docsets.</summary>
    public string? FromLearnAddress(string address)
    {
        if (Docsets.OfAddress(address) is not { } owner) return null;
        var place = Uri.UnescapeDataString(owner.Inner).TrimEnd('/');
        if (Path.GetExtension(place).ToLowerInvariant() is not (".md" or ".yml")) place = place.Length == 0 ? "index.md" : place + ".md";
        return owner.Docset.Address + SiteAddress.ForArticle(place);
    }

    /// <summary>Articles lie below this address: then it has a page of its own.</summary>
    public bool IsFolder(string address) => address == "/" || _folders.Value.Contains(address);

    private HashSet<string> FindFolders()
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in Articles)
        {
            for (var slash = article.Url.TrimEnd('/').LastIndexOf('/'); slash > 0 && folders.Add(article.Url[..(slash + 1)]);)
                slash = article.Url.LastIndexOf('/', slash - 1);
        }

        return folders;
    }

    private ContentFile Classify(string path, Glob[] exclude, bool isYamlPage)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var name = Path.GetFileName(path);
        var isArticle = isYamlPage || extension is ".md" or ".markdown";
        if (!isYamlPage && IsData(path, name, extension)) return new ContentFile(path, ContentKind.Data, "");
        if (isArticle && IsPrivate(path, Docsets.IsEmpty)) return new ContentFile(path, ContentKind.Include, "");
        if (exclude.Any(glob => glob.IsMatch(path))) return new ContentFile(path, ContentKind.Excluded, "");
        if (!isArticle) return new ContentFile(path, ContentKind.Resource, ResourceAddress(path));
        if (Docsets.IsEmpty) return new ContentFile(path, ContentKind.Article, SiteAddress.ForArticle(path));
        return Docsets.PlaceOfContent(path) is { } placed ? new ContentFile(path, ContentKind.Article, AddressOf(placed)) : new ContentFile(path, ContentKind.Excluded, "");
    }

    private string ResourceAddress(string path) =>
        Docsets.Of(path) is { } docset ? docset.Address + SiteAddress.ForResource(docset.PlaceOfResource(path)) : SiteAddress.ForResource(path);

    private static bool IsData(string path, string name, string extension) =>
        extension is ".yml" or ".yaml"
        || name.Equals("toc.md", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("schemas/", StringComparison.Ordinal)
        || (extension == ".json" && (name.StartsWith("docfx", StringComparison.OrdinalIgnoreCase) || name.StartsWith(".openpublishing", StringComparison.OrdinalIgnoreCase) || !path.Contains('/')));

    /// <param name="path">The file.</param>
    /// <param name="ownConventions">Names that start with <c>_</c> are private here; docfx knows no such rule.</param>
    private static bool IsPrivate(string path, bool ownConventions)
    {
        foreach (var segment in path.Split('/'))
        {
            if ((ownConventions && segment.StartsWith('_')) || segment.Equals("includes", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Addresses of pages and files that the generator writes itself.</summary>
    private static bool IsReserved(string url) =>
        url is "/search/" or "/404/"
        || url.StartsWith("/errors/", StringComparison.Ordinal) || url.StartsWith("/e/", StringComparison.Ordinal) || url.StartsWith("/assets/", StringComparison.Ordinal);

    private void Add(ContentFile file)
    {
        if (file.Kind == ContentKind.Article && (IsReserved(file.Url) || (_hasFeedbackPages && file.Url is ("/feedback/" or "/feedback/thanks/"))))
        {
            _diagnostics.Add(LoadingRules.ReservedAddress.At(
                SourceSpan.FileStart(file.Path), $"the address `{file.Url}` belongs to a page that DocsSite writes itself", "Rename the file or its folder."));
            file = file with { Kind = ContentKind.Excluded, Url = "" };
            _byPath[file.Path] = file;
            return;
        }

        _byPath[file.Path] = file;
        _byPathIgnoringCase.TryAdd(file.Path, file);
        if (file.Kind == ContentKind.Excluded && file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            _diagnostics.Add(LoadingRules.ExcludedArticle.At(
                SourceSpan.FileStart(file.Path), "the article is not published: the configuration leaves it out", "Change `exclude`, or docfx.json's globs, if that is not meant."));
        }

        if (file.Url.Length == 0) return;
        if (_byUrl.TryAdd(file.Url, file)) return;
        if (file.Kind == ContentKind.Resource)
        {
            // Nobody types the address of a picture: "a b.png" and "a-b.png" get two.
            for (var number = 2; ; number++)
            {
                var dot = file.Url.LastIndexOf('.') is var at && at > file.Url.LastIndexOf('/') ? at : file.Url.Length;
                var numbered = file with { Url = $"{file.Url[..dot]}-{number}{file.Url[dot..]}" };
                if (!_byUrl.TryAdd(numbered.Url, numbered)) continue;
                _byPath[file.Path] = numbered;
                if (_byPathIgnoringCase[file.Path].Path == file.Path) _byPathIgnoringCase[file.Path] = numbered;
                return;
            }
        }

        _diagnostics.Add(LoadingRules.DuplicateUrl.At(
            SourceSpan.FileStart(file.Path), $"`{_byUrl[file.Url].Path}` is already published at `{file.Url}`", "Rename one of the two files."));
        _byPath[file.Path] = file with { Kind = ContentKind.Excluded, Url = "" };
    }
}
