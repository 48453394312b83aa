using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DocsSite.Preview;

/// <summary>Kestrel on the loopback interface, with tight limits and the guard in front; reads no configuration and logs nothing.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private const int HeaderLimit = 8 * 1024;
    private const int ConnectionLimit = 2_000;

    /// <summary>How far past the default port a free one is looked for.</summary>
    private const int PortsToTry = 20;

    private readonly WebApplication _app;

    private LoopbackHost(WebApplication app, int port)
    {
        _app = app;
        Port = port;
    }

    public int Port { get; }

    /// <param name="port">As <see cref="PreviewOptions.Port"/>.</param>
    /// <param name="handle">Answers the requests that pass the guard.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="PreviewStartException">The port, or every port in reach of the default, is taken.</exception>
    public static async Task<LoopbackHost> StartAsync(int? port, RequestDelegate handle, CancellationToken cancellation)
    {
        var candidates = port is { } wanted ? [wanted] : Enumerable.Range(PreviewOptions.DefaultPort, PortsToTry).ToArray();
        for (var i = 0; ; i++)
        {
            try
            {
                return await ListenAsync(candidates[i], handle, cancellation);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException && i + 1 == candidates.Length)
            {
                throw new PreviewStartException(
                    port is null
                        ? $"Ports {candidates[0]} to {candidates[^1]} are all in use; name a free one with --port, or --port 0 for any"
                        : $"Port {port} is in use; leave --port out to take the next free one, or --port 0 for any",
                    taken);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                // The next candidate.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static async Task<LoopbackHost> ListenAsync(int port, RequestDelegate handle, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, port));
        // The caller owns Ctrl+C; the host's own lifetime would take it.
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        var app = builder.Build();
        try
        {
            app.Run(context => GuardedAsync(context, handle));
            await app.StartAsync(cancellation);
            return new LoopbackHost(app, BoundPort(app));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void Configure(KestrelServerOptions options, int port)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestHeadersTotalSize = HeaderLimit;
        options.Limits.MaxRequestLineSize = HeaderLimit;
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxConcurrentConnections = ConnectionLimit;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(30);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        // Both loopback addresses can't share a port that the system picks.
        if (port == 0) options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        else options.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
    }

    private static int BoundPort(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return BindingAddress.Parse(addresses.First()).Port;
    }

    private static Task GuardedAsync(HttpContext context, RequestDelegate handle)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (RequestGuard.Refusal(context) is { } status)
        {
            if (status == StatusCodes.Status405MethodNotAllowed) headers.Allow = "GET, HEAD";
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        return handle(context);
    }

    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
