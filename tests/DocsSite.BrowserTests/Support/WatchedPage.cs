using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Support;

/// <summary>A page together with everything that went wrong in it since it was opened.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    // Runs before any script of the page; a violation is kept as one readable line.
    private const string Listener = """
        window.__violations = [];
        document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(
          `${event.effectiveDirective} ${event.blockedURI} in ${event.sourceFile || location.pathname}:${event.lineNumber} ${event.sample}`));
        """;

    private readonly IBrowserContext _context;

    private WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Addresses of other hosts that the page asked for.</summary>
    public List<string> ThirdPartyRequests { get; } = [];

    /// <summary>Requests to the site that failed or were answered with 400 and above, except the page itself.</summary>
    public List<string> FailedRequests { get; } = [];

    /// <summary>Uncaught exceptions and messages of the level error.</summary>
    public List<string> ConsoleErrors { get; } = [];

    internal static async Task<WatchedPage> OpenAsync(IBrowserContext context, Uri site)
    {
        await context.AddInitScriptAsync(Listener);
        var watched = new WatchedPage(context, await context.NewPageAsync());
        // No test reaches beyond this machine, whatever a page asks for.
        await context.RouteAsync(url => IsForeign(url, site), route => route.AbortAsync());
        watched.Watch(site);
        return watched;
    }

    /// <summary>Goes to a site-relative address and waits until the network is quiet.</summary>
    public async Task<IResponse> GoToAsync(string path)
    {
        var response = await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return response ?? throw new InvalidOperationException($"{path} was not loaded");
    }

    /// <summary>Shows the open page in another window width and other colours, as when a reader turns the phone or night falls.</summary>
    public async Task TurnToAsync(int width, ColorScheme scheme)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await Page.EvaluateAsync("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
    }

    /// <summary>Content security policy violations of the document that is shown.</summary>
    public Task<string[]> ViolationsAsync() => Page.EvaluateAsync<string[]>("window.__violations");

    /// <summary>CSS pixels by which the page is wider than its window.</summary>
    public Task<int> HorizontalOverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Cumulative layout shift since the page was opened: 0 when nothing moved.</summary>
    public Task<double> LayoutShiftAsync() => Page.EvaluateAsync<double>("""
        () => new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        })
        """);

    /// <summary>The element that has the focus, when it is not on top at its own middle or has no outline; else null.</summary>
    public Task<string?> HiddenFocusAsync() => Page.EvaluateAsync<string?>("""
        async () => {
          // Scrolling to the focus takes a frame.
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const element = document.activeElement;
          if (element === document.body) return null;
          const box = element.getClientRects()[0];
          const style = getComputedStyle(element);
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const isSeen = top && (element.contains(top) || top.contains(element));
          const hasRing = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          return isSeen && hasRing ? null : `${element.outerHTML.slice(0, 120)} seen=${isSeen} ring=${hasRing}`;
        }
        """);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static bool IsForeign(string url, Uri site) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "ws" or "wss"
        && address.Authority != site.Authority;

    private void Watch(Uri site)
    {
        Page.Request += (_, request) =>
        {
            if (IsForeign(request.Url, site)) ThirdPartyRequests.Add(request.Url);
        };
        Page.RequestFailed += (_, request) =>
        {
            if (!IsForeign(request.Url, site)) FailedRequests.Add($"{request.Url}: {request.Failure}");
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest) FailedRequests.Add($"{response.Url}: {response.Status}");
        };
        Page.PageError += (_, error) => ConsoleErrors.Add(error);
        Page.Console += (_, message) =>
        {
            // Chromium also writes a line for the page's own status 404; the tests that ask for one check the status themselves.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) ConsoleErrors.Add(message.Text);
        };
    }
}
