using Microsoft.Playwright;

namespace DocsSite.BrowserTests;

/// <summary>One page of the real site for each template, and the combinations that each is looked at in.</summary>
internal static class SitePages
{
    public const string Article = "/copilot-for-sales/salesforce-sign-in-blocked/";
    public const string Error = "/errors/oauth-app-access-denied/";
    public const string NotFound = "/no-such-page/";

    public static readonly string[] Paths =
        ["/", "/salesforce/", Article, "/salesforce/expired-refresh-token/", "/guide/markdown/", Error, "/errors/invalid-grant/", "/errors/", "/affected/", "/affected/os/windows/", "/product/", "/search/", NotFound, "/feedback/", "/feedback/error/", "/feedback/thanks/"];

    /// <summary>An article with a picture that can be enlarged.</summary>
    public const string Lightbox = "/guide/markdown/";

    /// <summary>Width of the window in CSS pixels and colours.</summary>
    public static readonly (int Width, ColorScheme Scheme)[] Looks =
        [(1350, ColorScheme.Light), (1350, ColorScheme.Dark), (320, ColorScheme.Light), (320, ColorScheme.Dark)];

    public static TheoryData<string> All => [.. Paths];
}
