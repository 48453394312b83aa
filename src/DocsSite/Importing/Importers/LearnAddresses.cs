namespace DocsSite.Importing.Importers;

/// <summary>Old addresses of a docset. docfx.json does not say where a docset is published; the redirects give it away.</summary>
internal static class LearnAddresses
{
    /// <summary>The address that most redirects to articles of the docset begin with; null when there are none.</summary>
    public static string? BaseOf(IReadOnlyList<(string Source, string Url)> redirects, IReadOnlyList<ImportedArticle> articles, string root)
    {
        var pages = articles.Select(article => PageOf(article, root)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return redirects.Select(redirect => Loading.LinkTarget.Path(redirect.Url).TrimEnd('/')).Where(url => url.StartsWith('/'))
            .SelectMany(url => Tails(url).Where(tail => pages.Contains(tail)).Take(1).Select(tail => url[..^(tail.Length + 1)]))
            .CountBy(start => start).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
    }

    /// <summary>Every article with its own old address and those that led to it.</summary>
    public static IReadOnlyList<ImportedArticle> With(IReadOnlyList<ImportedArticle> articles, IReadOnlyList<(string Source, string Url)> redirects, string root, string oldBase)
    {
        var start = root.Length == 0 ? "" : root + "/";
        var ways = redirects.Where(redirect => redirect.Source.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(redirect => Address(redirect.Source[start.Length..], oldBase), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(redirect => Address(redirect.Source[start.Length..], oldBase), redirect => Loading.LinkTarget.Path(redirect.Url).TrimEnd('/'), StringComparer.OrdinalIgnoreCase);
        var sources = ways.Keys.GroupBy(from => Last(from, ways), StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray(), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. articles.Select(article =>
            {
                var own = oldBase + "/" + PageOf(article, root);
                return article with { Draft = article.Draft with { OldAddresses = [.. article.Draft.OldAddresses, own, .. sources.TryGetValue(own, out var from) ? from : []] } };
            }),
        ];
    }

    /// <summary>The end of a chain of redirects.</summary>
    private static string Last(string from, Dictionary<string, string> ways)
    {
        var to = ways[from];
        for (var steps = 0; steps < 16 && ways.TryGetValue(to, out var next); steps++) to = next;
        return to;
    }

    private static string Address(string path, string oldBase) => oldBase + "/" + (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);

    private static string PageOf(ImportedArticle article, string root)
    {
        var path = root.Length == 0 ? article.Draft.Source : article.Draft.Source[(root.Length + 1)..];
        var page = Path.ChangeExtension(path, null);
        return page.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? page[..^"/index".Length] : page;
    }

    /// <summary><c>/a/b/c</c> → <c>a/b/c</c>, <c>b/c</c>, <c>c</c>.</summary>
    private static IEnumerable<string> Tails(string url)
    {
        for (var slash = url.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = url.IndexOf('/', slash + 1)) yield return url[(slash + 1)..];
    }
}
