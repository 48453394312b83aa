using System.Text;
using DocsSite.Searching;

namespace DocsSite.Tests.Searching;

public sealed class SearchEngineTests
{
    private static readonly SearchEngine Small = SearchFixture.EngineOf(SearchFixture.Articles);
    private static readonly SearchEngine Large = SearchFixture.EngineOf(SearchFixture.Many, SearchFixture.SmallShards);

    [Theory]
    [InlineData("0x80070005", "/windows/access-denied/")]
    [InlineData("-2147024891", "/windows/access-denied/")]
    [InlineData("2147942405", "/windows/access-denied/")]
    [InlineData("hr = 80070005.", "/windows/access-denied/")]
    [InlineData("EventID=1053", "/windows/access-denied/")]
    [InlineData("error 18456", "/database/login-failed/")]
    [InlineData("5.7.57", "/mail/not-authenticated/")]
    [InlineData("ErrorQuotaExceeded", "/storage/quota-exceeded/")]
    [InlineData("error quota exceeded", "/storage/quota-exceeded/")]
    [InlineData("oauth app access denied", "/errors/oauth-app-access-denied/")]
    [InlineData("mailboxx exceded storrage", "/storage/quota-exceeded/")]
    [InlineData("refuesd", "/database/login-failed/")]
    [InlineData("storage quo", "/storage/quota-exceeded/")]
    [InlineData("kennwort falsch", "/de/zugriff-verweigert/")]
    [InlineData("grosse der protokolldatei", "/de/zugriff-verweigert/")]
    [InlineData("接続に失敗", "/ja/sesshoku/")]
    [InlineData("printers unicorns cannot zebra send", "/mail/not-authenticated/")]
    public void Engine_finds_first(string query, string url)
    {
        Assert.Equal(url, Small.Search(query).Results[0].Url);
        Assert.Equal(url, Large.Search(query).Results[0].Url);
    }

    [Theory]
    [InlineData("-2147220970", "/twin/b/")]
    [InlineData("0x80040216", "/twin/a/")]
    [InlineData("80040216", "/twin/a/")]
    public void Engine_prefers_of_near_twins_the_one_that_shows_what_was_typed(string query, string url)
    {
        SearchDocument[] twins =
        [
            new() { Url = "/twin/a/", Title = "Synchronizing fails with 0x80040216" },
            new() { Url = "/twin/b/", Title = "Synchronizing fails with -2147220970" },
        ];

        Assert.Equal(url, SearchFixture.EngineOf(twins).Search(query).Results[0].Url);
    }

    [Theory]
    [InlineData("unable to reach <your archive url>:", "/named/b/")]
    [InlineData("unable to reach {ledger}", "/named/a/")]
    public void Engine_reads_what_a_placeholder_is_called(string query, string url)
    {
        SearchDocument[] documents =
        [
            new() { Url = "/named/a/", Title = "Ledger pages", Body = "Unable to reach this." },
            new() { Url = "/named/b/", Title = "Archive pages", Body = "Unable to reach this." },
        ];

        Assert.Equal(url, SearchFixture.EngineOf(documents).Search(query).Results[0].Url);
    }

    [Fact]
    public void Engine_leaves_out_the_marks_between_asynchronous_frames()
    {
        var found = Small.Search("""
            System.AggregateException: Several things went wrong. ---> System.Exception: The mailbox x has exceeded its storage quota of 5 MB.
               at Fabrikam.Store.<SaveAsync>d__12.MoveNext() in D:\a\1\s\Store.cs:line 12
            --- End of stack trace from previous location where exception was thrown ---
               at Fabrikam.Program.Main(String[] args)
            """);

        Assert.Equal("/storage/quota-exceeded/", found.Results[0].Url);
        Assert.Contains(found.Understood.Ignored, ignored => ignored.Why == "stack frame" && ignored.Text.StartsWith("--- End of stack trace", StringComparison.Ordinal));
        Assert.DoesNotContain("location", found.Understood.Words);
    }

    [Theory]
    [InlineData("open the ledger for the archive", "/joined/b/")]
    [InlineData("open ledger archive", "/joined/a/")]
    [InlineData("close the journal for the cabinet", "/joined/a/")]
    public void Engine_tells_sentences_apart_by_the_common_words_that_join_them(string query, string url)
    {
        SearchDocument[] documents =
        [
            new() { Url = "/joined/a/", Title = "First", Body = "Open ledger archive.\nClose the journal for the cabinet." },
            new() { Url = "/joined/b/", Title = "Other", Body = "Open the ledger for the archive.\nClose journal cabinet." },
            .. Enumerable.Range(0, 98).Select(i => new SearchDocument { Url = $"/page/{i}/", Title = $"Page {i}", Body = "This is the page for that." }),
        ];

        Assert.Equal(url, SearchFixture.EngineOf(documents).Search(query).Results[0].Url);
    }

    [Fact]
    public void Engine_finds_a_message_inside_a_log()
    {
        var results = Large.Search("""
            2024-03-01T10:11:11Z INFO  [12] worker 3 renewed the lease of queue blue
            2024-03-01T10:11:12Z ERROR [12] The mailbox anna@example.org has exceeded its storage quota of 2048 MB. Archive or delete items
            2024-03-01T10:11:13Z DEBUG [12] printer cached the folder
            """);

        Assert.Equal("/storage/quota-exceeded/", results.Results[0].Url);
        Assert.Contains("message", results.Results[0].Matched);
        Assert.Equal(2, results.Understood.Ignored.Count(ignored => ignored.Why == "log line"));
    }

    [Fact]
    public void Engine_leaves_out_stack_frames_and_says_so()
    {
        var results = Large.Search("Unhandled exception: Login failed for user 'anna'.\n   at Contoso.Worker.Renew(Lease lease) in C:\\src\\Worker.cs:line 12");

        Assert.Equal("/database/login-failed/", results.Results[0].Url);
        Assert.Equal("stack frame", Assert.Single(results.Understood.Ignored).Why);
    }

    [Theory]
    [InlineData("OAUTH_APP_ACCESS_DENIED", "exact-code")]
    [InlineData("OAUTH_APP_ACCES_DENIED", "near-code")]
    [InlineData("user is not admin approved to access this app", "message")]
    [InlineData("policy", "words")]
    public void Engine_tells_why_a_page_matched(string query, string why) => Assert.Equal(why, Small.Search(query).Results[0].Matched[0]);

    [Fact]
    public void Engine_tells_which_codes_it_understood()
    {
        Assert.Contains("0x80070005", Large.Search("failed with 2147942405").Understood.Codes);
        Assert.Contains("oauth_app_access_denied", Small.Search("OAUTH_APP_ACCES_DENIED").Understood.Codes);
    }

    [Fact]
    public void Engine_returns_what_a_result_shows()
    {
        var result = Small.Search("OAUTH_APP_ACCESS_DENIED admin approved").Results.Single(each => each.Url == "/sales/sign-in-blocked/");

        Assert.Equal("Sign-in is blocked because the connected app is not approved", result.Title);
        Assert.Equal("An administrator must approve the app.", result.Summary);
        Assert.Equal("Sales", result.Product);
        Assert.Equal("article", result.Kind);
        Assert.Contains("admin approved", result.Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void Engine_returns_no_more_than_the_limit() => Assert.Equal(3, Large.Search("lease", 3).Results.Count);

    [Fact]
    public void Engine_stays_within_its_requests()
    {
        Assert.All(SearchFixture.Queries, query => Assert.InRange(Large.Search(query).Cost.Requests, 0, 12));
        Assert.Contains(SearchFixture.Queries, query => Large.Search(query).Cost.Requests > 8);
    }

    [Fact]
    public void Engine_answers_a_megabyte_of_anything()
    {
        string[] units = ["lease of the queue ", "0x80070005 ", "\0\u0001\ufffe", "at a.b(c) ", "💥", "%41", "&#1;", "\\u0041", "((((", "مرحبا ", "<a b=\"c\">", "2024-01-01T00:00 "];

        Assert.All(units, unit =>
        {
            var text = new StringBuilder().Insert(0, unit, 1_000_000 / unit.Length).ToString();
            Assert.InRange(Large.Search(text).Cost.Requests, 0, 12);
        });
    }

    [Fact]
    public void Engine_reports_a_damaged_index()
    {
        var index = SearchIndexBuilder.Build(SearchFixture.Articles);
        var cut = new SearchIndex([.. index.Files.Select(file => file.Path.EndsWith(".bin", StringComparison.Ordinal) ? file with { Content = file.Content[..^8] } : file)]);

        Assert.Throws<InvalidDataException>(() => new SearchEngine(new SearchIndexSource(cut)).Search("quota"));
    }

    [Fact]
    public void Engine_reports_a_missing_file()
    {
        var index = SearchIndexBuilder.Build(SearchFixture.Articles);
        var manifestOnly = new SearchIndex([.. index.Files.Where(file => file.Path == SearchIndex.ManifestPath)]);

        Assert.Throws<FileNotFoundException>(() => new SearchEngine(new SearchIndexSource(manifestOnly)).Search("quota"));
    }
}
