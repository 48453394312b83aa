using DocsSite.Building;

namespace DocsSite.Preview;

/// <summary>The writers' preview: serves the site from memory, rebuilds it behind the page when a file changes, and reloads the page.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private readonly PreviewSession _session;
    private readonly LoopbackHost _host;
    private readonly InputWatcher? _watcher;

    private PreviewServer(PreviewSession session, LoopbackHost host, InputWatcher? watcher, int? wantedPort)
    {
        _session = session;
        _host = host;
        _watcher = watcher;
        if (wantedPort is null && host.Port != PreviewOptions.DefaultPort)
        {
            PortNote = $"Port {PreviewOptions.DefaultPort} is in use, so this is port {host.Port}; choose with --port";
        }
    }

    /// <summary>Address of the home page, with a final slash.</summary>
    public Uri Url => new($"http://localhost:{_host.Port}/");

    /// <summary>Says that the default port was taken; null when there is nothing to say.</summary>
    public string? PortNote { get; }

    /// <summary>True when the system tells of no changes and the folder is looked at every now and then.</summary>
    public bool IsPolling => _watcher?.IsPolling ?? false;

    /// <summary>The last finished build.</summary>
    public PreviewBuild Current => _session.Current.Build;

    /// <summary>
    /// Builds the site once and serves it on the loopback interface until the handle is disposed of. A first build that throws
    /// does not end the start: the pages say what is wrong, and the next change builds again.
    /// </summary>
    /// <param name="options">Port, folder, clock.</param>
    /// <param name="rebuild">Plans the site anew; called on a worker thread, never twice at a time; its token is cancelled when
    /// a newer change makes the result worthless.</param>
    /// <param name="cancellation">Ends the start, not the running preview.</param>
    /// <exception cref="PreviewStartException">No port to listen on.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the preview ran.</exception>
    public static async Task<PreviewServer> StartAsync(
        PreviewOptions options, Func<CancellationToken, SitePlan> rebuild, CancellationToken cancellation = default)
    {
        var session = new PreviewSession(rebuild, options.Time, options.Built);
        InputWatcher? watcher = null;
        try
        {
            // Watching begins before the first build, so that a save during it is not missed.
            if (options.Watch) watcher = new InputWatcher(options, session.Request);
            await session.StartAsync(cancellation);
            var handler = new PreviewRequestHandler(session, options.InputRoot);
            var host = await LoopbackHost.StartAsync(options.Port, handler.HandleAsync, cancellation);
            return new PreviewServer(session, host, watcher, options.Port);
        }
        catch
        {
            watcher?.Dispose();
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Builds again although no file changed.</summary>
    public void Rebuild() => _session.Request([]);

    public async ValueTask DisposeAsync()
    {
        _watcher?.Dispose();
        await _session.DisposeAsync();
        await _host.DisposeAsync();
    }
}
