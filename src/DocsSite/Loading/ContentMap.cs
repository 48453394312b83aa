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

    public ContentMap(IReadOnlyList<string> paths, SiteSettings settings, DocfxConfig? docfx)
    {
        var exclude = settings.Exclude.Select(pattern => new Glob(pattern)).ToArray();
        IsDocset = docfx is not null;
        foreach (var path in paths) Add(Classify(path, exclude, docfx));
        Articles = [.. _byPath.Values.Where(file => file.Kind == ContentKind.Article).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The content root has a docfx.json: it may be a part of a larger site.</summary>
    public bool IsDocset { get; }

    /// <summary>Ordinal order of the path.</summary>
    public IReadOnlyList<ContentFile> Articles { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public IEnumerable<ContentFile> Files => _byPath.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    public ContentFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>As Learn resolves paths; compare <see cref="ContentFile.Path"/> to see whether the case was right.</summary>
    public ContentFile? FindIgnoringCase(string path) => _byPath.GetValueOrDefault(path) ?? _byPathIgnoringCase.GetValueOrDefault(path);

    public ContentFile? FindUrl(string url) => _byUrl.GetValueOrDefault(url);

    private static ContentFile Classify(string path, Glob[] exclude, DocfxConfig? docfx)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var name = Path.GetFileName(path);
        var isMarkdown = extension is ".md" or ".markdown";
        if (IsData(path, name, extension)) return new ContentFile(path, ContentKind.Data, "");
        if (isMarkdown && IsPrivate(path, docfx is null)) return new ContentFile(path, ContentKind.Include, "");
        if (exclude.Any(glob => glob.IsMatch(path))) return new ContentFile(path, ContentKind.Excluded, "");
        if (!isMarkdown) return new ContentFile(path, ContentKind.Resource, SiteAddress.ForResource(Place(docfx?.Resources, path) ?? path));
        if (docfx is null) return new ContentFile(path, ContentKind.Article, SiteAddress.ForArticle(path));
        var place = Place(docfx.Content, path);
        return place is null ? new ContentFile(path, ContentKind.Excluded, "") : new ContentFile(path, ContentKind.Article, SiteAddress.ForArticle(place));
    }

    private static string? Place(IReadOnlyList<DocfxFileGroup>? groups, string path) =>
        groups?.Select(group => group.Place(path)).FirstOrDefault(place => place is not null);

    private static bool IsData(string path, string name, string extension) =>
        extension is ".yml" or ".yaml"
        || name.Equals("toc.md", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("schemas/", StringComparison.Ordinal)
        || (extension == ".json" && (name.StartsWith("docfx", StringComparison.OrdinalIgnoreCase) || !path.Contains('/')));

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
        if (file.Kind == ContentKind.Article && IsReserved(file.Url))
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
        _diagnostics.Add(LoadingRules.DuplicateUrl.At(
            SourceSpan.FileStart(file.Path), $"`{_byUrl[file.Url].Path}` is already published at `{file.Url}`", "Rename one of the two files."));
        _byPath[file.Path] = file with { Kind = ContentKind.Excluded, Url = "" };
    }
}
