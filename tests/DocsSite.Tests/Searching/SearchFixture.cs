using DocsSite.Searching;

namespace DocsSite.Tests.Searching;

/// <summary>A small knowledge base with real kinds of errors, and a larger one of generated text that has common words.</summary>
internal static class SearchFixture
{
    public static IReadOnlyList<SearchDocument> Articles { get; } =
    [
        new()
        {
            Url = "/sales/sign-in-blocked/",
            Title = "Sign-in is blocked because the connected app is not approved",
            Product = "Sales",
            Summary = "An administrator must approve the app.",
            Headings = ["Symptoms", "Cause", "Approve the app"],
            Codes = ["OAUTH_APP_ACCESS_DENIED"],
            Messages = ["We can't sign you in. error=OAUTH_APP_ACCESS_DENIED&error_description=user is not admin approved to access this app"],
            Body = "When you connect to the customer system you see this message.\nThe policy of the connected app allows approved users only.",
        },
        new()
        {
            Url = "/storage/quota-exceeded/",
            Title = "Upload fails because the quota is used up",
            Messages = ["The mailbox {name} has exceeded its storage quota of {0} MB. Archive or delete items and try again."],
            Codes = ["0x80040610", "ErrorQuotaExceeded"],
            Body = "Uploads stop when the quota is used up.\nAsk for more storage or remove old items.",
        },
        new()
        {
            Url = "/windows/access-denied/",
            Title = "Updates stop with access denied",
            Codes = ["0x80070005"],
            Messages = ["Windows Update encountered an error: 0x80070005. Access is denied."],
            Body = "The service account may not write to the folder.\nEvent ID 1053 is logged at the same time.\nGrant the permission and restart the service.",
        },
        new()
        {
            Url = "/database/login-failed/",
            Title = "Login failed for a database user",
            Messages = ["Msg 18456, Level 14, State 1. Login failed for user '<user name>'."],
            Body = "The server listens, but it refuses the login.\nCompare the authentication mode and restart the server.",
        },
        new()
        {
            Url = "/mail/not-authenticated/",
            Title = "Printers cannot send mail",
            Messages = ["550 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM"],
            Body = "Devices send mail without signing in.\nGive the device an account or use a relay connector.",
        },
        new()
        {
            Url = "/de/zugriff-verweigert/",
            Title = "Anmeldung schlägt fehl: Zugriff verweigert",
            Messages = ["Fehler 1326: Der Benutzername oder das Kennwort ist falsch."],
            Body = "Prüfen Sie die Größe der Protokolldatei und melden Sie sich erneut an.",
        },
        new()
        {
            Url = "/ja/sesshoku/",
            Title = "サーバーへの接続に失敗しました",
            Messages = ["アクセスが拒否されました。管理者に連絡してください。"],
            Body = "ネットワークの設定を確認してください。",
        },
        new()
        {
            Url = "/errors/oauth-app-access-denied/",
            Title = "OAUTH_APP_ACCESS_DENIED",
            Kind = SearchDocumentKind.Error,
            Codes = ["OAUTH_APP_ACCESS_DENIED"],
            Messages = ["user is not admin approved to access this app"],
        },
    ];

    /// <summary>The articles among generated ones, so that there are common words, fillers, capped lists and many shards.</summary>
    public static IReadOnlyList<SearchDocument> Many { get; } = [.. Articles, .. Enumerable.Range(0, 400).Select(Generated)];

    public static SearchIndexSettings SmallShards { get; } = new() { TermShardBytes = 300, DocumentsPerShard = 6, PostingCap = 60, CommonTerms = 200 };

    /// <summary>Questions of all kinds; none needs to be answered well, all must be answered alike everywhere.</summary>
    public static IReadOnlyList<string> Queries { get; } =
    [
        "quota", "-2147024891", "80070005", "0x80070006", "EventID=1053", "error 18456", "oauth app access denied", "OAUTH_APP_ACCES_DENIED",
        "We can't sign you in", "mailbox exceded its storrage quota", "login fail", "printers cannot send", "connected app approv",
        "2024-03-01T10:11:12Z ERROR [3e54f4de] The mailbox anna@example.org has exceeded its storage quota of 2048 MB.\n2024-03-01T10:11:13Z INFO done",
        "{\"level\":\"error\",\"message\":\"Login failed for user 'anna'.\",\"id\":\"3e54f4de-0a1b-4c2d-9e8f-001122334455\"}",
        "Client+was+not+authenticated+to+send+anonymous+mail", "Access%20is%20denied%2E%20Windows%20Update", "Msg 18456 &lt;Level 14&gt;",
        "Unhandled exception. System.Exception: Grant the permission and restart the service.\n   at Contoso.Web.Run(String name) in C:\\src\\Run.cs:line 12\n   at Contoso.Main()",
        "Benutzername oder Kennwort falsch", "GRÖSSE der Protokolldatei", "接続に失敗", "アクセスが拒否されました", "the service", "message 17 of the server number 3",
        "worker seven lost the lease of partition blue", "restart", "a", "", "   ", "💥💥", "<script>alert(1)</script>", "مرحبا بالعالم", "\0\u0001\u0002 \ud800 x", "%ZZ%41%C3%28 %E4%BD%A0",
    ];

    public static SearchEngine EngineOf(IReadOnlyList<SearchDocument> documents, SearchIndexSettings? settings = null) =>
        new(new SearchIndexSource(SearchIndexBuilder.Build(documents, settings)));

    private static SearchDocument Generated(int number)
    {
        string[] things = ["server", "worker", "partition", "queue", "lease", "certificate", "printer", "folder", "profile", "license"];
        string[] colours = ["blue", "green", "amber", "violet", "grey"];
        string[] verbs = ["lost", "rejected", "renewed", "dropped", "cached", "restarted", "approved"];
        var (thing, other) = (things[number % 10], things[number * 7 % 10]);
        return new SearchDocument
        {
            Url = $"/generated/{thing}-{number:d3}/",
            Title = $"The {thing} {verbs[number % 7]} the {other} number {number}",
            Headings = ["Symptoms", $"Restart the {thing}"],
            Messages = [$"{thing} {number} {verbs[number * 3 % 7]} the lease of {other} {colours[number % 5]} (code {1000 + number})"],
            Body = $"When the {thing} starts, the service checks the {other} and the {things[number * 3 % 10]}.\nThe message of the service is logged. Token{number * 37 % 400}x{number}.",
        };
    }
}
