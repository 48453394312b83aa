using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Configuration;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Articles.Errors;

public sealed class ErrorRegistryTests
{
    [Fact]
    public void Entry_is_read_with_all_its_keys()
    {
        var registry = Scan.Registry("""
            code: APP_ACCESS_DENIED
            kind: oauth
            gloss: The app admits approved users only.
            messages:
              - "{user} is not approved to use this app"
            aliases: [invalid_app_access, We did not recognize your user name]
            seenIn: sign-in window
            notes: |
              Ask an administrator.
            severity: warning
            contact: identity team
            slug: app-access
            """);

        var entry = Assert.Single(registry.Entries);
        Assert.Equal("app-access", entry.Slug);
        Assert.Equal("APP_ACCESS_DENIED", entry.Code!.Canonical);
        Assert.Equal("{user} is not approved to use this app", entry.Messages.Single().Value);
        Assert.Equal(5, entry.Messages.Single().Span.Line);
        Assert.Equal("sign-in window", Assert.Single(entry.SeenIn));
        Assert.Equal(("oauth", "warning", "identity team"), (entry.Kind, entry.Severity, entry.Contact));
        Assert.Same(entry, registry.Find("INVALID_APP_ACCESS"));
        Assert.Same(entry, registry.FindSlug("app-access"));
        Assert.Equal(0, registry.Messages.Find("Sorry, we did not recognize your user name today.")[0].Id);
    }

    [Fact]
    public void File_may_hold_one_entry_or_a_list()
    {
        var (registry, diagnostics) = Scan.Read("code: A_DENIED", "- code: B_DENIED\n- messages: [The portal is closed for good]\n");

        Assert.Empty(diagnostics);
        Assert.Equal(["a-denied", "b-denied", "the-portal-is-closed-for-good"], registry.Entries.Select(entry => entry.Slug));
    }

    [Fact]
    public void Registered_code_is_found_by_any_spelling()
    {
        var registry = Scan.Registry("- code: '-2147024891'\n  gloss: no\n- code: Error 40 (Portal)\n  aliases: [PORTAL-40]\n");

        Assert.Equal("0x80070005", registry.Find("E_ACCESSDENIED")!.Code!.Canonical);
        Assert.Equal("Error 40 (Portal)", registry.Find("portal-40")!.Code!.Canonical);
        Assert.Null(registry.Find("PORTAL-41"));
    }

    [Theory]
    [InlineData("the answer was invalid_grant.", "invalid_grant")]
    [InlineData("error=invalid_grant", "invalid_grant")]
    [InlineData("INVALID_GRANT", "invalid_grant")]
    [InlineData("ORA-00942: table or view does not exist", "ORA-00942")]
    [InlineData("#VALUE! in the cell", "#VALUE!")]
    [InlineData("0x80070005", "ACCESS_GONE")]
    [InlineData("80070005 (error)", "ACCESS_GONE")]
    public void Registered_code_is_found_in_text(string text, string expected) => Assert.Equal([expected], Scan.Links(text, Codes()));

    [Theory]
    [InlineData("invalid_grants")]
    [InlineData("my_invalid_grant")]
    [InlineData("invalid_grant-type")]
    [InlineData("https://host.example/?error=invalid_grant")]
    [InlineData(@"C:\invalid_grant\x")]
    [InlineData("the timeout expired")]
    [InlineData("ORA-009421")]
    public void Registered_code_is_a_whole_word(string text) => Assert.Empty(Scan.Links(text, Codes()));

    [Fact]
    public void Registered_ordinary_word_counts_in_code_and_quotes_only()
    {
        Assert.Equal(["timeout"], Scan.Links("timeout", Codes(), TextKind.InlineCode));
        Assert.Equal(["timeout"], Scan.Links("error=timeout", Codes()));
        Assert.Equal(["timeout"], Scan.Links("it says \"timeout\"", Codes()));
        Assert.Empty(Scan.Links("Timeout", Codes(), TextKind.InlineCode));
    }

    [Fact]
    public void Registered_code_is_found_in_source_code_too() =>
        Assert.Equal(["invalid_grant"], Scan.Links("if (error == \"invalid_grant\") E_ACCESSDENIED", Codes(), TextKind.Source));

    public static TheoryData<string> RuleIds => [.. ErrorRules.All.Where(rule => rule.ExamplePath.StartsWith("errors/", StringComparison.Ordinal)).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Bad_example_of_a_rule_has_exactly_its_defect_and_the_good_one_none(string id)
    {
        var rule = ErrorRules.All.Single(rule => rule.Id == id);

        Assert.NotEmpty(Scan.Read(rule.BadExample!).Diagnostics);
        Assert.All(Scan.Read(rule.BadExample!).Diagnostics, diagnostic => Assert.Equal(id, diagnostic.Rule.Id));
        Assert.Empty(Scan.Read(rule.GoodExample!).Diagnostics);
    }

    [Theory]
    [InlineData("gloss: nothing else", "neither a code nor a message")]
    [InlineData("code: ''", "neither a code nor a message")]
    [InlineData("code: A_DENIED\nseverity: awful", "no severity \"awful\"")]
    [InlineData("- just text", "must be a map")]
    [InlineData("code: A_DENIED\ngloss: [a, b]", "\"gloss\" is an array")]
    [InlineData("code: A_DENIED\nmessages:\n  - an: object", "\"messages\" is an object")]
    public void Bad_shape_is_reported_in_words(string yaml, string words)
    {
        var diagnostic = Assert.Single(Scan.Read(yaml).Diagnostics);

        Assert.Same(ErrorRules.InvalidEntry, diagnostic.Rule);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_names_the_first_place_and_the_first_entry_stays()
    {
        var (registry, diagnostics) = Scan.Read("code: '0x80070005'\ngloss: first", "code: E_ACCESSDENIED\ngloss: second");

        var diagnostic = Assert.Single(diagnostics);
        Assert.Same(ErrorRules.DuplicateCode, diagnostic.Rule);
        Assert.Equal("errors/1.yml", diagnostic.Span.Path);
        Assert.Equal("errors/0.yml", Assert.Single(diagnostic.Related).Span.Path);
        Assert.Equal("first", Assert.Single(registry.Entries).Gloss);
    }

    [Fact]
    public void Alias_of_another_code_is_a_duplicate()
    {
        var (_, diagnostics) = Scan.Read("- code: A_DENIED\n- code: B_DENIED\n  aliases: [a_denied]\n");

        Assert.Same(ErrorRules.DuplicateCode, Assert.Single(diagnostics).Rule);
    }

    [Fact]
    public void Settings_switch_narrow_and_add_families()
    {
        var (families, problems) = ErrorFamilySet.Create(
        [
            new(ErrorFamilies.ExceptionType) { Enabled = false },
            new(ErrorFamilies.Identifier) { StopList = ["MY_ERROR", "TEST_*"] },
            new(ErrorFamilies.Http) { ContextWords = ["gateway"] },
            new("ticket") { Pattern = "TK([0-9]{4})", Canonical = "TK-$1", ContextWords = ["ticket"], StopList = ["TK0000"] },
        ]);
        Assert.Empty(problems);
        var scanner = new ErrorCodeScanner(ErrorRegistry.Empty, families);

        var found = scanner.Scan("SqlException MY_ERROR TEST_FAILED OTHER_ERROR\nticket TK1234 TK0000 xTK1234\nTK9999 alone\nHTTP 404\nThe gateway says HTTP 502", ScanContext.Prose);

        Assert.Equal(["OTHER_ERROR", "TK-1234", "HTTP 502"], found.Select(mention => mention.Code.Canonical));
    }

    [Fact]
    public void Family_that_cannot_run_in_linear_time_is_refused()
    {
        var (_, problems) = ErrorFamilySet.Create(
        [
            new("look") { Pattern = "(?=a)b" }, new("broken") { Pattern = "(" }, new("nothing"), new("misspelt") { Enabled = false }, new(ErrorFamilies.Http) { Pattern = "x" },
            new(ErrorFamilies.Stop) { Canonical = "$0" }, new(ErrorFamilies.Event) { Subjects = ["x"] },
            new("group") { Pattern = "Q([0-9]+)", Canonical = "Q$2" }, new("named") { Pattern = "Q(?<n>[0-9]+)", Canonical = "Q${n}-$1$$9" }, new("large") { Pattern = "((a{1,1000}){1,1000}){1,1000}" },
        ]);

        Assert.Equal(["look", "broken", "nothing", "misspelt", "http", "stop", "event", "group", "large"], problems.Select(problem => problem.Family));
    }

    [Fact]
    public void Settings_name_the_products_whose_bare_numbers_are_the_systems()
    {
        var (families, problems) = ErrorFamilySet.Create([new(ErrorFamilies.HResult) { Subjects = ["Contoso Backup"] }]);
        Assert.Empty(problems);
        var metadata = new Metadata([]);

        Assert.Equal(ScanSubject.Windows, ScanContexts.For("contoso/failure.md", "Contoso Backup stops", metadata, families).Subject);
        Assert.Equal(ScanSubject.None, ScanContexts.For("contoso/failure.md", "Contoso Backup stops", metadata, ErrorFamilySet.Default).Subject);
    }

    private static ErrorRegistry Codes() => Scan.Registry("""
        - code: invalid_grant
        - code: ORA-00942
        - code: "#VALUE!"
        - code: timeout
        - code: ACCESS_GONE
          aliases: ["0x80070005"]
        """);
}
