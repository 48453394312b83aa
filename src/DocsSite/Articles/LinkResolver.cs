using System.Collections.Concurrent;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Markdown;

namespace DocsSite.Articles;

/// <summary>Turns link targets into addresses with what is known before any other article is read: the list of files. Thread-safe.</summary>
public sealed class LinkResolver(IInputFolder folder, ContentMap content)
{
    private readonly ConcurrentDictionary<string, (int Width, int Height)?> _imageSizes = new(StringComparer.Ordinal);

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
        var file = content.FindUrl(path.EndsWith('/') ? path : path + "/") ?? content.FindUrl(path) ?? content.FindIgnoringCase(path.TrimStart('/'));
        if (file is not { Url.Length: > 0 }) return (record with { State = ReferenceState.SiteAbsolute }, new ResolvedReference(target));
        return Found(record, file);
    }

    private (ArticleReference, ResolvedReference) Relative(ArticleReference record, string target)
    {
        var path = RelativePath.Resolve(record.Span.Path, LinkTarget.Path(target));
        if (path is null) return (record with { State = ReferenceState.OutsideRoot }, new ResolvedReference(""));
        var file = content.FindIgnoringCase(path) ?? content.FindIgnoringCase(path + ".md") ?? content.FindIgnoringCase(path + "/index.md");
        if (file is null) return (record with { State = ReferenceState.Missing }, new ResolvedReference(target));
        if (file.Url.Length > 0) return Found(record, file);
        if (FolderPage(file) is { } folderUrl)
            return (record with { State = ReferenceState.Found, Path = file.Path, Fragment = "" }, new ResolvedReference(folderUrl));
        return (record with { State = ReferenceState.Missing }, new ResolvedReference(target));
    }

    /// <summary>A navigation or landing file stands for its folder, which always has a page.</summary>
    private static string? FolderPage(ContentFile file)
    {
        if (file.Kind != ContentKind.Data || Path.GetFileNameWithoutExtension(file.Path) is not ("index" or "toc")) return null;
        return SiteAddress.ForArticle(file.Path[..(file.Path.LastIndexOf('/') + 1)] + "index.md");
    }

    private (ArticleReference, ResolvedReference) Found(ArticleReference record, ContentFile file)
    {
        var url = file.Url + (record.Fragment.Length > 0 ? "#" + Uri.EscapeDataString(record.Fragment) : "");
        if (file.Kind == ContentKind.Resource && record.Kind == ReferenceKind.Link) record = record with { Fragment = "" };
        var size = record.Kind is ReferenceKind.Image ? ImageSizeOf(file.Path) : null;
        var found = record with { State = ReferenceState.Found, Path = file.Path };
        return (found, new ResolvedReference(url, size?.Width, size?.Height));
    }

    private (int Width, int Height)? ImageSizeOf(string path) => _imageSizes.GetOrAdd(path, key =>
    {
        try
        {
            return ImageSize.Of(folder.ReadHead(key, ImageSize.HeadLength));
        }
        catch (IOException)
        {
            return null; // publishing reads the whole file and reports it
        }
    });
}
