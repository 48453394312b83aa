using System.Collections.Concurrent;
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
    private readonly bool _hasScripts;
    private readonly PendingRequests _pending;

    private WatchedPage(IBrowserContext context, IPage page, bool hasScripts)
    {
        _context = context;
        _hasScripts = hasScripts;
        _pending = new PendingRequests(page);
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Addresses of other hosts that the page asked for.</summary>
    public ConcurrentQueue<string> ThirdPartyRequests { get; } = [];

    /// <summary>Requests to the site that failed or were answered with 400 and above, except the page itself.</summary>
    public ConcurrentQueue<string> FailedRequests { get; } = [];

    /// <summary>Uncaught exceptions and messages of the level error.</summary>
    public ConcurrentQueue<string> ConsoleErrors { get; } = [];

    internal static async Task<WatchedPage> OpenAsync(IBrowserContext context, Uri site, bool hasScripts)
    {
        await context.AddInitScriptAsync(Listener);
        var watched = new WatchedPage(context, await context.NewPageAsync(), hasScripts);
        // No test reaches beyond this machine, whatever a page asks for.
        await context.RouteAsync(url => IsForeign(url, site), route => route.AbortAsync());
        watched.Watch(site);
        return watched;
    }

    /// <summary>Goes to a site-relative address and waits until the page has done what it does by itself.</summary>
    public async Task<IResponse> GoToAsync(string path)
    {
        var response = await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} was not loaded");
        if (_hasScripts) await SettleAsync();
        return response;
    }

    /// <summary>Goes to a page that leads on by itself, and waits for where it leads.</summary>
    public async Task FollowAsync(string path, string target)
    {
        await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        // Waiting for the address by itself: a wait for its "load" event misses one that came before it.
        await Assertions.Expect(Page).ToHaveURLAsync(target);
        if (!_hasScripts) return;
        await Page.EvaluateAsync("() => document.readyState === 'complete' || new Promise((resolve) => addEventListener('load', resolve, { once: true }))");
        await SettleAsync();
    }

    /// <summary>Waits until the page's script has set everything up, the search and the nearest pages are there where a page brings them, and nothing more is on its way.</summary>
    public async Task SettleAsync()
    {
        await Page.EvaluateAsync("async () => { for (const { src } of document.querySelectorAll('script[type=module]')) await import(src); }");
        await Assertions.Expect(Page.Locator("[aria-busy=true], form[data-query]:not(:has(textarea[aria-controls]))")).ToHaveCountAsync(0);
        // Two frames: pictures in view are asked for when the page has been laid out.
        await Page.EvaluateAsync("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
        await _pending.NoneAsync();
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

    /// <summary>What has moved since the page was opened, one line each: by how much, and from where to where.</summary>
    public Task<string[]> MovementsAsync() => Page.EvaluateAsync<string[]>("""
        () => new Promise((resolve) => {
          const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
          const source = ({ node, previousRect, currentRect }) => `${node?.nodeName} ${node?.className ?? node?.data} (${place(previousRect)} to ${place(currentRect)})`;
          const lines = [];
          const add = (entries) => { for (const { value, sources } of entries) lines.push(`moved by ${value}: ${sources.map(source).join(', ')}`); };
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => {
            add(observer.takeRecords());
            resolve(lines);
          }));
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
            if (IsForeign(request.Url, site)) ThirdPartyRequests.Enqueue(request.Url);
        };
        Page.RequestFailed += (_, request) =>
        {
            if (!IsForeign(request.Url, site)) FailedRequests.Enqueue($"{request.Url}: {request.Failure}");
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest) FailedRequests.Enqueue($"{response.Url}: {response.Status}");
        };
        Page.PageError += (_, error) => ConsoleErrors.Enqueue(error);
        Page.Console += (_, message) =>
        {
            // Chromium also writes a line for the page's own status 404; the tests that ask for one check the status themselves.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) ConsoleErrors.Enqueue(message.Text);
        };
    }
}
