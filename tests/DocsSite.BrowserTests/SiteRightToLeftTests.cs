using DocsSite.BrowserTests.Support;
using DocsSite.Building;
using DocsSite.Preview;
using DocsSite.Theme;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests;

/// <summary>The site as it stands in a language that is written from right to left: mirrored, and nothing in the way of anything.</summary>
[Collection(SitePagesTestGroup.Name)]
public sealed class SiteRightToLeftTests(BrowserFixture browser)
{
    // The boxes that must not cover each other, and where they begin.
    private const string Frame = """
        () => {
          const parts = ['.brand', '.search-opener', '.theme-toggle', '.side', '.crumbs', 'main .head, main h1', '.contents', '.prose'];
          const boxes = parts.map((part) => [part, document.querySelector(part)?.getBoundingClientRect()]).filter(([, box]) => box?.width > 0);
          const overlaps = [];
          boxes.forEach(([one, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (wide > 1 && high > 1) overlaps.push(`${one} and ${other} overlap by ${wide} x ${high}`);
          }));
          const outside = boxes.filter(([, box]) => box.left < -1 || box.right > innerWidth + 1).map(([part]) => `${part} is outside`);
          return [...overlaps, ...outside];
        }
        """;

    [Fact]
    public async Task Pages_are_mirrored_without_overlap_or_sideways_scrolling()
    {
        var request = new BuildRequest { InputRoot = Path.Combine(Repository.Root, "input"), SettingOverrides = ["language=ar", "feedback=netlify"] };
        await using var host = await StaticSiteHost.StartAsync(SiteBuilder.Plan(request, new DocsSiteTheme()));
        await using var page = await browser.OpenAsync(host.Url, new Visit());
        var faults = new List<string>();
        foreach (var path in SitePages.Paths)
        {
            await page.GoToAsync(path);
            Assert.Equal("rtl", await page.Page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
            foreach (var width in (int[])[320, 1350])
            {
                await page.TurnToAsync(width, ColorScheme.Light);
                faults.AddRange((await page.Page.EvaluateAsync<string[]>(Frame)).Select(fault => $"{path} at {width} px: {fault}"));
                if (await page.HorizontalOverflowAsync() is not 0 and var pixels) faults.Add($"{path} at {width} px: {pixels} px too wide");
                var sign = await page.Page.Locator(".brand svg").BoundingBoxAsync();
                var toggle = await page.Page.Locator(".theme-toggle").BoundingBoxAsync();
                if (sign!.X <= toggle!.X) faults.Add($"{path} at {width} px: the header does not begin on the right");
            }
        }

        Faults.AssertNone(faults);
    }
}
