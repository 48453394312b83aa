using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Linking;
using DocsSite.Linking.Errors;
using DocsSite.Linking.Tocs;
using DocsSite.Loading;
using DocsSite.Normalizing;

namespace DocsSite.Building;

/// <param name="Site">The site.</param>
/// <param name="Diagnostics">What was found on the way.</param>
/// <param name="Includes">Includes that no article but the site itself uses.</param>
internal sealed record LinkedSite(Site Site, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string> Includes);

/// <summary>The one global step: from articles that know nothing of each other to a site.</summary>
internal static class SiteLinker
{
    public static LinkedSite Link(SiteSources sources, ArticleCompiler compiler, IReadOnlyList<Article> articles)
    {
        var diagnostics = new List<Diagnostic>();
        var escalations = Escalations(sources, compiler, articles);
        var notes = sources.Registry.Entries.Where(entry => entry.Notes.Length > 0)
            .ToDictionary(entry => entry.Slug, entry => compiler.CompileText(entry.Notes, entry.Span), StringComparer.Ordinal);
        var banner = compiler.CompileText(sources.Settings.Banner, SourceSpan.FileStart("settings.yml"));
        diagnostics.AddRange(escalations.Where(pair => pair.Value == Fragment.Empty).Select(pair => NormalizingRules.IncludeMissing.At(
            SourceSpan.FileStart("settings.yml"), $"the hand-off `{pair.Key}` does not exist in the content root", "Correct `escalation` in settings.yml or in the folder's metadata; the path starts at the content root.")));
        var (redirects, redirectFindings) = Redirects.Collect(articles, sources.Redirections);
        diagnostics.AddRange(redirectFindings);
        diagnostics.AddRange(escalations.Values.Concat(notes.Values).Append(banner).SelectMany(fragment => fragment.Diagnostics));

        var articlesByUrl = articles.ToDictionary(article => article.Url, StringComparer.Ordinal);
        var (tocs, trails) = Menus(sources, articlesByUrl, diagnostics);
        var navigation = Navigation.Build(articles, new NavigationHints(sources.Directories)
        {
            FolderNames = trails.FolderNames,
            TocOrder = article => tocs.For(article.Url, article.Path)?.OrderOf(article.Url) ?? int.MaxValue,
        });
        var resources = ResourcesOf(sources.Content, articles.SelectMany(article => article.References)
            .Concat(escalations.Values.Concat(notes.Values).Append(banner).SelectMany(fragment => fragment.References)));
        foreach (var file in sources.Branding.Files) resources.TryAdd(file.Url, file);
        var site = new Site
        {
            Settings = sources.Settings,
            Branding = sources.Branding,
            Vocabulary = sources.Vocabulary,
            Content = sources.Content,
            Articles = articles,
            ArticlesByPath = articles.ToDictionary(article => article.Path, StringComparer.Ordinal),
            ArticlesByUrl = articlesByUrl,
            Navigation = navigation,
            Tocs = tocs,
            Trails = trails,
            Resources = resources,
            ResourceLengths = resources.Values.ToDictionary(file => file.Path, file => LengthOf(file.Path, sources.Folder), StringComparer.Ordinal),
            Escalations = escalations,
            ErrorNotes = notes,
            Banner = banner,
            Published = sources.Published,
            Redirects = redirects,
            FoundRelated = new Lazy<IReadOnlyDictionary<string, IReadOnlyList<RelatedArticle>>>(new Dictionary<string, IReadOnlyList<RelatedArticle>>()),
            Errors = ErrorIndex.Empty,
        };
        var known = new KnownErrors(sources.Registry, sources.Families, articles);
        var namedErrors = new ArticleErrors[articles.Count];
        Parallel.For(0, namedErrors.Length, i => namedErrors[i] = ArticleErrorsReader.Read(articles[i], site, known));
        var errors = ErrorIndex.Build(sources.Registry, namedErrors, ErrorIndexOptions.Default with { Names = known.Names });
        // Only pages show what is related: a check does without.
        site = site with { Errors = errors };
        var linked = site;
        site = site with { FoundRelated = new Lazy<IReadOnlyDictionary<string, IReadOnlyList<RelatedArticle>>>(() => RelatedArticles.Build(articles, linked.ProductOf, errors.SlugsOf)) };
        return new LinkedSite(site, diagnostics, [.. escalations.Keys, .. escalations.Values.SelectMany(fragment => fragment.Includes)]);
    }

    private static (TocMap Tocs, Trails Trails) Menus(SiteSources sources, Dictionary<string, Article> articlesByUrl, List<Diagnostic> diagnostics)
    {
        var moved = sources.Redirections.ToDictionary(redirection => redirection.From, redirection => redirection.To, StringComparer.Ordinal);
        var targets = new TocTargets(sources.Content, articlesByUrl, moved, sources.Settings.LearnHost);
        var menus = sources.Tocs.Where(pair => !pair.Value.IsBreadcrumb).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var (tocs, tocFindings) = TocBuilder.Build(menus, targets);
        var (trails, trailFindings) = Trails.Build(sources.Tocs.Values.Where(file => file.IsBreadcrumb), targets);
        diagnostics.AddRange(tocFindings);
        diagnostics.AddRange(trailFindings);
        return (tocs, trails);
    }

    private static Dictionary<string, Fragment> Escalations(SiteSources sources, ArticleCompiler compiler, IReadOnlyList<Article> articles) =>
        articles.Select(article => article.Metadata.Text("escalation")).Append(sources.Settings.Escalation)
            .Where(path => path.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(path => path, compiler.CompileInclude, StringComparer.Ordinal);

    public static long LengthOf(string path, IInputFolder folder) => folder.StampOf(path)?.Length ?? folder.Read(path).Length;

    private static SortedDictionary<string, ContentFile> ResourcesOf(ContentMap content, IEnumerable<ArticleReference> references)
    {
        var resources = new SortedDictionary<string, ContentFile>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (reference.Path is { } path && content.Find(path) is { Kind: ContentKind.Resource } file) resources.TryAdd(file.Url, file);
        }

        return resources;
    }
}
