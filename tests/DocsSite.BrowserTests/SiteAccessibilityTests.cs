using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

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
        // Home, search and "not found" have the search in the page and open no dialog.
        if (await page.Page.Locator("main form[data-search-box]").CountAsync() > 0) return;
        await page.Page.Locator("[data-search-opener]").ClickAsync();
        await Expect(page.Page.Locator("dialog[open] textarea")).ToBeFocusedAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(page.Page.Locator("dialog[open]")));
        Assert.Equal(0, await page.HorizontalOverflowAsync());
    }

    [Theory]
    [MemberData(nameof(SitePages.Looks), MemberType = typeof(SitePages))]
    public async Task Enlarged_picture_has_no_axe_violation_and_fits(int width, ColorScheme scheme)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit(width, scheme));
        await page.GoToAsync(SitePages.Lightbox);
        await page.Page.Locator("a.lightbox").First.ClickAsync();
        await Expect(page.Page.Locator("dialog[open] img")).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(page.Page));
        Assert.Equal(0, await page.HorizontalOverflowAsync());
        Assert.Empty(await page.ViolationsAsync());
    }

    [Fact]
    public async Task Lightbox_is_worked_with_the_keyboard_and_gives_the_focus_back()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync(SitePages.Lightbox);
        var link = page.Page.Locator("a.lightbox").First;
        await link.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        var close = page.Page.Locator("dialog[open] button");
        await Expect(close).ToBeFocusedAsync();
        // The focus stays inside: what lies behind can't be reached.
        for (var i = 0; i < 4; i++) await page.Page.Keyboard.PressAsync("Tab");
        Assert.False(await page.Page.EvaluateAsync<bool>("document.activeElement !== document.body && !document.activeElement.closest('dialog')"));
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(link).ToBeFocusedAsync();
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
