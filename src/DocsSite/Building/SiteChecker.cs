using System.Collections.Concurrent;
using DocsSite.Articles;
using DocsSite.Building.Caching;
using DocsSite.Diagnostics;
using DocsSite.Linking;
using DocsSite.Linking.Errors;
using DocsSite.Loading;
using DocsSite.Validation;

namespace DocsSite.Building;

/// <param name="Articles">All articles, in ordinal order of the path.</param>
/// <param name="Linked">The site, linked when somebody asks.</param>
/// <param name="Known">What an earlier run found about the site as a whole when it was the same; null when it was not.</param>
internal sealed record SiteLink(IReadOnlyList<SiteArticle> Articles, Lazy<LinkedSite> Linked, SiteFindings? Known)
{
    public int ErrorCount => Known?.ErrorCount ?? Linked.Value.Site.Errors.Errors.Count;
}

/// <param name="Site">About the site as a whole.</param>
/// <param name="Articles">About each article in its surroundings, in order of the articles.</param>
internal sealed record SiteChecks(SiteFindings Site, IReadOnlyList<Diagnostic>[] Articles);

/// <summary>
/// The second half of a check: links the articles and asks the rules that look at more than one. What an earlier run found in the same
/// circumstances is taken from the cache: all findings about the site as a whole, and those of each article.
/// </summary>
/// <param name="request">The request.</param>
/// <param name="sources">Everything that is not an article.</param>
/// <param name="compiler">Makes fragments; knows which includes are used.</param>
/// <param name="session">The cache of this run, or null.</param>
internal sealed class SiteChecker(BuildRequest request, SiteSources sources, ArticleCompiler compiler, CacheSession? session)
{
    private readonly IReadOnlyList<IRule> _rules = request.Rules ?? RuleRunner.AllRules();

    /// <summary>Links the articles, unless only findings are wanted and an earlier run found them for the same site.</summary>
    /// <param name="articles">All articles, in ordinal order of the path.</param>
    /// <param name="forRendering">Pages show articles whole.</param>
    public SiteLink Link(IReadOnlyList<SiteArticle> articles, bool forRendering)
    {
        var link = new SiteLink(
            articles,
            new Lazy<LinkedSite>(() => SiteLinker.Link(sources, compiler, Load(articles, article => forRendering ? article.Article : article.Outside))),
            session?.FindSite(request, articles, _rules));
        if (link.Known is null || forRendering) _ = link.Linked.Value;
        return link;
    }

    private static Article[] Load(IReadOnlyList<SiteArticle> articles, Func<SiteArticle, Article> load)
    {
        var loaded = new Article[articles.Count];
        Parallel.For(0, loaded.Length, i => loaded[i] = load(articles[i]));
        return loaded;
    }

    /// <summary>Asks all rules, about the site and about every article at the same time.</summary>
    public SiteChecks Check(SiteLink link, StageRun run)
    {
        var addresses = new Lazy<SiteAddresses>(() => SiteAddresses.Of(link.Linked.Value.Site));
        var addressesKey = link.Known?.Addresses ?? CacheKeys.Addresses(addresses.Value);
        session?.Surround(request, addressesKey, _rules);
        var site = link.Known;
        IReadOnlyList<Diagnostic>[] articles = [];
        Parallel.Invoke(
            run.Options,
            () => site ??= CheckSite(link.Linked.Value, run) with { Addresses = addressesKey },
            () => articles = CheckArticles(link.Articles, SurroundingsOf(link.Articles, addresses), run));
        if (link.Known is null) session?.SaveSite(site!);
        else compiler.Use(link.Known.Includes);
        return new SiteChecks(site!, articles);
    }

    private SiteFindings CheckSite(LinkedSite linked, StageRun run)
    {
        var context = new RuleContext(linked.Site, request.Today);
        var findings = new ConcurrentBag<Diagnostic>();
        // One at a time to each thread: the rules take very different times.
        Parallel.ForEach(Partitioner.Create(_rules.OfType<ISiteRule>(), EnumerablePartitionerOptions.NoBuffering), run.Options, rule =>
        {
            foreach (var finding in RuleRunner.Run(rule, context)) findings.Add(finding);
        });
        IEnumerable<Diagnostic> codes = request.ShippedCodes is { } list ? ShippedCodes.Check(linked.Site.Errors, list) : [];
        return new SiteFindings([.. linked.Diagnostics, .. codes, .. findings]) { ErrorCount = linked.Site.Errors.Errors.Count, Includes = linked.Includes };
    }

    private IReadOnlyList<Diagnostic>[] CheckArticles(IReadOnlyList<SiteArticle> articles, Surroundings surroundings, StageRun run)
    {
        var rules = _rules.OfType<IArticleRule>().ToArray();
        var findings = new IReadOnlyList<Diagnostic>[articles.Count];
        Parallel.For(0, findings.Length, run.Options, index =>
            findings[index] = session?.FindFindings(articles[index]) ?? RuleRunner.Run(rules, articles[index].Article, surroundings));
        return findings;
    }

    private Surroundings SurroundingsOf(IReadOnlyList<SiteArticle> articles, Lazy<SiteAddresses> addresses)
    {
        var byPath = articles.ToDictionary(article => article.Notes.Path, StringComparer.Ordinal);
        return new Surroundings
        {
            Settings = sources.Settings,
            Vocabulary = sources.Vocabulary,
            Content = sources.Content,
            Today = request.Today,
            Addresses = addresses,
            AnchorsOf = path => byPath.GetValueOrDefault(path)?.Article.Anchors,
            LengthOf = path => sources.Content.Find(path) is { Kind: ContentKind.Resource } ? SiteLinker.LengthOf(path, sources.Folder) : 0,
        };
    }
}
