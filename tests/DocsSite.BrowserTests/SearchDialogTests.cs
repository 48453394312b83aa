using DocsSite.BrowserTests.Support;
using DocsSite.Publishing;
using DocsSite.Searching;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>What the search page does beyond finding: narrowing, help, keyboard, and calm whatever is pasted.</summary>
[Collection(SiteTestGroup.Name)]
public sealed class SearchDialogTests(BrowserFixture browser, BuiltSite site)
{
    [Fact]
    public async Task Chips_narrow_the_results_and_stand_in_the_address()
    {
        await using var page = await OpenSearchAsync("#q=salesforce+sign+in+blocked+add-in");
        var chip = page.Page.Locator(".chip:enabled[aria-pressed=false]").First;
        await page.Page.Locator(".chips summary").ClickAsync();
        await Expect(chip).ToBeVisibleAsync();
        var before = await page.Page.GetByRole(AriaRole.Option).CountAsync();
        await chip.ClickAsync();
        await Expect(page.Page.Locator(".chip[aria-pressed=true]")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".chip[aria-pressed=true]")).ToBeFocusedAsync();
        Assert.InRange(await page.Page.GetByRole(AriaRole.Option).CountAsync(), 1, before);
        Assert.Contains('&', new Uri(page.Page.Url).Fragment);
        Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));
        Faults.AssertNone(await page.ViolationsAsync());

        // The address brings the same choice back.
        var pressed = await page.Page.Locator(".chip[aria-pressed=true]").TextContentAsync();
        await page.Page.ReloadAsync();
        await Expect(page.Page.Locator(".chip[aria-pressed=true]")).ToHaveTextAsync(pressed!, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task First_step_stands_in_the_exact_error_when_one_article_fits()
    {
        await using var page = await OpenSearchAsync("#q=OAUTH_APP_ACCESS_DENIED&client-app=cloudingo");
        await Expect(page.Page.Locator("[aria-labelledby$='-exact'] .fix")).ToHaveTextAsync("First step: Find the user's profile: In Setup, type Users in Quick Find and open Users.");
        Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));

        // All products that show the error have fixes of their own.
        await page.Page.Locator(".chip[aria-pressed=true]").ClickAsync();
        await Expect(page.Page.Locator(".chip[aria-pressed=true]")).ToHaveCountAsync(0);
        await page.Page.WaitForFunctionAsync("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/errors/oauth-app-access-denied.json'))");
        await Expect(page.Page.Locator(".results .fix")).ToHaveCountAsync(0);
        Faults.AssertNone(await page.ViolationsAsync());
    }

    [Fact]
    public async Task Arrow_keys_choose_a_result_and_enter_opens_it()
    {
        await using var page = await OpenSearchAsync("?q=OAUTH_APP_ACCESS_DENIED");
        var box = page.Page.Locator("main textarea");
        await Expect(page.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        var chosen = page.Page.Locator("[role=option][aria-selected=true]");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await chosen.GetAttributeAsync("id"))!);
        await box.PressAsync("Escape");
        await Expect(chosen).ToHaveCountAsync(0);
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await Expect(page.Page).ToHaveURLAsync(new Uri(site.Url, SitePages.Error).ToString());
    }

    [Fact]
    public async Task Status_tells_how_many_results_are_shown()
    {
        await using var page = await OpenSearchAsync("#q=salesforce+sign+in+blocked");
        var status = page.Page.Locator("main .paste [role=status]");
        await Expect(page.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await Expect(status).ToHaveTextAsync($"{await page.Page.GetByRole(AriaRole.Option).CountAsync()} results");
        await page.Page.Locator("main textarea").FillAsync("zzzzqqqq");
        await Expect(status).ToHaveTextAsync("Nothing matches this text");
    }

    [Fact]
    public async Task Similar_message_shows_in_what_it_differs()
    {
        await using var page = await OpenSearchAsync("#q=OAUTH_APP_ACCES_DENIED+user+is+not+admin+permitted+to+use+the+app");
        var message = page.Page.Locator("[aria-labelledby$='-similar'] .text").First;
        await Expect(message).ToHaveTextAsync("user is not admin approved to access this app");
        await Expect(message.Locator(".differs")).ToHaveTextAsync(["approved", "access", "this"]);
        Faults.AssertNone(await Accessibility.ViolationsAsync(page.Page));
    }

    [Fact]
    public async Task Unknown_code_offers_the_nearest()
    {
        await using var page = await OpenSearchAsync("#q=OAUTH_AP_ACCES_DENIDE");
        var near = page.Page.Locator(".nothing button").First;
        await Expect(near).ToHaveTextAsync("oauth_app_access_denied");
        await near.ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("href", SitePages.Error);
    }

    [Fact]
    public async Task Anything_may_be_pasted()
    {
        await using var page = await OpenSearchAsync("");
        string[] texts =
        [
            string.Concat(Enumerable.Repeat("error 0x80070005 in line of a very long log <b>x</b>\n", 20_000)), "\u0001\u0002\uFFFD\u0000 binary \u001B[31m", "مرحبا بالعالم خطأ",
            "💥💥💥", "<script>document.title = 'hacked'</script><img src=x onerror=\"document.title='hacked'\">", "%%%%%ZZ%41&#99999;&#x110000;\\u00", new string('(', 5000),
        ];
        var title = await page.Page.TitleAsync();
        foreach (var text in texts)
        {
            // Typing a megabyte into a box takes Chromium longer than searching for it, so the text is put there at once.
            await page.Page.Locator("main textarea").EvaluateAsync("(box, text) => { box.value = text; box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' })); }", text);
            await page.Page.Locator("main form[role=search] button[type=submit]").ClickAsync();
            await Expect(page.Page.Locator("main .results, main .nothing").Filter(new() { Visible = true })).Not.ToHaveCountAsync(0);
        }
        Assert.Equal(title, await page.Page.TitleAsync());
        Faults.AssertNone(await page.ViolationsAsync());
        Faults.AssertNone(page.ConsoleErrors);
    }

    [Fact]
    public async Task Published_module_and_reference_engine_agree_over_http()
    {
        string[] queries =
        [
            "OAUTH_APP_ACCESS_DENIED", "user is not admin approved to access this app", "expired refresh token", "invalid grant", "salesforce sign in bloc", "connnected app permision",
            "2026-11-20T09:14:03Z ERROR [3] error=OAUTH_APP_ACCESS_DENIED&error_description=user is not admin approved to access this app corr=6b1f3e0a-53c1-4c52-9d1e-0f4a2f9f1c77",
        ];
        var engine = new SearchEngine(new PlannedIndex(site.Plan.Files));
        await using var page = await OpenSearchAsync("");
        foreach (var query in queries)
        {
            var found = await page.Page.EvaluateAsync<string[]>(
                """
                async (query) => {
                  const { searchEngine, searchManifest } = document.documentElement.dataset;
                  const { createSearch } = await import(searchEngine);
                  const { results } = await (await createSearch(searchManifest)).search(query);
                  return results.map(({ url, score }) => `${url} ${score}`);
                }
                """, query);
            Assert.Equal(engine.Search(query).Results.Select(result => FormattableString.Invariant($"{result.Url} {result.Score:R}")), found);
        }
    }

    private async Task<WatchedPage> OpenSearchAsync(string address)
    {
        var page = await browser.OpenAsync(site.Url, new Visit());
        await page.GoToAsync("/search/" + address);
        return page;
    }

    private sealed class PlannedIndex(IReadOnlyDictionary<string, OutputFile> files) : ISearchFileSource
    {
        public ReadOnlyMemory<byte> Read(string path) => files[$"search/index/{path}"].Content();
    }
}
