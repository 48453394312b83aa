using DocsSite.Rendering;
using DocsSite.Theme;

namespace DocsSite.Tests.Theme;

/// <summary>One realistic page of every type, as the pipeline would hand it to the theme.</summary>
internal static class SamplePages
{
    public static SiteModel Site { get; } = new()
    {
        Title = "Connector Help",
        Tagline = "Find the fix for the message on your screen.",
        BaseUrl = "https://help.example.org",
        Strings = ThemeStrings.For("en"),
        AssetUrls = new DocsSiteTheme().Assets.ToDictionary(asset => asset.Name, asset => "/assets/" + asset.Name),
        Products = [new("Mail add-in", "/mail-add-in/"), new("Data import", "/data-import/"), new("Trust portal", "/trust-portal/")],
        HeaderLinks = [new("Service status", "https://status.example.org/")],
        FooterLinks = [new("Writers’ guide", "/guide/")],
        FooterText = "Connector Help explains sign-in and connection errors.",
        SearchManifestUrl = "/search/index/manifest.json",
        Facets = [new("os", "Operating system", [new("windows", "Windows") { Url = "/affected/os/windows/" }])],
    };

    public static IReadOnlyList<NavigationLink> Breadcrumbs { get; } =
        [new("Home", "/"), new("Mail add-in", "/mail-add-in/"), new("Sign-in", "/mail-add-in/sign-in/")];

    public static IReadOnlyList<NavigationLink> Navigation { get; } =
    [
        new("Mail add-in", "/mail-add-in/")
        {
            IsOpen = true,
            Children =
            [
                new("Set up the add-in", "/mail-add-in/set-up/"),
                new("Sign-in", "/mail-add-in/sign-in/")
                {
                    IsOpen = true,
                    Children =
                    [
                        new("The app was not approved by an administrator", "/mail-add-in/sign-in/app-not-approved/") { IsCurrent = true },
                        new("The sign-in window closes at once", "/mail-add-in/sign-in/window-closes/"),
                        new("Sign-in is refused from this address", "/mail-add-in/sign-in/address-refused/"),
                    ],
                },
                new("Saving records", "/mail-add-in/saving/"),
            ],
        },
        new("Data import", "/data-import/"),
        new("Trust portal", "/trust-portal/"),
    ];

    public static IReadOnlyList<PageLink> Related { get; } =
    [
        new("Data import stops with an access error", "/data-import/access-denied/") { Reason = "same error, Data import" },
        new("Sign-in is refused from this address", "/mail-add-in/sign-in/address-refused/")
        {
            Reason = "same product",
            Summary = "The organization accepts sign-ins from known network addresses only.",
        },
    ];

    public static ArticlePage Problem { get; } = new()
    {
        Site = Site,
        Url = "/mail-add-in/sign-in/app-not-approved/",
        Title = "The app was not approved by an administrator",
        Description = "Signing in from the mail add-in fails because the connected app is blocked, missing or limited to approved users.",
        Breadcrumbs = Breadcrumbs,
        Navigation = Navigation,
        Kind = "problem",
        HeadingHtml = "The app was not approved by an administrator",
        Summary = "The CRM refuses the add-in until an administrator unblocks its connected app or lets your profile use it.",
        Updated = new DateOnly(2026, 5, 12),
        Reviewed = new DateOnly(2026, 9, 3),
        ReadingMinutes = 3,
        Status = "Known",
        Errors =
        [
            new ArticleError
            {
                Code = "OAUTH_APP_ACCESS_DENIED",
                Url = "/errors/oauth-app-access-denied/",
                Message = "Sign-in failed. This user may not use the app because no administrator has approved it "
                    + "(error=OAUTH_APP_ACCESS_DENIED&error_description=user+is+not+approved).",
                Aliases = ["Access was denied by your organization"],
                SeenIn = "sign-in window",
            },
            new ArticleError { Message = "We could not reach your CRM. Ask your administrator for access.", Url = "/errors/we-could-not-reach-your-crm/" },
        ],
        Affected = new AffectedModel("who-is-affected", "Affects the mail add-in and the chat app, on the web and on the desktop, with Salesforce.",
        [
            new("client-app", "Client app", [new("mail", "Mail add-in") { Url = "/affected/client-app/mail/" }, new("chat", "Chat app")], ""),
            new("os", "Operating system", [new("windows", "Windows"), new("mac", "macOS")], ""),
            new("", "Deployment", [], "User-managed or <em>centrally</em> installed"),
        ]),
        LeadHtml = "<p>You see the message right after you typed your password; the add-in then shows its start page again.</p>",
        Sections =
        [
            new("who-is-affected", "Who is affected?", 2, "affected"),
            new("symptom", "Symptom", 2, "symptom")
            {
                BodyHtml = "<p>The sign-in window closes with <a class=\"error-code\" href=\"/errors/oauth-app-access-denied/\">"
                    + "<code>OAUTH_APP_ACCESS_DENIED</code></a>. Other apps that use the same CRM keep working.</p>",
            },
            Cause("cause-blocked", "Cause 1: The app is blocked", "unblock") with { IfNot = new NavigationLink("Only approved profiles may use the app", "#cause-profiles") },
            Cause("cause-profiles", "Cause 2: Only approved profiles may use the app", "profiles") with { IfNot = new NavigationLink("Still not resolved?", "#_help") },
            new("more-information", "More information", 2, "more-information")
            {
                BodyHtml = "<p>How a connected app is approved is explained in <a href=\"/guide/connected-apps/\">Connected apps in short</a>.</p>",
            },
        ],
        Causes =
        [
            new("cause-blocked", "The app is blocked", "The app’s row shows the button <strong>Unblock</strong>.", "CRM administrator"),
            new("cause-profiles", "Only approved profiles may use the app", "<strong>Permitted users</strong> is set to “Admin approved users”.", "CRM administrator") { TimeHtml = "5 minutes" },
        ],
        Contents =
        [
            new("Who is affected?", "#who-is-affected"),
            new("Symptom", "#symptom"),
            new("Cause 1: The app is blocked", "#cause-blocked") { Children = [new("Fix", "#unblock-fix"), new("Check", "#unblock-check")] },
            new("Cause 2: Only approved profiles may use the app", "#cause-profiles") { Children = [new("Fix", "#profiles-fix")] },
            new("More information", "#more-information"),
        ],
        Related = Related,
        EscalationId = "_help",
        EscalationHtml = "<p>Ask in the <a href=\"https://community.example.org/\">community</a>, or open a ticket with the details of the error.</p>",
        EditUrl = "https://git.example.org/help/edit/main/input/mail-add-in/sign-in/app-not-approved.md",
        MarkdownUrl = "/mail-add-in/sign-in/app-not-approved/index.md",
    };

    public static ArticlePage Guide { get; } = new()
    {
        Site = Site,
        Url = "/guide/connected-apps/",
        Title = "Connected apps in short",
        Description = "What a connected app is and who may use it.",
        Breadcrumbs = [new("Home", "/"), new("Guide", "/guide/")],
        Kind = "guide",
        HeadingHtml = "Connected apps <em>in short</em>",
        Updated = new DateOnly(2026, 1, 31),
        ReadingMinutes = 1,
        LeadHtml = "<p>A connected app lets another program sign in for a user. It carries its own rules.</p>",
        Sections =
        [
            new("rules", "Rules of an app", 2, "") { BodyHtml = SampleMarkup.Alerts + SampleMarkup.Table },
            new("set-up", "Set up an app", 2, "")
            {
                BodyHtml = SampleMarkup.Tabs,
                Sections = [new("from-a-script", "From a script", 3, "") { BodyHtml = SampleMarkup.Code + SampleMarkup.Figure }],
            },
            new("blocks", "More blocks", 2, "") { BodyHtml = SampleMarkup.Columns + SampleMarkup.Video + SampleMarkup.NextStep },
        ],
        Contents = [new("Rules of an app", "#rules"), new("Set up an app", "#set-up") { Children = [new("From a script", "#from-a-script")] }, new("More blocks", "#blocks")],
    };

    public static ErrorPage Error { get; } = new()
    {
        Site = Site,
        Url = "/errors/oauth-app-access-denied/",
        Title = "OAUTH_APP_ACCESS_DENIED",
        Description = "Causes and fixes of OAUTH_APP_ACCESS_DENIED.",
        Breadcrumbs = [new("Home", "/"), new("All errors", "/errors/")],
        MarkdownUrl = "/errors/oauth-app-access-denied/index.md",
        Heading = "OAUTH_APP_ACCESS_DENIED",
        Gloss = "The CRM knows the app and the user, but does not let this user sign in through this app.",
        Messages = ["Sign-in failed. This user may not use the app because no administrator has approved it."],
        Aliases = ["Access was denied by your organization", "access_denied"],
        SeenIn = "sign-in window, address of the page that follows",
        Causes =
        [
            new("Mail add-in", "Mail add-in and chat app", "The app is blocked", "The app’s row shows Unblock.", "CRM administrator")
            {
                ArticleTitle = "The app was not approved by an administrator",
                Url = "/mail-add-in/sign-in/app-not-approved/#cause-blocked",
            },
            new("Data import", "Everybody", "The policy of the app was changed", "", "CRM administrator")
            {
                ArticleTitle = "Data import stops with an access error",
                Url = "/data-import/access-denied/#cause",
            },
        ],
        NotesHtml = "<p>A change of the policy needs about an hour until it works everywhere.</p>",
        Mentions = [new("Sign-in from the trust portal", "/trust-portal/sign-in/")],
        Related = [new("OAUTH_APPROVAL_ERROR_GENERIC", "/errors/oauth-approval-error-generic/") { Gloss = "The approval failed for a reason that is not told." }],
        ShortUrl = "/e/oauth-app-access-denied",
        EscalationHtml = Problem.EscalationHtml,
    };

    public static ErrorIndexPage ErrorIndex { get; } = new()
    {
        Site = Site,
        Url = "/errors/",
        Title = "All errors",
        Description = "Every error code and message.",
        Breadcrumbs = [new("Home", "/")],
        Groups =
        [
            new("#", "digits",
            [
                new("0x80070005", "/errors/0x80070005/") { Gloss = "Access is denied.", Messages = ["Access is denied. (Exception from HRESULT: 0x80070005)"], ArticleCount = 7 },
            ]),
            new("O", "o", [.. SharedErrors()]),
            new("Messages", "messages",
            [
                new("We could not reach your CRM. Ask your administrator for access.", "/errors/we-could-not-reach-your-crm/") { IsCode = false, ArticleCount = 1 },
            ]),
        ],
    };

    public static HomePage Home { get; } = new()
    {
        Site = Site,
        Url = "/",
        Title = "Connector Help",
        Description = "Find the fix for the message on your screen.",
        LeadHtml = "<p>Find the fix for the message on your screen.</p>",
        Products =
        [
            new("Mail add-in", "/mail-add-in/") { Summary = "Sign-in, saving and settings of the add-in.", Count = 14 },
            new("Data import", "/data-import/") { Summary = "Jobs that stop, rows that are left out.", Count = 6 },
            new("Trust portal", "/trust-portal/") { Summary = "Connections that are lost.", Count = 1 },
        ],
        SharedErrors = SharedErrors(),
        RecentlyUpdated = [.. Related.Select(link => link with { Updated = new DateOnly(2026, 9, 3), Reason = "" })],
        BodyHtml = "<h2 id=\"about\">About these articles</h2><p>Each fix was tried before it was published.</p>",
    };

    public static SectionPage Section { get; } = new()
    {
        Site = Site,
        Url = "/mail-add-in/sign-in/",
        Title = "Sign-in",
        Description = "Problems when you sign in from the mail add-in.",
        Breadcrumbs = [new("Home", "/"), new("Mail add-in", "/mail-add-in/")],
        Navigation = Navigation,
        Heading = "Sign-in",
        LeadHtml = "<p>Problems when you sign in from the mail add-in.</p>",
        Sections = [new("Single sign-on", "/mail-add-in/sign-in/single-sign-on/") { Count = 4 }],
        Articles = [.. Related.Select(link => link with { Reason = "", Codes = ["OAUTH_APP_ACCESS_DENIED", "0x80070005"] })],
    };

    public static SearchPage Search { get; } = new() { Site = Site, Url = "/search/", Title = "Search", Description = "Search all articles and errors." };

    public static NotFoundPage NotFound { get; } = new() { Site = Site, Url = "/404.html", Title = "This page does not exist", NoIndex = true };

    public static FeedbackFormPage FeedbackForm { get; } = new() { Site = Site with { Feedback = FeedbackMode.Netlify }, Url = "/feedback/", Title = "Feedback", NoIndex = true };

    public static ReportErrorPage ReportError { get; } = new() { Site = Site with { Feedback = FeedbackMode.Netlify, FeedbackContact = "mailto:help@example.org" }, Url = "/feedback/error/", Title = "Tell us about an error", NoIndex = true };

    public static FeedbackThanksPage Thanks { get; } = new() { Site = Site, Url = "/feedback/thanks/", Title = "Thank you", NoIndex = true };

    public static IReadOnlyList<PageModel> All { get; } =
    [
        Home, Section, Problem, Guide, Error, ErrorIndex, SampleFacetPages.Index, SampleFacetPages.Value, Search, NotFound, FeedbackForm, ReportError, Thanks,
        Problem with { Url = "/german/", Site = Site with { Language = "de", Strings = ThemeStrings.For("de"), Feedback = FeedbackMode.Netlify, BannerHtml = "<p>Wartung am Samstag.</p>" } },
        Problem with { Url = "/rtl/", Site = Site with { Direction = "rtl", Feedback = FeedbackMode.MailTo, FeedbackTarget = "help@example.org" } },
    ];

    private static ArticleSection Cause(string id, string heading, string prefix) => new(id, heading, 2, "cause")
    {
        BodyHtml = "<p>The connected app of the add-in exists in your organization, but its policy keeps you out.</p>",
        Sections =
        [
            new(prefix + "-confirm", "Confirm", 3, "confirm") { BodyHtml = "<p>Open the app’s usage page and read its row.</p>" },
            new(prefix + "-fix", "Fix", 3, "resolution") { BodyHtml = SampleMarkup.Steps, Facts = [new(RemedyFactKind.Who, "CRM administrator"), new(RemedyFactKind.Time, "5 minutes")] },
            new(prefix + "-check", "Check", 3, "verify") { BodyHtml = "<p>Sign in again; the add-in shows the record of the sender.</p>" },
        ],
    };

    private static IReadOnlyList<ErrorLink> SharedErrors() =>
    [
        new("OAUTH_APP_ACCESS_DENIED", "/errors/oauth-app-access-denied/")
        {
            Gloss = "The user may not sign in through this app.",
            Messages = ["Sign-in failed. This user may not use the app because no administrator has approved it."],
            ArticleCount = 3,
        },
        new("OAUTH_APPROVAL_ERROR_GENERIC", "/errors/oauth-approval-error-generic/") { Gloss = "The approval failed for a reason that is not told.", ArticleCount = 1 },
    ];
}
