using DocsSite.Articles.Errors;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Linking.Errors;
using DocsSite.Loading;
using DocsSite.Tests.Articles.Errors;
using DocsSite.Theme;
using System.Text;
using System.Text.Json;

namespace DocsSite.Tests.Linking.Errors;

/// <summary>What a whole site says about its errors: pages, data, short links, and codes that a product ships.</summary>
public sealed class ErrorTruthTests
{
    private const string Problem = """
        ---
        title: Sign-in fails
        description: Why the sign-in to the portal fails.
        product: Portal
        errors:
          - APP_BLOCKED
          - APP_DENIED
        ---

        # Sign-in fails

        ## Symptoms

        A code appears.

        ## Cause 1: The app is blocked

        **Error code:** `APP_BLOCKED`

        ### Resolution

        **Time needed:** 5 minutes

        1. Unblock the app.

        ## Cause 2: The user is not approved

        :::error code="APP_DENIED" seen-in="sign-in window":::
        You may not use this app.
        :::error-end:::

        ### Resolution

        1. Open the policy.
        1. Approve the user.

        ## Cause 3: The network is down

        Nothing works.

        """;

    [Fact]
    public void Cause_that_names_its_code_stands_on_the_page_of_that_code_only()
    {
        using var blocked = Json(Site(), "errors/app-blocked.json");
        using var denied = Json(Site(), "errors/app-denied.json");

        Assert.Equal(["The app is blocked", "The network is down"], Causes(blocked));
        Assert.Equal(["The user is not approved", "The network is down"], Causes(denied));
        Assert.Equal("5 minutes", blocked.RootElement.GetProperty("causes")[0].GetProperty("effort").GetString());
        Assert.Equal(2, denied.RootElement.GetProperty("causes")[0].GetProperty("steps").GetInt32());
        Assert.Equal(["Unblock the app.", null], Fixes(blocked));
        Assert.Equal(["Open the policy.", null], Fixes(denied));
        Assert.Equal(["You may not use this app."], denied.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetString()));
    }

    [Theory]
    [InlineData("The log shows `APP_BLOCKED`.", "The user is not approved", "The network is down")]
    [InlineData("The log shows `APP_BLOCKED` and `APP_DENIED`.", "The app is blocked", "The user is not approved", "The network is down")]
    [InlineData("The log shows `APP_OTHER_ERROR`.", "The app is blocked", "The user is not approved", "The network is down")]
    public void Cause_whose_text_mentions_one_error_of_its_article_is_that_error_s(string text, params string[] causesOfOther)
    {
        using var denied = Json(SiteBuilder.Plan(Request("", "", article: Problem.Replace("**Error code:** `APP_BLOCKED`", text, StringComparison.Ordinal)), new DocsSiteTheme()).Files, "errors/app-denied.json");

        Assert.Equal(causesOfOther, Causes(denied));
    }

    [Fact]
    public void Error_of_which_no_cause_is_its_own_lists_all_causes()
    {
        var article = new ArticleErrors("a.md", "A", "/a/", "")
        {
            Declared = [new(SourceSpan.FileStart("a.md")) { Code = ErrorCodes.Parse("APP_GONE") }],
            Causes = [new("first", "", "", "c1") { Codes = [ErrorCodes.Parse("APP_BLOCKED")] }, new("second", "", "", "c2") { Codes = [ErrorCodes.Parse("APP_DENIED")] }],
        };

        Assert.Equal(2, ErrorIndex.Build(ErrorRegistry.Empty, [article], ErrorIndexOptions.Default).Find("APP_GONE")!.Explanations.Count);
    }

    [Fact]
    public void Block_declares_its_error_and_leads_to_its_page()
    {
        var page = Text(Site(), "product/sign-in/index.html");

        Assert.Contains("<p class=\"code\"><code><a class=\"error-code\" href=\"/errors/app-denied/\">APP_DENIED</a></code></p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Block_without_code_and_message_or_with_a_misspelt_attribute_is_reported()
    {
        var plan = SiteBuilder.Check(Request("", "\n:::error kode=\"X\":::\n:::error-end:::\n"));

        Assert.Equal(["DS6107", "DS6107"], plan.Diagnostics.Where(finding => finding.Rule.Id.StartsWith("DS6", StringComparison.Ordinal)).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Family_of_the_settings_finds_codes_and_its_stop_list_holds()
    {
        var plan = SiteBuilder.Plan(Request("", "\nThe log shows error CTS4711 and error CTS0000.\n", "errorFamilies:\n  - id: contoso\n    pattern: 'CTS([0-9]{4})'\n    canonical: CTS-$1\n    contextWords: error\n    stopList: ['CTS0*']\n"), new DocsSiteTheme());

        Assert.Contains("errors/cts-4711/index.html", plan.Files.Keys);
        Assert.DoesNotContain("errors/cts-0000/index.html", plan.Files.Keys);
    }

    [Fact]
    public void Table_of_codes_gives_each_code_its_message()
    {
        using var error = Json(Site("", "\n| Error code | Message |\n|---|---|\n| 40321 | The tape is full. |\n| 40322 | The drive is gone. |\n"), "errors/error-40321-portal.json");

        Assert.Equal("The tape is full.", Assert.Single(error.RootElement.GetProperty("messages").EnumerateArray()).GetString());
    }

    [Fact]
    public void Every_error_has_a_short_page_and_data_beside_its_page()
    {
        var files = Site();
        using var all = Json(files, "errors.json");

        Assert.All(all.RootElement.GetProperty("errors").EnumerateArray(), error =>
        {
            Assert.Contains(error.GetProperty("url").GetString()![1..] + "index.html", files.Keys);
            Assert.Contains(error.GetProperty("jsonUrl").GetString()![1..], files.Keys);
            Assert.Contains(error.GetProperty("shortUrl").GetString()![1..] + "/index.html", files.Keys);
        });
        Assert.Contains("url=/errors/app-denied/", Text(files, "e/app-denied/index.html"), StringComparison.Ordinal);
        Assert.Contains("/e/APP_DENIED /errors/app-denied/ 301!\n", Text(files, "_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_of_one_error_are_related_whether_they_name_declare_or_quote_it()
    {
        const string Message = "The portal can't be reached because the cellar is under water and the lights are out.";
        string Page(string metadata, string symptom) => $"---\ntitle: T\n{metadata}---\n\n# T\n\n## Symptoms\n\n{symptom}\n\n## Cause\n\nRain.\n\n## Resolution\n\n1. Wait.\n";
        var files = SiteBuilder.Plan(
            new BuildRequest
            {
                InputRoot = "site",
                Input = new MemoryInputFolder(new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["p/names.md"] = Page("", "You see 0x800F0922 (CBS_E_CELLAR_WET)."),
                    ["p/declares.md"] = Page("errors: [CBS_E_CELLAR_WET]\n", "It is wet."),
                    ["p/quotes.md"] = Page("", $"You see this error:\n\n> {Message}"),
                    ["p/also-quotes.md"] = Page("", $"You see this error:\n\n> {Message}"),
                }),
                Today = new DateOnly(2026, 11, 23),
            },
            new DocsSiteTheme()).Files;

        Assert.Contains("Same error: 0x800F0922", Text(files, "p/declares/index.html"), StringComparison.Ordinal);
        Assert.Contains("Same error: 0x800F0922", Text(files, "p/names/index.html"), StringComparison.Ordinal);
        Assert.Contains("Same error: The portal can't be reached because the cellar is under\u2026", System.Net.WebUtility.HtmlDecode(Text(files, "p/quotes/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Short_links_know_a_code_in_every_spelling()
    {
        var files = Site("code: PORTAL_CLOSED\naliases: [PC-7, a b, ../c, portal-closed]\n", "It fails with 0x80070005 and SqlException.");
        var redirects = Text(files, "_redirects");

        Assert.All(
            ["PORTAL_CLOSED /errors/portal-closed/", "PC-7 /errors/portal-closed/", "-2147024891 /errors/0x80070005/", "E_ACCESSDENIED /errors/0x80070005/", "SqlException /errors/sqlexception/"],
            link => Assert.Contains($"/e/{link} 301!\n", redirects, StringComparison.Ordinal));
        Assert.Single(redirects.Split('\n'), line => line.StartsWith("/e/PORTAL_CLOSED ", StringComparison.Ordinal));
        Assert.DoesNotContain("/e/..", redirects, StringComparison.Ordinal);
        // The static pages: every code and what the registry lists, nothing that differs from another by its capitals only.
        Assert.Equal(
            ["e/0x80070005/index.html", "e/PC-7/index.html", "e/PORTAL_CLOSED/index.html", "e/portal-closed/index.html", "e/sqlexception/index.html"],
            files.Keys.Where(path => path.StartsWith("e/", StringComparison.Ordinal) && !path.Contains("app", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Registered_message_in_the_text_leads_to_its_page_whatever_its_quotes()
    {
        var page = Text(Site("code: PORTAL_CLOSED\nmessages: [\"The portal can't be reached by {user}.\"]\n", "The log says \u201CThe portal can\u2019t be reached by Ann Example.\u201D"), "product/sign-in/index.html");

        Assert.Contains("\u201C<a class=\"error-code\" href=\"/errors/portal-closed/\">The portal can\u2019t be reached by</a> Ann Example", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_without_page_is_found_in_the_list_of_a_product()
    {
        var index = ErrorIndex.Build(Scan.Registry("code: '0x80070005'\n"), [], ErrorIndexOptions.Default);

        var finding = Assert.Single(ShippedCodes.Check(index, new SourceText("codes.txt", "# codes of 2.0\n-2147024891\r\nE_ACCESSDENIED\n  APP_LOST\n")));

        Assert.Same(ShippedCodes.Missing, finding.Rule);
        Assert.Equal((4, 3), (finding.Span.Line, finding.Span.Column));
    }

    [Fact]
    public void Event_number_alone_takes_the_only_source_that_articles_of_its_product_know()
    {
        static ArticleErrors Names(string path, string product, string code) =>
            new(path, path, $"/{path}/", product) { Mentions = [ErrorMention.OfCode(ErrorCodes.Parse(code), ErrorPlace.Other, "")] };

        var index = ErrorIndex.Build(
            ErrorRegistry.Empty,
            [
                Names("a", "Server", "Event 5719 (NETLOGON)"), Names("b", "Server", "Event 5719"), Names("c", "Other", "Event 5719"),
                Names("d", "Server", "Event 1000 (Userenv)"), Names("e", "Server", "Event 1000 (Application Error)"), Names("f", "Server", "Event 1000"),
            ],
            ErrorIndexOptions.Default);

        Assert.Equal(2, index.Find("Event 5719 (NETLOGON)")!.ArticleCount);
        Assert.All(["Event 1000 (Userenv)", "Event 1000 (Application Error)"], code => Assert.Equal(1, index.Find(code)!.ArticleCount));
        Assert.Equal("Event 5719 (NETLOGON)", index.Find(ErrorCodes.Parse("Event 5719"), "Server")!.Code!.Canonical);
        Assert.Null(index.Find(ErrorCodes.Parse("Event 5719"), "Other"));
    }

    private static IReadOnlyDictionary<string, DocsSite.Publishing.OutputFile> Site(string registry = "", string more = "") =>
        SiteBuilder.Plan(Request(registry, more), new DocsSiteTheme()).Files;

    private static BuildRequest Request(string registry, string more, string settings = "", string article = Problem) => new()
    {
        InputRoot = "site",
        Input = new MemoryInputFolder(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["settings.yml"] = "title: Help\n" + settings,
            ["errors/one.yml"] = registry,
            ["product/sign-in.md"] = article + more,
        }),
        Today = new DateOnly(2026, 11, 23),
    };

    private static string Text(IReadOnlyDictionary<string, DocsSite.Publishing.OutputFile> files, string path) => Encoding.UTF8.GetString(files[path].Content().Span);

    private static JsonDocument Json(IReadOnlyDictionary<string, DocsSite.Publishing.OutputFile> files, string path) => JsonDocument.Parse(files[path].Content());

    private static IEnumerable<string?> Fixes(JsonDocument error) =>
        error.RootElement.GetProperty("causes").EnumerateArray().Select(cause => cause.TryGetProperty("fix", out var fix) ? fix.GetString() : null);

    private static IEnumerable<string?> Causes(JsonDocument error) => error.RootElement.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("cause").GetString());
}
