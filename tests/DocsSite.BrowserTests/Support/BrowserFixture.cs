using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Support;

/// <summary>One Chromium for all tests; each test gets a context of its own, as if in a new profile.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Quiet, without the network, and able to start as root in a container.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // As long as any other wait: a busy machine needs more than the usual five seconds now and then.
        Assertions.SetDefaultExpectTimeout(30_000);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFinder.Find(),
            Args = Arguments,
        });
    }

    /// <summary>Opens an empty page; close it with its context.</summary>
    public async Task<WatchedPage> OpenAsync(Uri site, Visit visit)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = visit.Width, Height = 900 },
            ColorScheme = visit.Scheme,
            JavaScriptEnabled = visit.JavaScript,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
        });
        return await WatchedPage.OpenAsync(context, site, visit.JavaScript);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>How a reader comes: window width in CSS pixels, colour scheme, with or without JavaScript.</summary>
public sealed record Visit(int Width = 1350, ColorScheme Scheme = ColorScheme.Light, bool JavaScript = true);
