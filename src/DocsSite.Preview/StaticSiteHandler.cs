using DocsSite.Building;
using DocsSite.Publishing;
using Microsoft.AspNetCore.Http;

namespace DocsSite.Preview;

/// <summary>
/// Answers requests from a site plan as the site's host would: index pages, pretty addresses, redirects, <c>404.html</c>, and the
/// headers of the plan's <c>_headers</c> file. A path is only ever looked up among the planned files, so nothing else can be reached.
/// </summary>
public sealed class StaticSiteHandler
{
    private readonly SitePlan _plan;
    private readonly HeaderRules _headers;
    private readonly RedirectRules _redirects;

    public StaticSiteHandler(SitePlan plan)
    {
        _plan = plan;
        _headers = HeaderRules.Of(plan);
        _redirects = RedirectRules.Of(plan);
    }

    /// <summary>Serves <c>GET</c> and <c>HEAD</c>; the caller has refused other methods.</summary>
    public Task HandleAsync(HttpContext context) => HandleAsync(context, (_, _) => { });

    /// <param name="context">The request.</param>
    /// <param name="beforeSending">Sees a found file and its bytes before the headers are sent, and may add to them.</param>
    internal async Task HandleAsync(HttpContext context, Action<OutputFile, ReadOnlyMemory<byte>> beforeSending)
    {
        var path = context.Request.Path.Value ?? "/";
        AddSiteHeaders(context.Response, path);
        var answer = Resolve(path);
        if (answer.Location is not null)
        {
            context.Response.StatusCode = answer.Status;
            context.Response.Headers.Location = answer.Location;
            return;
        }

        if (answer.File is null)
        {
            await SendAsync(context, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "Not found\n"u8.ToArray());
            return;
        }

        var body = answer.File.Content();
        beforeSending(answer.File, body);
        await SendAsync(context, answer.Status, ContentTypes.Of(answer.File.Path), body);
    }

    internal static async Task SendAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private Answer Resolve(string path)
    {
        if (_redirects.Find(path, forcedOnly: true) is var (forcedTarget, forcedStatus)) return Answer.To(forcedTarget, forcedStatus);
        var key = path.StartsWith('/') ? path[1..] : path;
        if (Find(key) is { } file) return Answer.With(file);
        if (!path.EndsWith('/') && Find(key + "/index.html") is not null) return Answer.To(Escape(path) + "/", StatusCodes.Status301MovedPermanently);
        if (_redirects.Find(path, forcedOnly: false) is var (target, status)) return Answer.To(target, status);
        return _plan.Files.TryGetValue("404.html", out var notFound)
            ? new Answer(notFound, StatusCodes.Status404NotFound, null)
            : new Answer(null, StatusCodes.Status404NotFound, null);
    }

    private OutputFile? Find(string key)
    {
        // The host reads these two and never sends them.
        if (key is "_headers" or "_redirects") return null;
        if (key.Length == 0 || key.EndsWith('/')) return _plan.Files.GetValueOrDefault(key + "index.html");
        return _plan.Files.GetValueOrDefault(key) ?? _plan.Files.GetValueOrDefault(key + ".html");
    }

    private void AddSiteHeaders(HttpResponse response, string path)
    {
        foreach (var (name, value) in _headers.For(path)) response.Headers[name] = value;
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private readonly record struct Answer(OutputFile? File, int Status, string? Location)
    {
        public static Answer With(OutputFile file) => new(file, StatusCodes.Status200OK, null);

        public static Answer To(string location, int status) => new(null, status, location);
    }
}
