using System.Collections.Concurrent;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Markdown;

namespace DocsSite.Articles;

/// <summary>Turns link targets into addresses with what is known before any other article is read: the list of files. Thread-safe.</summary>
public sealed class LinkResolver
{
    private readonly IInputFolder _folder;
    private readonly ContentMap _content;
    private readonly IReadOnlyDictionary<string, string> _moved;
    private readonly string _host;
    private readonly ConcurrentDictionary<string, (int Width, int Height)?> _imageSizes = new(StringComparer.Ordinal);

    /// <param name="folder">For the sizes of pictures.</param>
    /// <param name="content">All files.</param>
    /// <param name="moved">Former address → address, from the repository's redirects.</param>
    /// <param name="host">Where a docset's links that leave it lead, e.g. <c>https://learn.microsoft.com</c>.</param>
    public LinkResolver(IInputFolder folder, ContentMap content, IReadOnlyDictionary<string, string>? moved = null, string host = "")
    {
        _folder = folder;
        _content = content;
        _moved = moved ?? new Dictionary<string, string>();
        _host = host;
    }

    public (ArticleReference Record, ResolvedReference Resolved) Resolve(Reference reference)
    {
        var target = reference.Target.Trim();
        var record = new ArticleReference(reference.Kind, reference.Target, reference.Span, reference.Text) { Fragment = LinkTarget.Fragment(target) };
        if (target.Length == 0) return (record with { State = ReferenceState.Empty }, new ResolvedReference(""));
        if (target[0] == '#') return (record with { State = ReferenceState.SamePage }, new ResolvedReference(target));
        if (LinkTarget.IsExternal(target))
            return (record with { State = ReferenceState.External, Fragment = "" }, new ResolvedReference(target, IsExternal: true));
        if (target[0] == '/') return SiteAbsolute(record, target);
        return Relative(record, target);
    }

    private (ArticleReference, ResolvedReference) SiteAbsolute(ArticleReference record, string target)
    {
        var path = LinkTarget.Path(target);
        var own = _content.FromLearnAddress(path);
        var url = own ?? (path.EndsWith('/') ? path : path + "/");
        // Learn's "/azure/…" is another docset, whatever folder of that name this one has.
        var isOwn = own is not null || _content.Docsets.All.All(docset => docset.BasePath.Length == 0);
        if (isOwn)
        {
            var file = _content.FindUrl(url) ?? _content.FindUrl(path) ?? _content.FindIgnoringCase(path.TrimStart('/')) ?? FindResource(path);
            if (file is { Url.Length: > 0 }) return Found(record, file);
            if (_moved.TryGetValue(url, out var moved)) return Moved(record, moved);
            return (record with { State = ReferenceState.SiteAbsolute, Address = url }, new ResolvedReference(own is null ? target : Fragmented(url, record.Fragment)));
        }

        return (record with { State = ReferenceState.External, Fragment = "" }, new ResolvedReference(_host + target, IsExternal: true));
    }

    /// <summary>A picture or download under the address that Learn gives it.</summary>
    private ContentFile? FindResource(string path) =>
        Path.HasExtension(path) && _content.Docsets.OfAddress(path) is { } owner ? _content.FindIgnoringCase((owner.Docset.Folder + "/" + Uri.UnescapeDataString(owner.Inner)).TrimStart('/')) : null;

    private (ArticleReference, ResolvedReference) Relative(ArticleReference record, string target)
    {
        var path = _content.Resolve(record.Span.Path, LinkTarget.Path(target));
        if (path is null) return (record with { State = ReferenceState.OutsideRoot }, new ResolvedReference(""));
        var file = _content.FindIgnoringCase(path) ?? _content.FindIgnoringCase(path + ".md") ?? _content.FindIgnoringCase(path + "/index.md") ?? _content.FindIgnoringCase(path + "/index.yml");
        if (file is { Url.Length: > 0 }) return Found(record, file);
        if (file is not null && FolderPage(file) is { } folderUrl)
            return (record with { State = ReferenceState.Found, Path = file.Path, Fragment = "" }, new ResolvedReference(folderUrl));
        if (file is null && _moved.TryGetValue(_content.AddressOf(Path.HasExtension(path) ? path : path + ".md"), out var moved)) return Moved(record, moved);
        return (record with { State = ReferenceState.Missing }, new ResolvedReference(target));
    }

    /// <summary>The target is gone and a redirect says where to: the published link goes straight there.</summary>
    private (ArticleReference, ResolvedReference) Moved(ArticleReference record, string target)
    {
        record = record with { MovedTo = target };
        if (LinkTarget.IsExternal(target)) return (record with { State = ReferenceState.External, Fragment = "" }, new ResolvedReference(target, IsExternal: true));
        // An anchor of the old page says nothing about the new one.
        var url = LinkTarget.Path(target);
        record = record with { State = ReferenceState.Found, Path = _content.FindUrl(url)?.Path, Fragment = LinkTarget.Fragment(target) };
        return (record, new ResolvedReference(target));
    }

    private static string Fragmented(string url, string fragment) => fragment.Length > 0 ? url + "#" + Uri.EscapeDataString(fragment) : url;

    /// <summary>A navigation or landing file stands for its folder, which always has a page.</summary>
    private string? FolderPage(ContentFile file)
    {
        if (file.Kind != ContentKind.Data || Path.GetFileNameWithoutExtension(file.Path) is not ("index" or "toc")) return null;
        var url = _content.AddressOf(file.Path[..(file.Path.LastIndexOf('/') + 1)] + "index.md");
        return _content.FindUrl(url) is not null || _content.IsFolder(url) ? url : null;
    }

    private (ArticleReference, ResolvedReference) Found(ArticleReference record, ContentFile file)
    {
        var url = Fragmented(file.Url, record.Fragment);
        if (file.Kind == ContentKind.Resource && record.Kind == ReferenceKind.Link) record = record with { Fragment = "" };
        var size = record.Kind is ReferenceKind.Image ? ImageSizeOf(file.Path) : null;
        var found = record with { State = ReferenceState.Found, Path = file.Path };
        return (found, new ResolvedReference(url, size?.Width, size?.Height));
    }

    private (int Width, int Height)? ImageSizeOf(string path) => _imageSizes.GetOrAdd(path, key =>
    {
        try
        {
            return ImageSize.Of(_folder.ReadHead(key, ImageSize.HeadLength));
        }
        catch (IOException)
        {
            return null; // publishing reads the whole file and reports it
        }
    });
}
