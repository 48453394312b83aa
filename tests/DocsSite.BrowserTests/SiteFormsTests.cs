using System.Text.RegularExpressions;
using DocsSite.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>What the script adds to the forms; how they work without it is in <see cref="SiteWithoutJavaScriptTests"/>.</summary>
[Collection(SiteTestGroup.Name)]
public sealed class SiteFormsTests(BrowserFixture browser, BuiltSite site)
{
    [Fact]
    public async Task Feedback_is_sent_without_leaving_the_page_and_thanked_for()
    {
        await using var page = await OpenAsync(SitePages.Article, 200);
        var form = page.Page.Locator("form.feedback");
        await form.Locator("[value=no]").CheckAsync();
        await form.GetByRole(AriaRole.Textbox).FillAsync("Step 2 & 3");
        var request = await page.Page.RunAndWaitForRequestAsync(() => form.GetByRole(AriaRole.Button).ClickAsync(), new Regex("/feedback/thanks/$"));
        Assert.Contains("form-name=feedback&page=" + Uri.EscapeDataString(SitePages.Article), request.PostData, StringComparison.Ordinal);
        Assert.EndsWith("comment=Step+2+%26+3&website=", request.PostData, StringComparison.Ordinal);
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["content-type"], StringComparison.Ordinal);
        await Expect(page.Page.Locator(".thanks")).ToHaveTextAsync("Thank you Your message reached the writers.");
        await Expect(page.Page.Locator(".thanks")).ToBeFocusedAsync();
        await Expect(form).ToHaveCountAsync(0);
        Assert.EndsWith(SitePages.Article, page.Page.Url, StringComparison.Ordinal);
        Faults.AssertNone(await page.ViolationsAsync());
        Faults.AssertNone(page.ConsoleErrors);
        Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public async Task What_was_written_stays_when_it_can_not_be_sent_and_another_way_is_offered(int status)
    {
        await using var page = await OpenAsync(SitePages.Article, status);
        var form = page.Page.Locator("form.feedback");
        await form.Locator("[value=no]").CheckAsync();
        await form.GetByRole(AriaRole.Textbox).FillAsync("Step 2 & 3");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("This could not be sent.");
        await Expect(form.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Step 2 & 3");
        await Expect(form.GetByRole(AriaRole.Button)).ToBeEnabledAsync();
        var link = (await form.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!;
        Assert.StartsWith("mailto:help@example.com?subject=", link, StringComparison.Ordinal);
        Assert.EndsWith(SitePages.Article + "\n\nStep 2 & 3", Uri.UnescapeDataString(link), StringComparison.Ordinal);
        Faults.AssertNone(await page.ViolationsAsync());
        Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));
    }

    [Fact]
    public async Task Error_that_nobody_explains_is_reported_with_its_text_which_only_then_is_sent()
    {
        await using var page = await OpenAsync("/search/", 200);
        var asked = new List<string>();
        page.Page.Request += (_, request) => asked.Add(request.Url + request.PostData);
        await page.Page.Locator("main textarea").FillAsync("QZX_FLUX_88 zzgrmpf");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Tell us about this error" }).ClickAsync();
        await Expect(page.Page.GetByLabel("Error message, as you see it")).ToHaveValueAsync("QZX_FLUX_88 zzgrmpf");
        Assert.DoesNotContain(asked, request => request.Contains("zzgrmpf", StringComparison.OrdinalIgnoreCase));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(page.Page.Locator(".thanks")).ToBeFocusedAsync();
        Assert.Contains(asked, request => request.Contains("form-name=report-error&error=QZX_FLUX_88+zzgrmpf", StringComparison.Ordinal));
        Faults.AssertNone(await page.ViolationsAsync());
        Faults.AssertNone(page.ConsoleErrors);
    }

    /// <param name="path">Page.</param>
    /// <param name="status">What the host answers to a form; 0 = it can't be reached.</param>
    private async Task<WatchedPage> OpenAsync(string path, int status)
    {
        var page = await browser.OpenAsync(site.Url, new Visit());
        await page.Page.RouteAsync("**/feedback/thanks/", route => status == 0 ? route.AbortAsync() : route.FulfillAsync(new RouteFulfillOptions { Status = status, Body = "" }));
        await page.GoToAsync(path);
        return page;
    }
}
