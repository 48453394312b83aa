using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests;

/// <summary>Budgets that only a browser can measure: requests and movement of the layout.</summary>
[Collection(SiteTestGroup.Name)]
public sealed class SiteWeightTests(BrowserFixture browser, BuiltSite site)
{
    private const int MostRequests = 5;

    private static readonly string[] LazyScripts = ["/missing.", "/search.", "/search-ui.", "/search-facets."];

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Page_asks_for_five_files_at_most(string path)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        var asked = new List<string>();
        page.Page.Request += (_, request) =>
        {
            if (request.ResourceType is not ("image" or "fetch")) asked.Add(request.Url);
        };
        await page.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        // The missing page and the search page load what they are for.
        Assert.InRange(asked.Count(url => !LazyScripts.Any(name => url.Contains(name, StringComparison.Ordinal))), 1, MostRequests);
    }

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Nothing_moves_while_the_page_loads(string path)
    {
        foreach (var width in (int[])[320, 1350])
        {
            await using var page = await browser.OpenAsync(site.Url, new Visit(width));
            await page.GoToAsync(path);
            var shift = await page.LayoutShiftAsync();
            Assert.True(shift == 0, $"{path} at {width} pixels moved by {shift}");
        }
    }
}
