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
    public async Task Feedback_is_sent_as_an_ordinary_form()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        var sent = "";
        // The host receives it; here the test stands in for the host.
        await page.Page.RouteAsync("**/feedback/thanks/", async route =>
        {
            sent = route.Request.PostData ?? "";
            await route.FulfillAsync(new RouteFulfillOptions { Response = await route.FetchAsync(new RouteFetchOptions { Method = "GET" }) });
        });
        await page.GoToAsync(SitePages.Article);
        var form = page.Page.Locator("form.feedback");
        await form.Locator("[value=no]").CheckAsync();
        await form.GetByRole(AriaRole.Textbox).FillAsync("Step 2 & 3");
        await Expect(form.Locator("[name=website]")).Not.ToBeInViewportAsync();
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/feedback/thanks/$"));
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.Contains("form-name=feedback&page=" + Uri.EscapeDataString(SitePages.Article), sent, StringComparison.Ordinal);
        Assert.Contains("fixed=no", sent, StringComparison.Ordinal);
        Assert.Contains("comment=Step+2+%26+3&website=", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_opens_in_full_size()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.GoToAsync(SitePages.Lightbox);
        var link = page.Page.Locator("a.lightbox").First;
        var address = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(address!) + "$"));
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

        Faults.AssertNone(page.FailedRequests);
    }

    [Fact]
    public async Task Causes_fixes_and_all_ways_on_are_there()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.GoToAsync("/salesforce/expired-refresh-token/");
        foreach (var part in (string[])[".crumbs a", ".side li a", ".contents a", ".picker a", ".cause ol > li", ".fix-facts", ".if-not a", ".escalation", ".related a", ".tools a"])
            await Expect(page.Page.Locator(part).First).ToBeVisibleAsync();
        // Buttons that only a script can serve are absent rather than dead.
        Assert.Equal(0, await page.Page.Locator("button:visible:not([type=submit])").CountAsync());
        // No step hides behind a fold.
        Assert.Equal(0, await page.Page.Locator("details:not([open]) ol").CountAsync());
    }

    [Fact]
    public async Task Causes_of_an_error_can_be_narrowed_to_what_fits()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.GoToAsync(SitePages.Error);
        await Expect(page.Page.Locator(".matrix tbody tr:visible")).ToHaveCountAsync(5);
        await page.Page.Locator(".choice summary").ClickAsync();
        await page.Page.GetByRole(AriaRole.Group, new() { Name = "Product" }).GetByLabel("Trust Center").CheckAsync();
        await Expect(page.Page.Locator(".matrix tbody tr:visible")).ToHaveCountAsync(3);
        await page.Page.GetByRole(AriaRole.Group, new() { Name = "Platform" }).GetByLabel("Desktop").CheckAsync();
        await Expect(page.Page.Locator(".matrix tbody tr:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Short_link_leads_to_the_error()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.FollowAsync("/e/oauth-app-access-denied/", SitePages.Error);
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("OAUTH_APP_ACCESS_DENIED");
    }

    [Fact]
    public async Task Menu_opens_on_a_phone()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit(320, JavaScript: false));
        await page.GoToAsync(SitePages.Article);
        await Expect(page.Page.Locator(".side")).ToBeHiddenAsync();
        await page.Page.Locator(".menu-link").ClickAsync();
        await Expect(page.Page.Locator(".side a[aria-current]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tabs_stand_below_each_other()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.GoToAsync("/guide/markdown/");
        var panels = page.Page.Locator(".tab-panel");
        Assert.True(await panels.CountAsync() > 1);
        for (var i = 0; i < await panels.CountAsync(); i++) await Expect(panels.Nth(i)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Facets_lead_to_the_article()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.GoToAsync("/");
        await page.Page.Locator("footer a[href='/affected/']").ClickAsync();
        await page.Page.Locator("main a[href='/affected/client-app/cloudingo/']").ClickAsync();
        await page.Page.Locator("main a[href='/cloudingo/connection-expires/']").ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Cloudingo");
    }

    [Fact]
    public async Task Missing_page_gives_static_help()
    {
        await using var page = await browser.OpenAsync(site.Url, Plain);
        await page.GoToAsync(SitePages.NotFound);
        foreach (var target in (string[])["/", "/errors/", "/product/"]) await Expect(page.Page.Locator($"main a[href='{target}']").First).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".nearest")).ToBeHiddenAsync();
    }
}
