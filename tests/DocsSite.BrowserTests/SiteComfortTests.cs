using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>What the script adds to articles: the reader's setup, ticks, details for support, a ready message.</summary>
[Collection(SiteTestGroup.Name)]
public sealed class SiteComfortTests(BrowserFixture browser, BuiltSite site)
{
    private const string Causes = "/salesforce/expired-refresh-token/";

    [Fact]
    public async Task Saved_setup_is_compared_with_every_article_and_never_sent()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        var sent = new List<string>();
        page.Page.Request += (_, request) => sent.Add(request.Method + " " + request.Url + request.PostData);
        await page.GoToAsync(SitePages.Article);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Compare with my setup" }).ClickAsync();
        var dialog = page.Page.GetByRole(AriaRole.Dialog, new() { Name = "My setup" });
        await dialog.GetByLabel("OS").SelectOptionAsync("mac");
        await dialog.GetByLabel("CRM").SelectOptionAsync("salesforce");
        Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Page.Locator(".my-setup")).ToContainTextAsync("Matches your setup: Mac, Salesforce");
        await Expect(page.Page.Locator(".setup-chip")).ToHaveTextAsync("Mac · Salesforce");
        await page.Page.ReloadAsync();
        await Expect(page.Page.Locator(".my-setup")).ToContainTextAsync("Matches your setup: Mac, Salesforce");
        Assert.DoesNotContain(sent, request => !request.StartsWith("GET ", StringComparison.Ordinal) || request.Contains("mac", StringComparison.OrdinalIgnoreCase));

        await page.Page.Locator(".setup-chip").ClickAsync();
        await dialog.GetByLabel("OS").SelectOptionAsync("linux");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Page.Locator(".my-setup")).ToContainTextAsync("Not listed here: Linux");
        await page.Page.Locator(".setup-chip").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(page.Page.Locator(".setup-chip")).ToHaveTextAsync("My setup");
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("localStorage.length"));
        Faults.AssertNone(page.ConsoleErrors);
    }

    [Fact]
    public async Task Ticked_steps_are_there_at_the_next_visit_and_in_the_details_for_support()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GoToAsync(Causes + "#cause-2-the-token-was-revoked");
        await page.Page.Locator("#cause-2-the-token-was-revoked").GetByRole(AriaRole.Checkbox, new() { Name = "Step 1 done" }).CheckAsync();
        await page.Page.ReloadAsync();
        await Expect(page.Page.Locator("#cause-2-the-token-was-revoked").GetByRole(AriaRole.Checkbox, new() { Name = "Step 1 done" })).ToBeCheckedAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Copy details for support" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        var details = await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("Page: " + site.Url, details, StringComparison.Ordinal);
        Assert.Contains("Error: expired access/refresh token", details, StringComparison.Ordinal);
        Assert.Contains("Cause: Cause 2: The token was revoked", details, StringComparison.Ordinal);
        Assert.Contains("Steps done: 1 / 7", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_to_the_administrator_holds_the_address_of_the_cause()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync(Causes);
        var link = page.Page.Locator("#cause-1-the-connected-apps-policy-expired-the-token a[data-send]");
        // The browser must not open a mail program in a test.
        await page.Page.EvaluateAsync("document.addEventListener('click', (event) => event.preventDefault())");
        await link.ClickAsync();
        var mail = Uri.UnescapeDataString((await link.GetAttributeAsync("href"))!);
        Assert.StartsWith("mailto:?subject=Refresh token no longer accepted", mail, StringComparison.Ordinal);
        Assert.Contains($"{site.Url.ToString().TrimEnd('/')}{Causes}#cause-1-the-connected-apps-policy-expired-the-token", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quoted_message_is_copied_without_its_button()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GoToAsync(SitePages.Article);
        await page.Page.Locator(".role-symptom blockquote").GetByRole(AriaRole.Button, new() { Name = "Copy error message" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        Assert.EndsWith("user is not admin approved to access this app", await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_of_the_page_can_be_copied()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GoToAsync(SitePages.Article);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as Markdown" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        Assert.Contains("## Who is affected?", await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/salesforce/expired-refresh-tokens/", "/salesforce/expired-refresh-token/")]
    [InlineData("/en-us/salesforce/refresh-token-expired", "/salesforce/expired-refresh-token/")]
    [InlineData("/errors/invalid_grant.html", "/errors/invalid-grant/")]
    [InlineData("/salesforc/ip-restricted/", "/salesforce/ip-restricted/")]
    public async Task Missing_page_names_the_nearest(string wanted, string expected)
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync(wanted);
        await Expect(page.Page.Locator(".nearest a").First).ToHaveAttributeAsync("href", expected);
        Faults.AssertNone(await page.ViolationsAsync());
        Faults.AssertNone(page.ConsoleErrors);
    }

    /// <summary>Some browsers and settings against tracking tell a page nothing of when it is painted.</summary>
    [Fact]
    public async Task Missing_page_names_the_nearest_where_paints_are_not_told()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.Page.AddInitScriptAsync("PerformanceObserver.prototype.observe = () => {};");
        await page.GoToAsync("/salesforc/ip-restricted/");
        await Expect(page.Page.Locator(".nearest a").First).ToHaveAttributeAsync("href", "/salesforce/ip-restricted/");
    }

    [Fact]
    public async Task Missing_page_without_a_near_one_says_so()
    {
        await using var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync("/zzzz/qqqq/");
        await Expect(page.Page.Locator(".nearest")).ToContainTextAsync("No page has a similar address.");
    }
}
