using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Publishing.Formats;
using DocsSite.Theme;

namespace DocsSite.Tests.Publishing;

/// <summary>Files and markup for programs, each judged by the rules of its format.</summary>
public sealed class MachineFilesTests
{
    private const string Base = "https://help.example.org";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly SitePlan Site = Plan(3, "baseUrl=" + Base, "tagline=Find & fix <it>");

    [Fact]
    public void Feeds_are_valid_atom()
    {
        Assert.All(["feed.xml", "mail/feed.xml"], path =>
        {
            var feed = XDocument.Parse(Text(Site, path)).Root!;
            Assert.Equal(Atom + "feed", feed.Name);
            // RFC 4287, 4.1.1: exactly one id, title and updated, an author, and a link to itself.
            AssertHead(feed);
            Assert.Single(feed.Elements(Atom + "author"));
            Assert.Equal($"{Base}/{path}", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
            var entries = feed.Elements(Atom + "entry").ToList();
            Assert.Equal(3, entries.Count);
            Assert.All(entries, AssertHead);
            Assert.Equal(3, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
            // 4.1.2: an entry without content has an alternate link.
            Assert.All(entries, entry => Assert.Equal(entry.Element(Atom + "id")!.Value, entry.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value));
            Assert.Equal("2026-01-03T00:00:00Z", feed.Element(Atom + "updated")!.Value);
            Assert.Equal(["Article 3", "Article 2", "Article 1"], entries.Select(entry => entry.Element(Atom + "title")!.Value));
        });
    }

    [Fact]
    public void Search_description_is_well_formed()
    {
        var root = XDocument.Parse(Text(Site, "opensearch.xml")).Root!;
        XNamespace name = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.Equal(name + "OpenSearchDescription", root.Name);
        Assert.InRange(root.Element(name + "ShortName")!.Value.Length, 1, 16);
        Assert.Equal("Find & fix <it>", root.Element(name + "Description")!.Value);
        Assert.Equal(Base + "/search/?q={searchTerms}", root.Element(name + "Url")!.Attribute("template")!.Value);
    }

    [Fact]
    public void Llms_text_lists_every_article_of_a_small_site()
    {
        var text = Text(Site, "llms.txt");
        Assert.StartsWith("# Documentation\n\n> Find & fix <it>\n\n", text, StringComparison.Ordinal);
        Assert.Contains($"## Mail\n\n- [Article 1]({Base}/mail/a1/index.md): About 1.\n", text, StringComparison.Ordinal);
        Assert.False(Site.Files.ContainsKey("mail/llms.txt"));
    }

    [Fact]
    public void Llms_text_of_a_large_site_leads_to_its_sections()
    {
        var plan = Plan(LlmsText.MaxLinks + 10);
        Assert.Contains("- [Mail](/mail/llms.txt): 260 articles.", Text(plan, "llms.txt"), StringComparison.Ordinal);
        var section = Text(plan, "mail/llms.txt");
        Assert.Equal(LlmsText.MaxLinks, section.Split('\n').Count(line => line.StartsWith("- [Article", StringComparison.Ordinal)));
        Assert.Contains("The other 10 are listed at /mail/", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_index_and_source_map_know_every_page()
    {
        var links = JsonDocument.Parse(Text(Site, "links.json")).RootElement;
        var page = links.GetProperty("pages").GetProperty("/mail/a1/");
        Assert.Equal(["article-1", "cause", "fix", "who-is-affected"], page.GetProperty("anchors").EnumerateArray().Select(anchor => anchor.GetString()));
        Assert.Equal("/mail/a1/", links.GetProperty("redirects").GetProperty("/old/1/").GetString());
        Assert.Equal("mail/a1.md", JsonDocument.Parse(Text(Site, "sources.json")).RootElement.GetProperty("pages").GetProperty("/mail/a1/").GetString());
    }

    [Fact]
    public void Sitemap_is_split_at_the_limits_of_the_protocol()
    {
        string[] entries = [.. Enumerable.Range(0, 10).Select(number => $"<url><loc>{Base}/é{number}/</loc></url>\n")];
        Assert.Single(Sitemap.Split(entries, SitemapLimits.Protocol));
        Assert.Equal(4, Sitemap.Split(entries, new SitemapLimits(3, 1_000_000)).Count);
        var bySize = Sitemap.Split(entries, new SitemapLimits(50_000, 300));
        Assert.All(bySize, part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 300));
        Assert.Equal(10, bySize.Sum(part => XDocument.Parse(part).Root!.Elements().Count()));
        Assert.Single(Sitemap.Split([], SitemapLimits.Protocol));
    }

    /// <summary>The sitemap and the pages themselves must not disagree about what search engines should list.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Sitemap_lists_the_pages_of_a_facet_that_ask_to_be_listed(int articles, bool isListed)
    {
        var plan = Plan(articles, "baseUrl=" + Base);
        var sitemap = Text(plan, "sitemap.xml");
        var addresses = plan.Files.Keys.Where(path => path.StartsWith("affected/", StringComparison.Ordinal) && path.EndsWith("/index.html", StringComparison.Ordinal)).ToList();
        Assert.Contains("affected/os/mac/index.html", addresses);
        Assert.All(addresses, path => Assert.NotEqual(
            Text(plan, path).Contains("content=\"noindex\"", StringComparison.Ordinal), sitemap.Contains($"<loc>{Base}/{path[..^"index.html".Length]}</loc>", StringComparison.Ordinal)));
        Assert.Equal(isListed, sitemap.Contains($"<loc>{Base}/affected/os/mac/</loc>", StringComparison.Ordinal));
    }

    [Fact]
    public void Article_tells_programs_what_it_is()
    {
        var document = new HtmlParser().ParseDocument(Text(Site, "mail/a1/index.html"));
        Assert.Equal(Base + "/mail/a1/", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(Base + "/mail/a1/", document.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal("article", document.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
        Assert.Equal("/mail/a1/index.md", document.QuerySelector("link[rel=alternate][type='text/markdown']")!.GetAttribute("href"));
        Assert.Equal("/feed.xml", document.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));

        var graph = JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var article = graph.Single(node => node.GetProperty("@type").GetString() == "TechArticle");
        Assert.Equal("Article 1", article.GetProperty("headline").GetString());
        Assert.Equal(Base + "/mail/a1/", article.GetProperty("url").GetString());
        Assert.Equal("2026-01-01", article.GetProperty("dateModified").GetString());
        Assert.Equal("Documentation", article.GetProperty("publisher").GetProperty("name").GetString());
        var crumbs = graph.Single(node => node.GetProperty("@type").GetString() == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, crumbs.Count), crumbs.Select(crumb => crumb.GetProperty("position").GetInt32()));
        Assert.All(crumbs, crumb => Assert.StartsWith(Base + "/", crumb.GetProperty("item").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Deploy_preview_stays_out_of_search_engines_and_names_the_production_site()
    {
        var environment = new Dictionary<string, string>
        {
            ["NETLIFY"] = "true", ["CONTEXT"] = "deploy-preview", ["URL"] = Base, ["DEPLOY_PRIME_URL"] = "https://deploy-preview-7--help.example.org",
        };
        var plan = Plan(1, new Dictionary<string, string>(environment));
        Assert.Contains($"<link rel=\"canonical\" href=\"{Base}/mail/a1/\"", Text(plan, "mail/a1/index.html"), StringComparison.Ordinal);
        Assert.Contains("  X-Robots-Tag: noindex\n", Text(plan, "_headers"), StringComparison.Ordinal);
        Assert.Contains("Disallow: /\n", Text(plan, "robots.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", Text(Plan(1, new Dictionary<string, string>(environment) { ["CONTEXT"] = "production" }), "_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_nothing_claims_one()
    {
        var plan = Plan(1);
        Assert.All(["feed.xml", "opensearch.xml", "sitemap.xml"], path => Assert.False(plan.Files.ContainsKey(path)));
        Assert.DoesNotContain("canonical", Text(plan, "mail/a1/index.html"), StringComparison.Ordinal);
    }

    private static void AssertHead(XElement element)
    {
        Assert.True(Uri.IsWellFormedUriString(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute));
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.True(DateTimeOffset.TryParseExact(Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
    }

    private static SitePlan Plan(int articles, params string[] settings) => Plan(articles, new Dictionary<string, string>(), settings);

    private static SitePlan Plan(int articles, Dictionary<string, string> environment, params string[] settings)
    {
        var files = Enumerable.Range(1, articles).ToDictionary(number => $"mail/a{number}.md", number =>
            $"---\ntitle: Article {number}\ndescription: About {number}.\nupdated: 2026-01-{(number % 28 == 0 ? 28 : number % 28):00}\nredirectFrom: /old/{number}/\n---\n\n# Article {number}\n\n## Who is affected?\n\n| Requirement | Applies to |\n|---|---|\n| OS | Mac |\n\n## Cause\n\nText.\n\n## Fix\n\nText.\n");
        files["vocabulary.yml"] = "facets:\n  - id: os\n    label: OS\n    values:\n      - id: mac\n        label: Mac\n";
        return SiteBuilder.Plan(new BuildRequest { InputRoot = "machines", Input = new MemoryInputFolder(files), SettingOverrides = settings, Environment = environment }, new DocsSiteTheme());
    }

    private static string Text(SitePlan plan, string path) => Encoding.UTF8.GetString(plan.Files[path].Content().Span);
}
