using System.Text;
using System.Text.RegularExpressions;
using DocsSite.BrowserTests.Support;

namespace DocsSite.BrowserTests;

[Collection(SitePagesTestGroup.Name)]
public sealed partial class SiteSafetyTests(BrowserFixture browser, BuiltSite site)
{
    /// <summary>The whole site as a phone sees it.</summary>
    [Fact]
    public async Task No_page_breaks_the_policy_asks_elsewhere_or_scrolls_sideways()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit(320));
        var faults = new List<string>();
        foreach (var file in site.Plan.Files.Values.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var path = "/" + (file.Path.EndsWith("index.html", StringComparison.Ordinal) ? file.Path[..^"index.html".Length] : file.Path);
            var refresh = Refresh().Match(Encoding.UTF8.GetString(file.Content().Span));
            if (refresh.Success) await page.FollowAsync(path, refresh.Groups[1].Value);
            else await page.GoToAsync(path);
            faults.AddRange((await page.ViolationsAsync()).Select(violation => $"{path}: {violation}"));
            if (await page.HorizontalOverflowAsync() is not 0 and var pixels) faults.Add($"{path}: {pixels} px too wide");
        }

        Faults.AssertNone(faults);
        Faults.AssertNone(page.ThirdPartyRequests);
        Faults.AssertNone(page.FailedRequests);
        Faults.AssertNone(page.ConsoleErrors);
    }

    [Fact]
    public async Task Published_policy_allows_nothing_inline_and_nobody_else()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        var policy = await (await page.GoToAsync("/")).HeaderValueAsync("content-security-policy");
        var directives = policy!.Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("default-src 'none'", directives);
        Assert.Contains("script-src 'self'", directives);
        Assert.Contains("style-src 'self'", directives);
        Assert.Contains("require-trusted-types-for 'script'", directives);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_pages_hold_nothing_of_the_preview()
    {
        var pages = site.Plan.Files.Values.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.DoesNotContain(
            "/_preview/", Encoding.UTF8.GetString(page.Content().Span), StringComparison.Ordinal));
    }

    [GeneratedRegex("http-equiv=\"refresh\" content=\"0; url=([^\"]+)\"")]
    private static partial Regex Refresh();
}
