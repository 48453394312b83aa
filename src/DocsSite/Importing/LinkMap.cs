using System.Text.RegularExpressions;
using DocsSite.Loading;

namespace DocsSite.Importing;

/// <summary>Where a link stands, before and after.</summary>
/// <param name="Source">Path of the file in the foreign folder.</param>
/// <param name="Target">Path of the file in the target folder.</param>
internal readonly record struct LinkPlace(string Source, string Target);

/// <summary>Knows what became of every foreign file and address, and which pictures and files are used.</summary>
internal sealed partial class LinkMap
{
    private static readonly string[] PageEndings = ["", ".md", ".mdx", ".html", ".htm", "/index.md", "/index.mdx", "/README.md", "/_index.md", "/index.html", ".yml", "/index.yml"];

    private readonly ForeignFolder _folder;
    private readonly ImportedSite _site;
    private readonly Dictionary<string, string> _targets;
    private readonly HashSet<string> _includes;
    private readonly Dictionary<string, string> _byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _embedded = new(StringComparer.Ordinal);

    public LinkMap(ForeignFolder folder, ImportedSite site)
    {
        (_folder, _site) = (folder, site);
        _includes = site.Texts.Select(text => text.Draft.Source).ToHashSet(StringComparer.Ordinal);
        _targets = site.Articles.Select(article => (article.Draft.Source, article.Target)).Concat(site.Texts.Select(text => (text.Draft.Source, text.Target)))
            .DistinctBy(pair => pair.Source).ToDictionary(pair => pair.Source, pair => pair.Target, StringComparer.OrdinalIgnoreCase);
        foreach (var article in site.Articles)
        {
            foreach (var address in article.Draft.OldAddresses)
            {
                _byAddress.TryAdd(address.TrimEnd('/'), article.Target);
                if (ArticleNumber().Match(address) is { Success: true } number) _byAddress.TryAdd("#" + number.Groups[1].Value, article.Target);
            }
        }
    }

    public void AddEmbedded(string path, byte[] bytes) => _embedded[path] = bytes;

    /// <summary>The link as it must be written in the target; null when it stays. The note says what a person must look at.</summary>
    public (string? Target, string? Note) Rewrite(LinkPlace place, string link, bool isPicture)
    {
        if (link.Length == 0 || link[0] == '#') return (null, null);
        var path = LinkTarget.Path(link);
        var suffix = link[path.Length..];
        if (isPicture && LinkTarget.IsExternal(link) && FileOf(link) is { } file) return (Relative(place.Target, TargetOf(file)), null);
        if (LinkTarget.IsExternal(link)) return (FromAddress(place, link, suffix), isPicture && link.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? "the picture stays on the other site: save it here" : null);
        if (path.Length == 0) return (null, null);
        var found = Find(place.Source, path, isPicture);
        if (found is null) return NotFound(place, path, isPicture, suffix);
        var target = TargetOf(found);
        var isSame = path[0] is not ('/' or '~') && RelativePath.Resolve(place.Target, path) == target && !path.Contains('\\', StringComparison.Ordinal);
        return (isSame ? null : Relative(place.Target, target) + suffix, null);
    }

    /// <summary>Every file that articles use, under its path in the target.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Used()
    {
        foreach (var (source, target) in _used)
            yield return (target, _embedded.TryGetValue(source, out var bytes) ? bytes : _folder.Files.ReadHead(source, ForeignFolder.MaxMediaBytes));
    }

    /// <summary>The way from one file to another.</summary>
    public static string Relative(string from, string to)
    {
        var start = from.Split('/')[..^1];
        var end = to.Split('/');
        var common = 0;
        while (common < start.Length && common < end.Length - 1 && start[common] == end[common]) common++;
        return string.Concat(Enumerable.Repeat("../", start.Length - common)) + string.Join('/', end[common..]);
    }

    private (string?, string?) NotFound(LinkPlace place, string path, bool isPicture, string suffix)
    {
        if (FromAddress(place, path, suffix) is { } page) return (page, null);
        // An address from the root of the old site that no imported page has stays where it was.
        if (path.StartsWith('/') && _site.OldHost is { } host) return (host + path + suffix, isPicture ? "the picture stays on the other site: save it here" : null);
        if (!isPicture) return (null, path.StartsWith('/') ? null : "the link leads to a file that is not in the import");
        if (path.StartsWith('/')) return (null, "the picture is not in the import");
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return ("media/" + name, $"the picture is not in the import: put it beside the article as media/{name}");
    }

    /// <summary>A page that is linked by the address it had on the old site.</summary>
    private string? FromAddress(LinkPlace place, string link, string suffix)
    {
        var path = Uri.TryCreate(link, UriKind.Absolute, out var uri) && !uri.IsFile ? uri.AbsolutePath : LinkTarget.Path(link);
        var target = _byAddress.GetValueOrDefault(path.TrimEnd('/'))
            ?? (ArticleNumber().Match(path) is { Success: true } number ? _byAddress.GetValueOrDefault("#" + number.Groups[1].Value) : null);
        if (target is null || path.Length < 2) return null;
        var hash = suffix.IndexOf('#', StringComparison.Ordinal);
        return Relative(place.Target, target) + (hash < 0 ? "" : suffix[hash..]);
    }

    /// <summary>A picture of the old site that the export has under the path of its address.</summary>
    private string? FileOf(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && !uri.IsFile ? _folder.ByFoldedPath.GetValueOrDefault(Uri.UnescapeDataString(uri.AbsolutePath).TrimStart('/')) : null;

    private string? Find(string source, string path, bool isPicture)
    {
        // The home page of a host that has more than this site.
        if (path == "/" && _site.OldHost is not null) return null;
        if (path.StartsWith("~/", StringComparison.Ordinal)) path = path[1..];
        IEnumerable<string?> starts = path[0] is '/' or '\\'
            ? [.. FromOldRoots(path), .. _site.StaticFolders.Append("").Select(folder => Joined(folder, path.TrimStart('/', '\\')))]
            // Text that pages take in may be written from where those pages lie.
            : [RelativePath.Resolve(source, path), .. _includes.Contains(source) ? _site.StaticFolders.Select(folder => Joined(folder, path)) : []];
        foreach (var start in starts.OfType<string>())
        {
            foreach (var ending in isPicture ? PageEndings.Take(1) : PageEndings)
            {
                var candidate = start.TrimEnd('/') + ending;
                if (_embedded.ContainsKey(candidate)) return candidate;
                if (candidate.Length > 0 && _folder.ByFoldedPath.TryGetValue(candidate, out var real)) return real;
            }
        }

        return null;
    }

    private IEnumerable<string?> FromOldRoots(string path) => _site.OldRoots
        .Where(root => path.StartsWith(root.Address + "/", StringComparison.OrdinalIgnoreCase) || path.Equals(root.Address, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(root => root.Address.Length).Select(root => Joined(root.Folder, path[root.Address.Length..].TrimStart('/')));

    private static string? Joined(string folder, string path) => RelativePath.Resolve(folder.Length == 0 ? "x" : folder + "/x", path.Length == 0 ? "." : path);

    private string TargetOf(string source)
    {
        if (_targets.TryGetValue(source, out var article)) return article;
        if (_used.TryGetValue(source, out var known)) return known;
        var target = _site.PlaceFile(source);
        while (_used.ContainsValue(target) || _targets.ContainsValue(target)) target = Path.ChangeExtension(target, null) + "-2" + Path.GetExtension(target);
        return _used[source] = target;
    }

    [GeneratedRegex(@"/articles/(\d{3,})")]
    private static partial Regex ArticleNumber();
}
