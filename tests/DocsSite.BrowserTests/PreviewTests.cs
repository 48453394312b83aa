using System.Collections.Concurrent;
using DocsSite.BrowserTests.Support;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Preview;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

[Collection(BrowserTestGroup.Name)]
public sealed class PreviewTests(BrowserFixture browser)
{
    private const string Script = "<script src=/_preview/preview.js defer></script>";

    private static readonly PreviewOptions Options = new() { InputRoot = "/site/input", Port = 0, Watch = false };

    private static readonly RuleDescriptor MissingCause = new("DS2002", "missing-cause", Severity.Error)
    {
        Summary = "A problem article has no cause.",
        Why = "Readers can't tell whether the article is about their case.",
    };

    [Fact]
    public async Task Changed_page_loads_again_and_keeps_its_place()
    {
        var site = new ChangingSite(Tall("Old text"));
        await using var server = await PreviewServer.StartAsync(Options, site.Build);
        await using var page = await browser.OpenAsync(server.Url, new Visit());
        await OpenAsync(page);
        await page.Page.EvaluateAsync("scrollTo(0, 700)");
        site.Files = Tall("New text");
        server.Rebuild();
        await Expect(page.Page.GetByText("New text")).ToBeAttachedAsync();
        await page.Page.WaitForFunctionAsync("scrollY === 700");
        Faults.AssertNone(await page.ViolationsAsync());
        Faults.AssertNone(page.ConsoleErrors);
    }

    [Fact]
    public async Task Unchanged_page_stays_as_it_is()
    {
        var site = new ChangingSite(("index.html", FakeSite.Page("<p>Text</p>", Script)));
        await using var server = await PreviewServer.StartAsync(Options, site.Build);
        await using var page = await browser.OpenAsync(server.Url, new Visit());
        await OpenAsync(page);
        await page.Page.EvaluateAsync("window.untouched = true");
        site.Diagnostics = [MissingCause.At(SourceSpan.FileStart("other.md"), "No cause")];
        server.Rebuild();
        await Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "1 error", Exact = true })).ToBeVisibleAsync();
        Assert.True(await page.Page.EvaluateAsync<bool>("window.untouched"));
    }

    [Fact]
    public async Task Stylesheet_is_swapped_without_loading_the_page_again()
    {
        var site = new ChangingSite(Styled("11111111", "rgb(1, 1, 1)"));
        await using var server = await PreviewServer.StartAsync(Options, site.Build);
        await using var page = await browser.OpenAsync(server.Url, new Visit());
        await OpenAsync(page);
        await page.Page.EvaluateAsync("window.untouched = true");
        site.Files = Styled("22222222", "rgb(2, 2, 2)");
        server.Rebuild();
        await Expect(page.Page.GetByText("Text")).ToHaveCSSAsync("color", "rgb(2, 2, 2)");
        await Expect(page.Page.Locator("head link[rel=stylesheet]")).ToHaveCountAsync(1);
        Assert.True(await page.Page.EvaluateAsync<bool>("window.untouched"));
    }

    [Fact]
    public async Task Panel_shows_the_findings_of_the_page_and_passes_the_guards()
    {
        foreach (var visit in (Visit[])[new(), new(320, ColorScheme.Dark)])
        {
            var site = new ChangingSite(("index.html", FakeSite.Page("<p>Text</p>", Script)))
            {
                Diagnostics =
                [
                    MissingCause.At(SourceSpan.FileStart("other.md"), "Elsewhere") with { Severity = Severity.Warning },
                    MissingCause.At(SourceSpan.FileStart("index.md"), "No <b>cause</b>", "Write one"),
                ],
            };
            await using var server = await PreviewServer.StartAsync(Options, site.Build);
            await using var page = await browser.OpenAsync(server.Url, visit);
            await OpenAsync(page);
            var badge = page.Page.GetByRole(AriaRole.Button, new() { Name = "1 error, 1 warning", Exact = true });
            await badge.ClickAsync();
            var items = page.Page.GetByRole(AriaRole.Complementary, new() { Name = "Preview" }).GetByRole(AriaRole.Listitem);
            await Expect(items.Nth(0)).ToContainTextAsync("error DS2002 No <b>cause</b>");
            await Expect(items.Nth(0)).ToContainTextAsync("Write one");
            await Expect(items.Nth(1)).ToContainTextAsync("Elsewhere");
            await Expect(items.Nth(0).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "vscode://file/site/input/index.md:1:1");
            Faults.AssertNone(await page.ViolationsAsync());
            Assert.Equal(0, await page.HorizontalOverflowAsync());
            // Last, because axe itself adds a style element.
            Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));
            await page.Page.Keyboard.PressAsync("Escape");
            await Expect(items.Nth(0)).ToBeHiddenAsync();
            await Expect(badge).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Failed_build_is_shown_on_the_page_that_still_works()
    {
        var site = new ChangingSite(("index.html", FakeSite.Page("<p>Text</p>", Script)));
        await using var server = await PreviewServer.StartAsync(Options, site.Build);
        await using var page = await browser.OpenAsync(server.Url, new Visit());
        await OpenAsync(page);
        site.Failure = "settings.yml can't be read";
        server.Rebuild();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Build failed" }).ClickAsync();
        await Expect(page.Page.GetByText("settings.yml can't be read")).ToBeVisibleAsync();
        await Expect(page.Page.GetByText("Text", new() { Exact = true })).ToBeVisibleAsync();
        site.Failure = null;
        server.Rebuild();
        await Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "No findings" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Site_that_could_not_be_built_comes_up_by_itself_when_it_can()
    {
        var site = new ChangingSite(("index.html", FakeSite.Page("<p>Text</p>", Script))) { Failure = "settings.yml can't be read" };
        await using var server = await PreviewServer.StartAsync(Options, site.Build);
        await using var page = await browser.OpenAsync(server.Url, new Visit());
        await page.Page.GotoAsync("/");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "The site could not be built" })).ToBeVisibleAsync();
        await Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Build failed" })).ToBeVisibleAsync();
        site.Failure = null;
        server.Rebuild();
        await Expect(page.Page.GetByText("Text", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Preview_that_stopped_says_so_in_the_page()
    {
        var server = await PreviewServer.StartAsync(Options, new ChangingSite(("index.html", FakeSite.Page("<p>Text</p>", Script))).Build);
        await using var page = await browser.OpenAsync(server.Url, new Visit());
        await OpenAsync(page);
        await server.DisposeAsync();
        await Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Preview stopped" })).ToBeVisibleAsync();
    }

    /// <summary>The event stream never ends, so the network is never idle: the badge tells when the panel is ready.</summary>
    private static async Task OpenAsync(WatchedPage page)
    {
        await page.Page.GotoAsync("/");
        await Expect(page.Page.Locator("docssite-preview button.badge.calm, docssite-preview button.badge.error")).ToBeVisibleAsync();
    }

    private static (string, string)[] Tall(string text) =>
    [
        ("index.html", FakeSite.Page($"<p>{text}</p><p class=tall>Tall</p>", Script + "<link rel=stylesheet href=/a.css>")),
        ("a.css", ".tall { height: 5000px }"),
    ];

    private static (string, string)[] Styled(string hash, string color) =>
    [
        ("index.html", FakeSite.Page("<p>Text</p>", $"{Script}<link rel=\"stylesheet\" href=\"/assets/site.{hash}.css\">")),
        ($"assets/site.{hash}.css", $"p {{ color: {color} }}"),
    ];

    /// <summary>Stands for the builder: what the next build gives is set by the test.</summary>
    private sealed class ChangingSite(params (string, string)[] files)
    {
        private readonly ConcurrentDictionary<string, object?> _next = new(StringComparer.Ordinal) { ["files"] = files };

        public (string, string)[] Files { set => _next["files"] = value; }

        public IReadOnlyList<Diagnostic> Diagnostics { set => _next["diagnostics"] = value; }

        public string? Failure { set => _next["failure"] = value; }

        public SitePlan Build(CancellationToken cancellation)
        {
            if (_next.GetValueOrDefault("failure") is string failure) throw new InvalidOperationException(failure);
            return FakeSite.Of(((string, string)[])_next["files"]!) with
            {
                Diagnostics = (IReadOnlyList<Diagnostic>?)_next.GetValueOrDefault("diagnostics") ?? [],
                PageUrls = new Dictionary<string, string> { ["index.md"] = "/" },
            };
        }
    }
}
