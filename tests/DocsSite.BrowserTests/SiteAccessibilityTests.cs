using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests;

[Collection(SiteTestGroup.Name)]
public sealed class SiteAccessibilityTests(BrowserFixture browser, BuiltSite site)
{
    [Theory]
    [MemberData(nameof(SitePages.AllLooks), MemberType = typeof(SitePages))]
    public async Task Page_has_no_axe_violation(string path, int width, ColorScheme scheme)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit(width, scheme));
        await page.GoToAsync(path);
        Assert.Empty(await Accessibility.ViolationsAsync(page.Page));
    }

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Page_is_no_wider_than_a_small_phone(string path)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit(320));
        await page.GoToAsync(path);
        Assert.Equal(0, await page.HorizontalOverflowAsync());
    }
}
