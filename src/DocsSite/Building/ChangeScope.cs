using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Loading.Tocs;

namespace DocsSite.Building;

/// <summary>The part of a site that a change can have broken.</summary>
/// <param name="Changed">Files that changed, went or came.</param>
/// <param name="Dependents">Other files whose findings depend on them → what leads there, e.g. <c>includes sales/note.md</c>.</param>
/// <param name="WholeSite">The changed file that concerns every article, or null.</param>
public sealed record ChangeScope(IReadOnlySet<string> Changed, IReadOnlyDictionary<string, string> Dependents, string? WholeSite)
{
    /// <summary>Whether a finding can come from the change; what is wrong with the run as a whole always can.</summary>
    public bool Contains(Diagnostic finding) =>
        WholeSite is not null || finding.Rule.Failure != RunFailure.None
        || IsTouched(finding.Span.Path) || (finding.IncludedFrom is { } includer && IsTouched(includer.Path))
        || finding.Related.Any(place => Changed.Contains(place.Span.Path));

    private bool IsTouched(string path) => Changed.Contains(path) || Dependents.ContainsKey(path);
}

/// <summary>
/// Who depends on whom: through includes and snippets, links (to the page or to one of its headings), pictures, error codes, metadata of
/// folders, and the files that concern all articles (settings, vocabulary, schemas, error registry, baseline).
/// </summary>
public sealed class SiteDependencies
{
    private static readonly string[] ConcernAll = ["settings.yml", "docfx.json", "vocabulary.yml"];

    private readonly IReadOnlyList<ArticleNotes> _articles;
    private readonly HashSet<string> _settings;
    private readonly SiteSources _sources;
    private readonly string _baselinePath;

    internal SiteDependencies(IReadOnlyList<ArticleNotes> articles, SiteSources sources, string baselinePath)
    {
        _articles = articles;
        _baselinePath = baselinePath;
        _sources = sources;
        // Whatever else the build read before the first article.
        _settings = [.. sources.Texts.Keys.Where(path => !IsLocal(path))];
    }

    /// <param name="changed">Paths relative to the content root, gone ones too.</param>
    /// <param name="formerNames">File names that changed articles named before: what nothing uses any more is the change's doing.</param>
    public ChangeScope ScopeOf(IReadOnlyList<string> changed, IReadOnlySet<string>? formerNames = null)
    {
        var set = changed.ToHashSet(StringComparer.Ordinal);
        var dependents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, entry) in ListedBy(set)) dependents.TryAdd(path, $"lists {entry}");
        var menus = changed.Where(TocReader.IsToc).ToList();
        var folders = changed.Where(path => Path.GetFileName(path) == "_directory.yml").Select(path => path[..^"_directory.yml".Length]).ToList();
        foreach (var item in _articles)
        {
            if (item.Reads.FirstOrDefault(set.Contains) is { } read) Add(item, $"includes {read}");
            if (menus.Find(menu => item.Path.StartsWith(menu[..(menu.LastIndexOf('/') + 1)], StringComparison.Ordinal)) is { } menu) Add(item, $"belongs into {menu}");
            if (folders.Find(folder => item.Path.StartsWith(folder, StringComparison.Ordinal)) is { } folder) Add(item, $"inherits from {folder}_directory.yml");
        }

        // An include brings headings and codes into the articles that use it, so those count as changed for who looks at them.
        var altered = _articles.Where(item => set.Contains(item.Path) || dependents.ContainsKey(item.Path)).ToList();
        var codes = altered.SelectMany(article => article.Codes).ToHashSet(StringComparer.Ordinal);
        var headings = altered.Select(article => article.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var article in _articles)
        {
            if (article.Leads.Select(lead => Target(lead, set, headings)).FirstOrDefault(target => target is not null) is { } target) Add(article, $"links to {target}");
            else if (article.Codes.FirstOrDefault(codes.Contains) is { } code) Add(article, $"names {code}");
        }

        if (formerNames is { Count: > 0 })
        {
            foreach (var file in _sources.Content.Files)
            {
                if (file.Kind is ContentKind.Resource or ContentKind.Include && !set.Contains(file.Path) && formerNames.Contains(Path.GetFileName(file.Path)))
                    dependents.TryAdd(file.Path, "was named in a changed file");
            }
        }

        return new ChangeScope(set, dependents, changed.FirstOrDefault(ConcernsAll));

        void Add(ArticleNotes article, string why)
        {
            if (!set.Contains(article.Path)) dependents.TryAdd(article.Path, why);
        }
    }

    /// <summary>Tables of contents and breadcrumbs that name a changed file by its path, its folder or its address.</summary>
    private IEnumerable<(string Table, string Entry)> ListedBy(HashSet<string> changed)
    {
        var content = _sources.Content;
        var addresses = changed.ToDictionary(path => path, content.AddressOf, StringComparer.Ordinal);
        foreach (var table in _sources.Tocs.Values.Where(table => !changed.Contains(table.Path)))
        {
            var hrefs = table.Items.SelectMany(item => item.SelfAndDescendants).SelectMany(item => new[] { item.Href, item.TopicHref, item.TocHref })
                .Where(href => href.Length > 0 && !LinkTarget.IsExternal(href)).Select(LinkTarget.Path);
            if (hrefs.Select(href => Named(href, table.Path)).FirstOrDefault(found => found is not null) is { } entry) yield return (table.Path, entry);
        }

        string? Named(string href, string from)
        {
            if (href.StartsWith('/'))
            {
                var url = content.FromLearnAddress(href) ?? href.TrimEnd('/') + "/";
                return addresses.FirstOrDefault(pair => pair.Value.StartsWith(url, StringComparison.Ordinal)).Key;
            }

            if (content.Resolve(from, href) is not { } path) return null;
            return changed.FirstOrDefault(one => one.Equals(path, StringComparison.OrdinalIgnoreCase) || one.Equals(path + ".md", StringComparison.OrdinalIgnoreCase)
                || (href.EndsWith('/') && one.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase)));
        }
    }

    private bool ConcernsAll(string path) =>
        // Breadcrumbs tell a docset's base path, which decides where links lead.
        (TocReader.IsToc(path) && !_sources.Content.Docsets.IsEmpty && (!_sources.Tocs.TryGetValue(path, out var table) || table.IsBreadcrumb)) ||
        ConcernAll.Contains(path) || path == _baselinePath || _settings.Contains(path)
        || path.StartsWith("schemas/", StringComparison.Ordinal) || path.StartsWith("errors/", StringComparison.Ordinal);

    /// <summary>Navigation and metadata of a folder concern that folder.</summary>
    private static bool IsLocal(string path) => Path.GetFileNameWithoutExtension(path) is "toc" or "TOC" or "_directory";

    /// <summary>The changed file that a reference leads to, or would lead to if it were there.</summary>
    private static string? Target(Lead lead, HashSet<string> changed, HashSet<string> headings)
    {
        if (lead.IsFound) return changed.Contains(lead.Path) || (lead.HasAnchor && headings.Contains(lead.Path)) ? lead.Path : null;
        string[] forms = [lead.Path, lead.Path + ".md", lead.Path + "/index.md"];
        return forms.FirstOrDefault(changed.Contains);
    }
}
