using DocsSite.BrowserTests.Support;
using DocsSite.Preview;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>Shows that the guards of the site tests bite: each finds the fault that is put in, and nothing on a clean page.</summary>
[Collection(BrowserTestGroup.Name)]
public sealed class HarnessTests(BrowserFixture browser)
{
    [Fact]
    public async Task Clean_page_has_no_findings()
    {
        await using var host = await StaticSiteHost.StartAsync(FakeSite.Of(("index.html", FakeSite.Page("<p>Text</p>"))));
        await using var page = await browser.OpenAsync(host.Url, new Visit(320));
        await page.GoToAsync("/");
        Faults.AssertNone(await page.ViolationsAsync());
        Assert.Equal(0, await page.HorizontalOverflowAsync());
        Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));
        Faults.AssertNone(page.ThirdPartyRequests);
        Faults.AssertNone(page.FailedRequests);
        Faults.AssertNone(page.ConsoleErrors);
        Faults.AssertNone(await page.MovementsAsync());
    }

    [Theory]
    [InlineData("<script>document.title = 'x'</script>", "script-src-elem inline")]
    [InlineData("<p style=color:red>Text</p>", "style-src-attr inline")]
    [InlineData("<style>p { color: red }</style>", "style-src-elem inline")]
    [InlineData("<img alt='' src='https://third.example/pixel.png'>", "img-src https://third.example/pixel.png")]
    public async Task Policy_violation_is_found(string fault, string expected)
    {
        await using var host = await StaticSiteHost.StartAsync(FakeSite.Of(("index.html", FakeSite.Page(fault))));
        await using var page = await browser.OpenAsync(host.Url, new Visit());
        await page.GoToAsync("/");
        Assert.StartsWith(expected, Assert.Single(await page.ViolationsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsafe_script_sink_is_found()
    {
        await using var host = await StaticSiteHost.StartAsync(FakeSite.Of(
            ("index.html", FakeSite.Page("<p>Text</p>", "<script src=/a.js defer></script>")),
            ("a.js", "document.querySelector('p').innerHTML = '<b>x</b>';")));
        await using var page = await browser.OpenAsync(host.Url, new Visit());
        await page.GoToAsync("/");
        Assert.StartsWith("require-trusted-types-for trusted-types-sink", Assert.Single(await page.ViolationsAsync()), StringComparison.Ordinal);
        Assert.NotEmpty(page.ConsoleErrors);
    }

    [Fact]
    public async Task Third_party_request_and_missing_file_are_found()
    {
        await using var host = await StaticSiteHost.StartAsync(FakeSite.Of(
            ("index.html", FakeSite.Page("<img alt='' src=https://third.example/a.png><img alt='' src=/missing.png>")),
            ("_headers", "/*\n  X-Content-Type-Options: nosniff\n")));
        await using var page = await browser.OpenAsync(host.Url, new Visit());
        await page.GoToAsync("/");
        Assert.Equal(["https://third.example/a.png"], page.ThirdPartyRequests);
        Assert.EndsWith("/missing.png: 404", Assert.Single(page.FailedRequests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wide_content_is_found()
    {
        await using var host = await StaticSiteHost.StartAsync(FakeSite.Of(
            ("index.html", FakeSite.Page("<p class=wide>Text</p>", "<link rel=stylesheet href=/a.css>")),
            ("a.css", ".wide { width: 500px }")));
        await using var page = await browser.OpenAsync(host.Url, new Visit(320));
        await page.GoToAsync("/");
        Assert.InRange(await page.HorizontalOverflowAsync(), 180, 200);
    }

    [Fact]
    public async Task Movement_is_found()
    {
        await using var host = await StaticSiteHost.StartAsync(FakeSite.Of(
            ("index.html", FakeSite.Page("<p>Text</p>", "<script src=/a.js defer></script>")),
            ("a.js", "setTimeout(() => document.querySelector('h1').before(document.createElement('hr'), document.createElement('hr')), 200);")));
        await using var page = await browser.OpenAsync(host.Url, new Visit());
        await page.GoToAsync("/");
        await Expect(page.Page.Locator("hr")).ToHaveCountAsync(2);
        Assert.NotEmpty(await page.MovementsAsync());
    }

    [Theory]
    [InlineData("a { outline: none }", "ring=false")]
    [InlineData("h1 { position: fixed; inset: 0; background: white }", "seen=false")]
    [InlineData("p { padding: 0 }", null)]
    public async Task Focus_that_nobody_sees_is_found(string fault, string? expected)
    {
        await using var host = await StaticSiteHost.StartAsync(FakeSite.Of(
            ("index.html", FakeSite.Page("<p><a href=/>Link</a></p>", "<link rel=stylesheet href=/a.css>")),
            ("a.css", "a { outline: 3px solid } " + fault)));
        await using var page = await browser.OpenAsync(host.Url, new Visit());
        await page.GoToAsync("/");
        await page.Page.Keyboard.PressAsync("Tab");
        var found = await page.HiddenFocusAsync();
        Assert.Equal(expected is null, found is null);
        if (expected is not null) Assert.Contains(expected, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=data:,>", "image-alt")]
    [InlineData("<p class=faint>Text</p>", "color-contrast")]
    [InlineData("<h4>Skipped</h4>", "heading-order")]
    [InlineData("<input>", "label")]
    public async Task Accessibility_fault_is_found(string fault, string rule)
    {
        await using var host = await StaticSiteHost.StartAsync(FakeSite.Of(
            ("index.html", FakeSite.Page(fault, "<link rel=stylesheet href=/a.css>")),
            ("a.css", ".faint { color: #999; background: #fff }")));
        await using var page = await browser.OpenAsync(host.Url, new Visit());
        await page.GoToAsync("/");
        Assert.Contains(await Accessibility.ViolationsAsync(page.Page), line => line.Contains($" {rule} at ", StringComparison.Ordinal));
    }

    [Fact]
    public void Missing_browser_is_an_error_and_not_a_skip()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => BrowserFinder.Find(_ => null, _ => false));
        Assert.StartsWith("No Chromium was found", failure.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => BrowserFinder.Find(name => name == BrowserFinder.Variable ? "/nowhere" : null, _ => false));
    }

    [Fact]
    public void Browser_is_the_named_one_else_the_first_on_the_path()
    {
        var named = new Dictionary<string, string> { [BrowserFinder.Variable] = "/named", ["PATH"] = "/bin" };
        Assert.Equal("/named", BrowserFinder.Find(named.GetValueOrDefault, _ => true));
        var path = new Dictionary<string, string> { ["PATH"] = $"/a{Path.PathSeparator}/b" };
        var expected = Path.Combine("/b", "chromium");
        Assert.Equal(expected, BrowserFinder.Find(path.GetValueOrDefault, file => file == expected));
    }
}
