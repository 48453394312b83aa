using System.Collections.Concurrent;
using System.Text;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Corpus;

/// <summary>A real Microsoft Learn repository, unmodified, from its root: planned and rendered once for all tests of the collection.</summary>
public sealed class CorpusSite
{
    public const string Folder = "corpus/support-articles";

    private readonly Lazy<SitePlan> _plan = new(() =>
        SiteBuilder.Plan(new BuildRequest { InputRoot = Shared.PathTo(Folder), Today = new DateOnly(2026, 11, 23) }, new DocsSiteTheme()));

    private readonly Lazy<IReadOnlyDictionary<string, PublishedPage>> _pages;
    private readonly Lazy<RedirectRules> _redirects;

    public CorpusSite()
    {
        _pages = new Lazy<IReadOnlyDictionary<string, PublishedPage>>(ReadPages);
        _redirects = new Lazy<RedirectRules>(() => RedirectRules.Parse(Encoding.UTF8.GetString(Plan.Files["_redirects"].Content().Span)));
    }

    public SitePlan Plan => _plan.Value;

    /// <summary>Every HTML file of the output, by its path.</summary>
    public IReadOnlyDictionary<string, PublishedPage> Pages => _pages.Value;

    public RedirectRules Redirects => _redirects.Value;

    /// <summary>Output path of a page → source path relative to the content root, for pages that have one.</summary>
    public IReadOnlyDictionary<string, string> Sources => Plan.PageUrls.ToDictionary(pair => SiteAddress.OutputPath(pair.Value), pair => pair.Key, StringComparer.Ordinal);

    private ConcurrentDictionary<string, PublishedPage> ReadPages()
    {
        var pages = new ConcurrentDictionary<string, PublishedPage>(StringComparer.Ordinal);
        Parallel.ForEach(Plan.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
            pages[file.Key] = PublishedPage.Read(Encoding.UTF8.GetString(file.Value.Content().Span)));
        return pages;
    }
}

[CollectionDefinition(Name)]
public sealed class CorpusTests : ICollectionFixture<CorpusSite>
{
    public const string Name = "corpus";
}
