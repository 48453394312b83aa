using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Rendering;
using DocsSite.Theme;

namespace DocsSite.Tests.Theme;

/// <summary>What holds for every page of the theme.</summary>
public sealed class DocsSiteThemeTests
{
    private static readonly string[] DataBlocks = ["application/ld+json", "application/json"];

    private static readonly string[] ExecutedElements = ["script", "style"];

    public static TheoryData<string> Urls { get; } = [.. SamplePages.All.Select(page => page.Url)];

    [Fact]
    public void Samples_hold_every_page_type()
    {
        var types = typeof(PageModel).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)));

        Assert.Equal(types.ToHashSet(), SamplePages.All.Select(page => page.GetType()).ToHashSet());
    }

    [Theory, MemberData(nameof(Urls))]
    public void Page_is_a_whole_document(string url)
    {
        var html = Render(url);
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

        Assert.StartsWith("<!doctype html>", html, StringComparison.Ordinal);
        Assert.NotEmpty(document.Title!);
        Assert.Equal(Page(url).Site.Language, document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Page(url).Site.Direction, document.DocumentElement.GetAttribute("dir"));
    }

    [Theory, MemberData(nameof(Urls))]
    public void Page_has_one_heading_of_the_first_level_and_skips_none(string url)
    {
        var document = Parse(url);
        var levels = document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal("h1", document.QuerySelector("main :is(h1, h2, h3, h4, h5, h6)")?.LocalName);
        Assert.Single(levels, level => level == 1);
        Assert.DoesNotContain(levels.Zip(levels.Skip(1)), pair => pair.Second > pair.First + 1);
    }

    [Theory, MemberData(nameof(Urls))]
    public void Page_has_its_landmarks_and_a_skip_link(string url)
    {
        var document = Parse(url);

        foreach (var landmark in new[] { "body > header", "main", "body > footer" })
            Assert.Single(document.QuerySelectorAll(landmark));
        Assert.All(document.QuerySelectorAll("nav, aside"), landmark => Assert.NotEmpty(landmark.GetAttribute("aria-label") ?? ""));
        var first = Assert.IsAssignableFrom<IHtmlAnchorElement>(document.QuerySelector("a, button, input, textarea"));
        Assert.Equal(document.QuerySelector("main")!.Id, first.GetAttribute("href")![1..]);
    }

    [Theory, MemberData(nameof(Urls))]
    public void Page_has_unique_ids_and_every_reference_finds_its_target(string url)
    {
        var document = Parse(url);
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        var references = document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..])
            .Concat(document.QuerySelectorAll("label[for]").Select(label => label.GetAttribute("for")!))
            .Concat(document.QuerySelectorAll("[aria-describedby]").Select(element => element.GetAttribute("aria-describedby")!));
        Assert.Empty(references.Except(ids));
    }

    [Theory, MemberData(nameof(Urls))]
    public void Page_obeys_a_policy_without_inline_code(string url) => Assert.Empty(InlineCode(Parse(url)));

    [Theory]
    [InlineData("<script>run()</script>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<p style=\"color:red\">x</p>")]
    [InlineData("<a href=\"/\" onclick=\"run()\">x</a>")]
    [InlineData("<a href=\"javascript:run()\">x</a>")]
    public void Inline_code_would_be_noticed(string html) => Assert.Single(InlineCode(new HtmlParser().ParseDocument(html)));

    [Theory, MemberData(nameof(Urls))]
    public void Page_loads_nothing_from_elsewhere(string url)
    {
        var loaded = Parse(url).QuerySelectorAll("script[src], img[src], link[rel=stylesheet], link[rel=icon]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"));

        Assert.All(loaded, address => Assert.Matches("^/[^/]", address));
    }

    [Theory, MemberData(nameof(Urls))]
    public void Page_has_no_link_or_button_without_a_name(string url)
    {
        foreach (var control in Parse(url).QuerySelectorAll("a, button"))
        {
            var picture = control.QuerySelector("img")?.GetAttribute("alt");
            Assert.NotEmpty(control.GetAttribute("aria-label") ?? control.TextContent.Trim() + picture);
            if (control is IHtmlAnchorElement)
                Assert.NotEmpty(control.GetAttribute("href") ?? "");
        }
    }

    [Theory, MemberData(nameof(Urls))]
    public void Page_names_the_search_and_the_errors(string url)
    {
        var addresses = Parse(url).QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains("/search/", addresses);
        Assert.Contains("/errors/", addresses);
    }

    [Fact]
    public void Rendering_in_parallel_gives_the_same_bytes_as_one_after_another()
    {
        var theme = new DocsSiteTheme();
        var expected = SamplePages.All.Select(page => new DocsSiteTheme().Render(page)).ToList();
        var pages = Enumerable.Range(0, 40).SelectMany(_ => SamplePages.All.Select((page, index) => (page, index))).ToList();

        Parallel.ForEach(pages, pair => Assert.Equal(expected[pair.index], theme.Render(pair.page)));
    }

    [Fact]
    public void Text_is_encoded_and_letters_stay_letters()
    {
        var html = new DocsSiteTheme().Render(SamplePages.NotFound with { Title = "</title><b>Größe & “more”" });

        Assert.Contains("<title>&lt;/title&gt;&lt;b&gt;Größe &amp; “more”", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Structured_data_cannot_end_its_script()
    {
        var page = SamplePages.Problem with { Title = "</script><script>alert(1)</script>" };
        var document = new HtmlParser().ParseDocument(new DocsSiteTheme().Render(page));

        Assert.Empty(InlineCode(document));
        Assert.Contains("\\u003C/script\\u003E", document.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_text_is_named()
    {
        var site = SamplePages.Site with { Strings = new Dictionary<string, string>() };

        var error = Assert.Throws<KeyNotFoundException>(() => new DocsSiteTheme().Render(SamplePages.Search with { Site = site }));
        Assert.Contains("'skip'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_script_is_loaded_in_the_preview_only()
    {
        var theme = new DocsSiteTheme();

        Assert.DoesNotContain("/_preview/", theme.Render(SamplePages.Search), StringComparison.Ordinal);
        Assert.Contains(
            "<script src=\"/_preview/preview.js\" defer></script>",
            theme.Render(SamplePages.Search with { Site = SamplePages.Site with { IsPreview = true } }),
            StringComparison.Ordinal);
    }

    private static PageModel Page(string url) => SamplePages.All.Single(page => page.Url == url);

    private static string Render(string url) => new DocsSiteTheme().Render(Page(url));

    private static IHtmlDocument Parse(string url) => new HtmlParser().ParseDocument(Render(url));

    /// <summary>What <c>script-src 'self'; style-src 'self'</c> would block.</summary>
    private static List<string> InlineCode(IHtmlDocument document) =>
    [
        .. document.All
            .Where(element => ExecutedElements.Contains(element.LocalName) && !element.HasAttribute("src"))
            .Where(element => !DataBlocks.Contains(element.GetAttribute("type")))
            .Select(element => element.OuterHtml),
        .. document.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name == "style"
                || attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            .Select(attribute => attribute.Name),
    ];
}
