using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

[Collection(SiteTestGroup.Name)]
public sealed class SiteWithoutJavaScriptTests(BrowserFixture browser, BuiltSite site)
{
    private static readonly Visit Plain = new(JavaScript: false);

    [Fact]
    public async Task Search_leads_to_the_error_index_and_on_to_the_article()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.GoToAsync("/");
        var form = page.Page.Locator("main form[role=search]");
        await form.GetByRole(AriaRole.Textbox).FillAsync("OAUTH_APP_ACCESS_DENIED");
        await form.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search/\\?q="));
        await page.Page.Locator("main a[href='/errors/']").First.ClickAsync();
        await page.Page.Locator($"main a[href='{SitePages.Error}']").First.ClickAsync();
        await page.Page.Locator($"main a[href^='{SitePages.Article}']").First.ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("OAUTH_APP_ACCESS_DENIED");
    }

    [Fact]
    public async Task Article_shows_everything_that_is_needed_to_fix_the_problem()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.GoToAsync(SitePages.Article);
        foreach (var name in (string[])["Symptoms", "Cause", "Resolution"])
        {
            await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = name }).First).ToBeVisibleAsync();
        }

        Assert.Empty(page.FailedRequests);
    }
}
