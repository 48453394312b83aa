using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>The whole journey of a reader who uses no mouse: home, paste, error, cause, copy.</summary>
[Collection(SiteTestGroup.Name)]
public sealed class SiteKeyboardTests(BrowserFixture browser, BuiltSite site)
{
    private const string Pasted = "400 Bad Request {\"error\":\"invalid_grant\",\"error_description\":\"expired access/refresh token\"}";
    private const string Cause = "cause-2-the-token-was-revoked";

    [Theory]
    [InlineData(1350)]
    [InlineData(320)]
    public async Task Journey_from_the_pasted_error_to_the_copied_cause(int width)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit(width));
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GoToAsync("/");
        var keyboard = page.Page.Keyboard;

        await keyboard.PressAsync("/");
        await Expect(page.Page.Locator("main textarea")).ToBeFocusedAsync();
        await keyboard.InsertTextAsync(Pasted);
        await Expect(page.Page.Locator("main a[role=option][href='/errors/invalid-grant/']")).ToBeVisibleAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("invalid_grant");

        await TabToAsync(page.Page, $"main a[href='/salesforce/expired-refresh-token/#{Cause}']");
        await keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#" + Cause)).ToBeInViewportAsync();

        await TabToAsync(page.Page, $"#{Cause} button[data-copy=cause]");
        await keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        Assert.EndsWith("/salesforce/expired-refresh-token/#" + Cause, await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        Faults.AssertNone(await page.ViolationsAsync());
        Faults.AssertNone(page.ConsoleErrors);
    }

    [Fact]
    public async Task Enter_before_the_search_is_loaded_opens_the_error()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        var isPressed = new TaskCompletionSource();
        await page.Page.RouteAsync("**/assets/search-ui.*", async route =>
        {
            await isPressed.Task;
            await route.ContinueAsync();
        });
        await page.GoToAsync("/");
        await page.Page.Keyboard.PressAsync("/");
        await Expect(page.Page.Locator("main textarea")).ToBeFocusedAsync();
        await page.Page.Keyboard.InsertTextAsync(Pasted);
        await page.Page.Keyboard.PressAsync("Enter");
        isPressed.SetResult();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("invalid_grant");
    }

    [Fact]
    public async Task Skip_link_comes_first_and_leads_to_the_content()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync(SitePages.Article);
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.Locator(".skip")).ToBeInViewportAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("main")).ToBeFocusedAsync();
    }

    /// <summary>Focus must be seen wherever it goes, and nothing may stand before it.</summary>
    [Theory]
    [InlineData(SitePages.Article, 320)]
    [InlineData(SitePages.Article, 1350)]
    [InlineData(SitePages.Error, 320)]
    public async Task Every_stop_of_the_tab_key_is_visible(string path, int width)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit(width));
        await page.GoToAsync(path);
        var hidden = new List<string>();
        for (var stop = 0; stop < 60; stop++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.HiddenFocusAsync() is { } problem) hidden.Add(problem);
        }

        Faults.AssertNone(hidden);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 150; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The tab key never reached {selector}");
    }
}
