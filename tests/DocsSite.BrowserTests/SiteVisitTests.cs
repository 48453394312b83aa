using System.Text;
using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests;

/// <summary>What must hold when a page has just been loaded, of each template, on a phone and on a desk.</summary>
[Collection(SitePagesTestGroup.Name)]
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
            foreach (var fault in (IEnumerable<string>)[.. await page.MovementsAsync(), .. await page.ViolationsAsync(), .. page.ThirdPartyRequests, .. page.FailedRequests, .. page.ConsoleErrors]) Add(fault);
            var requests = asked.Count(url => !LazyScripts.Any(name => url.Contains(name, StringComparison.Ordinal)));
            if (requests is < 1 or > MostRequests) Add($"{requests} requests before pictures: {string.Join(' ', asked)}");
            foreach (var turned in width == 320 ? (int[])[320] : [1350, 1180, 900, 700])
            {
                await page.TurnToAsync(turned, ColorScheme.Light);
                if (await page.HorizontalOverflowAsync() is not 0 and var pixels) Add($"{pixels} px too wide when turned to {turned} px");
            }

            void Add(string fault) => faults.Add($"{path} at {width} px: {fault}");
        }

        Faults.AssertNone(faults);
    }

    /// <summary>On a slow line, or when the browser is busy, a reader sees a page grow; what is there must stay where it is.</summary>
    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Page_does_not_move_while_it_arrives(string path)
    {
        var file = path == SitePages.NotFound ? "404.html" : path[1..] + "index.html";
        var html = Encoding.UTF8.GetString(site.Plan.Files[file].Content().Span);
        var faults = new List<string>();
        foreach (var width in (int[])[320, 1350])
        {
            await using var page = await browser.OpenAsync(site.Url, new Visit(width));
            await LetArriveAsync(page, html);
            await page.Page.EvaluateAsync("document.close()");
            await page.SettleAsync();
            faults.AddRange((await page.MovementsAsync()).Select(fault => $"{path} at {width} px: {fault}"));
        }

        Faults.AssertNone(faults);
    }

    /// <summary>A line may stall for long, and nothing tells a page of it: a table that has come must not be kept back until the rest is there.</summary>
    [Fact]
    public async Task What_has_come_is_shown_when_the_rest_does_not_come()
    {
        var html = Encoding.UTF8.GetString(site.Plan.Files[SitePages.Error[1..] + "index.html"].Content().Span);
        await using var page = await browser.OpenAsync(site.Url, new Visit(1350));
        await LetArriveAsync(page, html[..html.LastIndexOf("</table>", StringComparison.Ordinal)]);

        Assert.Equal("loading", await page.Page.EvaluateAsync<string>("document.readyState"));
        await Assertions.Expect(page.Page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator("main table").Last).ToBeVisibleAsync();
    }

    /// <summary>Writes a page in 40 pieces, a frame for each, as if it came over a slow line; the document stays open.</summary>
    private static async Task LetArriveAsync(WatchedPage page, string html)
    {
        const string Arrive = """
            async (html) => {
              const frame = () => new Promise(requestAnimationFrame);
              const [head, body] = html.split(/(?=<body)/);
              const tags = body.split(/(?<=>)/);
              const step = Math.ceil(tags.length / 40);
              document.open();
              document.write(head);
              // A browser shows nothing before it has the style sheet, except of pages that are written by a script.
              while (!document.querySelector('link[rel=stylesheet]')?.sheet) await frame();
              for (let i = 0; i < tags.length; i += step) {
                document.write(tags.slice(i, i + step).join(''));
                await frame();
              }
            }
            """;
        // An empty page without the policy, which forbids what the test does.
        await page.Page.RouteAsync("**/arriving/", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<!doctype html>" }));
        await page.GoToAsync("/arriving/");
        await page.Page.EvaluateAsync(Arrive, html);
    }
}
