using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DocsSite.Preview;

/// <summary>The preview's own addresses, and the site's pages with the marks that live reload needs.</summary>
internal sealed class PreviewRequestHandler(PreviewSession session, string inputRoot)
{
    private readonly ReadOnlyMemory<byte> _script = PreviewAssets.Read("preview.js");
    private readonly ReadOnlyMemory<byte> _style = PreviewAssets.Read("preview.css");
    private readonly EventStream _events = new(session);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.OnStarting(KeepOut, context.Response);
        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith(PreviewAddress.Prefix, StringComparison.Ordinal))
        {
            await HandleOwnAsync(context, path);
            return;
        }

        var state = session.Current;
        if (state.Site is null)
        {
            await SendFailureAsync(context, "The site could not be built", state.Build.Failure?.Message ?? "");
            return;
        }

        await ServeAsync(context, state, state.Site);
    }

    /// <summary>Nothing of a preview may stay in a cache, nor bind this machine's other servers to a secure connection.</summary>
    private static Task KeepOut(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.CacheControl = "no-store";
        headers.Remove("Strict-Transport-Security");
        return Task.CompletedTask;
    }

    private async Task ServeAsync(HttpContext context, PreviewState state, StaticSiteHandler site)
    {
        try
        {
            await site.HandleAsync(context, (file, body) =>
            {
                var mark = BuildMark.Header(BuildMark.Of(session, state), file, body);
                if (mark.Length > 0) context.Response.Headers["Server-Timing"] = mark;
            });
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !context.Response.HasStarted)
        {
            await SendFailureAsync(context, "This page could not be rendered", failure.Message);
        }
    }

    private Task HandleOwnAsync(HttpContext context, string path) => path switch
    {
        PreviewAddress.Script => StaticSiteHandler.SendAsync(context, StatusCodes.Status200OK, ContentTypes.Of(path), _script),
        PreviewAddress.Style => StaticSiteHandler.SendAsync(context, StatusCodes.Status200OK, ContentTypes.Of(path), _style),
        PreviewAddress.Events => _events.HandleAsync(context),
        PreviewAddress.Diagnostics => SendDiagnosticsAsync(context),
        _ => StaticSiteHandler.SendAsync(context, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "Not found\n"u8.ToArray()),
    };

    private Task SendDiagnosticsAsync(HttpContext context)
    {
        var state = session.Current;
        var page = context.Request.Query["page"].ToString();
        var message = DiagnosticsPanel.Describe(BuildMark.Of(session, state), state, inputRoot, page);
        var json = JsonSerializer.SerializeToUtf8Bytes(message, PreviewJson.Default.DiagnosticsMessage);
        return StaticSiteHandler.SendAsync(context, StatusCodes.Status200OK, "application/json; charset=utf-8", json);
    }

    /// <summary>A page in place of the one that could not be made; it loads the preview's script, so that it goes when its cause goes.</summary>
    private static Task SendFailureAsync(HttpContext context, string title, string message)
    {
        context.Response.Headers.ContentSecurityPolicy = HeaderRules.StrictPolicy;
        var html = $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(title)}</title>
            <script src="{PreviewAddress.Script}" defer></script></head>
            <body><main><h1>{WebUtility.HtmlEncode(title)}</h1>
            <p>{WebUtility.HtmlEncode(message)}</p>
            <p>The page comes back by itself when the cause is mended.</p></main></body>
            </html>

            """;
        return StaticSiteHandler.SendAsync(
            context, StatusCodes.Status500InternalServerError, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }
}
