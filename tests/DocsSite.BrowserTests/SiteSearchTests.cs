using System.Text.RegularExpressions;
using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>The main job: a reader with an error in the clipboard finds the article.</summary>
[Collection(SiteTestGroup.Name)]
public sealed partial class SiteSearchTests(BrowserFixture browser, BuiltSite site)
{
    // As a reader copies it from the window: with an address, a time and an id around the message.
    private const string Pasted = """
        Failure passed to redirect url. error=OAUTH_APP_ACCESS_DENIED
        error_description=user is not admin approved to access this app
        Correlation Id: 6b1f3e0a-53c1-4c52-9d1e-0f4a2f9f1c77 Timestamp: 2026-11-20T09:14:03Z
        """;

    [Fact]
    public async Task Pasted_error_leads_from_home_to_the_article()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync("/");
        await PasteAsync(page.Page);
        await page.Page.Locator($"main a[href='{SitePages.Article}']").First.ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(ArticleAddress());
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("OAUTH_APP_ACCESS_DENIED");
        Faults.AssertNone(await page.ViolationsAsync());
        Faults.AssertNone(page.ThirdPartyRequests);
        Faults.AssertNone(page.ConsoleErrors);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1350)]
    public async Task Results_are_accessible_and_fit(int width)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit(width));
        await page.GoToAsync("/");
        await PasteAsync(page.Page);
        await Expect(page.Page.Locator($"main a[href='{SitePages.Article}']").First).ToBeVisibleAsync();
        Faults.AssertNone(await page.ViolationsAsync());
        Assert.Equal(0, await page.HorizontalOverflowAsync());
        Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search/")]
    public async Task Pasted_text_never_leaves_the_browser(string path)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        var asked = new List<string>();
        page.Page.Request += (_, request) => asked.Add(request.Url + request.PostData);
        // Also when the button is pressed before the search is there; the search page loads it at once.
        var isPressed = new TaskCompletionSource();
        await page.Page.RouteAsync("**/assets/search-ui.*", async route =>
        {
            if (path == "/") await isPressed.Task;
            await route.ContinueAsync();
        });
        await page.GoToAsync(path);
        await PasteAsync(page.Page);
        isPressed.SetResult();
        await Expect(page.Page.Locator($"main a[href='{SitePages.Article}']").First).ToBeVisibleAsync();
        Assert.DoesNotContain(asked, request => request.Contains("6b1f3e0a", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task PasteAsync(IPage page)
    {
        var form = page.Locator("main form[role=search]");
        await form.GetByRole(AriaRole.Textbox).FillAsync(Pasted);
        await form.GetByRole(AriaRole.Button).First.ClickAsync();
    }

    [GeneratedRegex(SitePages.Article + "$")]
    private static partial Regex ArticleAddress();
}
