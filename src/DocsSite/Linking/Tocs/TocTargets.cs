using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Linking.Tocs;

public enum TocTargetState
{
    Found,
    /// <summary>Found, but the file's name differs in case.</summary>
    CaseDiffers,
    /// <summary>The file is gone and a redirect says where to.</summary>
    Moved,
    Missing,
}

/// <param name="Url">Address, when there is one.</param>
/// <param name="Title">Title of the page, when it is an article.</param>
/// <param name="Path">Source of the page, or null.</param>
public sealed record TocTarget(TocTargetState State, string Url, string? Title = null, string? Path = null);

/// <summary>What the entries of menus and breadcrumbs can lead to: articles, folders, redirects and other sites.</summary>
public sealed class TocTargets(ContentMap content, IReadOnlyDictionary<string, Article> articlesByUrl, IReadOnlyDictionary<string, string> moved, string host)
{
    private static readonly TocTarget Missing = new(TocTargetState.Missing, "");

    public ContentMap Content => content;

    /// <param name="href">As written.</param>
    /// <param name="from">The file that it is written in.</param>
    public TocTarget Find(string href, string from)
    {
        if (LinkTarget.IsExternal(href))
            return href.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? new TocTarget(TocTargetState.Found, href) : Missing;
        var path = LinkTarget.Path(href);
        var fragment = LinkTarget.Fragment(href) is { Length: > 0 } anchor ? "#" + Uri.EscapeDataString(anchor) : "";
        return path.StartsWith('/') ? AtAddress(path, href, fragment) : AtPath(path, from, fragment);
    }

    public string Nearest(string href, string from)
    {
        var path = content.Resolve(from, LinkTarget.Path(href)) ?? href;
        return DidYouMean.Find(path, content.Articles.Select(article => article.Path)).Select(found => $"did you mean \"{RelativePath.Between(from, found)}\"?").FirstOrDefault()
            ?? "Correct the target; it is relative to this file.";
    }

    private TocTarget AtAddress(string path, string href, string fragment)
    {
        var own = content.FromLearnAddress(path);
        var url = own ?? (path.EndsWith('/') ? path : path + "/");
        if (Page(url, fragment) is { } page) return page;
        if (own is not null || content.Docsets.IsEmpty) return Missing;
        return new TocTarget(TocTargetState.Found, host + href);
    }

    private TocTarget AtPath(string path, string from, string fragment)
    {
        if (content.Resolve(from, path) is not { } resolved) return Missing;
        if (path.EndsWith('/') || resolved.Length == 0 || path is "." or "..")
            return Page(content.AddressOf(resolved.Length == 0 ? "index.md" : resolved + "/index.md"), fragment) ?? Missing;
        var file = content.FindIgnoringCase(resolved) ?? content.FindIgnoringCase(resolved + ".md");
        if (file is { Kind: ContentKind.Article })
        {
            var state = file.Path == resolved || file.Path == resolved + ".md" ? TocTargetState.Found : TocTargetState.CaseDiffers;
            return new TocTarget(state, file.Url + fragment, articlesByUrl.GetValueOrDefault(file.Url)?.Title, file.Path);
        }

        return moved.TryGetValue(content.AddressOf(resolved), out var target) ? new TocTarget(TocTargetState.Moved, target) : Missing;
    }

    private TocTarget? Page(string url, string fragment)
    {
        if (articlesByUrl.TryGetValue(url, out var article)) return new TocTarget(TocTargetState.Found, url + fragment, article.Title, article.Path);
        if (content.IsFolder(url)) return new TocTarget(TocTargetState.Found, url);
        return moved.TryGetValue(url, out var target) ? new TocTarget(TocTargetState.Moved, target) : null;
    }
}
