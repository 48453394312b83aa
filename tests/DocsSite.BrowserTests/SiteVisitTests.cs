using DocsSite.BrowserTests.Support;

namespace DocsSite.BrowserTests;

/// <summary>What must hold when a page has just been loaded, of each template, on a phone and on a desk.</summary>
[Collection(SiteTestGroup.Name)]
public sealed class SiteVisitTests(BrowserFixture browser, BuiltSite site)
{
    private const int MostRequests = 5;

    // The missing page and the search page load what they are for.
    private static readonly string[] LazyScripts = ["/missing.", "/search.", "/search-ui.", "/search-facets.", "/search-marks."];

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Page_is_light_and_calm_keeps_the_strict_policy_and_stays_on_its_host(string path)
    {
        var faults = new List<string>();
        foreach (var width in (int[])[320, 1350])
        {
            await using var page = await browser.OpenAsync(site.Url, new Visit(width));
            var asked = new List<string>();
            page.Page.Request += (_, request) =>
            {
                if (request.ResourceType is not ("image" or "fetch")) asked.Add(request.Url);
            };
            var response = await page.GoToAsync(path);

            var expected = path == SitePages.NotFound ? 404 : 200;
            if (response.Status != expected) Add($"status {response.Status} instead of {expected}");
            foreach (var fault in (IEnumerable<string>)[.. await page.ViolationsAsync(), .. page.ThirdPartyRequests, .. page.FailedRequests, .. page.ConsoleErrors]) Add(fault);
            var requests = asked.Count(url => !LazyScripts.Any(name => url.Contains(name, StringComparison.Ordinal)));
            if (requests is < 1 or > MostRequests) Add($"{requests} requests before pictures: {string.Join(' ', asked)}");
            if (await page.LayoutShiftAsync() is not 0 and var shift) Add($"moved by {shift}");
            if (await page.HorizontalOverflowAsync() is not 0 and var pixels) Add($"{pixels} px too wide");

            void Add(string fault) => faults.Add($"{path} at {width} px: {fault}");
        }

        Faults.AssertNone(faults);
    }
}
