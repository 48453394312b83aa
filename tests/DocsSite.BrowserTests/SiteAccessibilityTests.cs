using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

[Collection(SiteTestGroup.Name)]
public sealed class SiteAccessibilityTests(BrowserFixture browser, BuiltSite site)
{
    /// <summary>One visit, looked at in every look: by day and by night, on a phone and on a desk, the search closed and open.</summary>
    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Page_has_no_axe_violation_and_fits_in_any_look(string path)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync(path);
        var faults = new List<string>();
        foreach (var (width, scheme) in SitePages.Looks)
        {
            await page.TurnToAsync(width, scheme);
            await LookAsync("page");
            // Home, search and "not found" have the search in the page and open no dialog.
            if (await page.Page.Locator("main form[data-search-box]").CountAsync() > 0) continue;
            await page.Page.Locator("[data-search-opener]").ClickAsync();
            await Expect(page.Page.Locator("dialog[open] textarea")).ToBeFocusedAsync();
            await LookAsync("search dialog", page.Page.Locator("dialog[open]"));
            await page.Page.Keyboard.PressAsync("Escape");
            await Expect(page.Page.Locator("dialog[open]")).ToHaveCountAsync(0);

            async Task LookAsync(string what, ILocator? part = null)
            {
                var violations = part is null ? await Accessibility.ViolationsAsync(page.Page) : await Accessibility.ViolationsAsync(part);
                faults.AddRange(violations.Select(violation => $"{path}, {what}, {width} px, {scheme}: {violation}"));
                if (await page.HorizontalOverflowAsync() is not 0 and var pixels) faults.Add($"{path}, {what}, {width} px, {scheme}: {pixels} px too wide");
            }
        }

        Faults.AssertNone(faults);
    }

    [Fact]
    public async Task Enlarged_picture_has_no_axe_violation_and_fits_in_any_look()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync(SitePages.Lightbox);
        await page.Page.Locator("a.lightbox").First.ClickAsync();
        await Expect(page.Page.Locator("dialog[open] img")).ToBeVisibleAsync();
        Faults.AssertNone(await page.ViolationsAsync());
        foreach (var (width, scheme) in SitePages.Looks)
        {
            await page.TurnToAsync(width, scheme);
            Faults.AssertNone([.. (await Accessibility.ViolationsAsync(page.Page)).Select(violation => $"{width} px, {scheme}: {violation}")]);
            Assert.Equal((width, 0), (width, await page.HorizontalOverflowAsync()));
        }
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
}
