using DocsSite.Building;

namespace DocsSite.Preview;

/// <summary>Serves a plan on the loopback interface exactly as it would be published: production headers, nothing of the preview.</summary>
public sealed class StaticSiteHost : IAsyncDisposable
{
    private readonly LoopbackHost _host;

    private StaticSiteHost(LoopbackHost host) => _host = host;

    /// <summary>Address of the home page, with a final slash.</summary>
    public Uri Url => new($"http://localhost:{_host.Port}/");

    /// <summary>Listens on a free port.</summary>
    public static async Task<StaticSiteHost> StartAsync(SitePlan plan, CancellationToken cancellation = default)
    {
        var site = new StaticSiteHandler(plan);
        return new StaticSiteHost(await LoopbackHost.StartAsync(0, site.HandleAsync, cancellation));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
