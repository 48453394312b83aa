using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DocsSite.Preview;

/// <summary>
/// Refuses what a browser on this machine that shows the site would not send: other hosts (DNS rebinding), other methods,
/// and requests for the preview's data from other origins.
/// </summary>
internal static class RequestGuard
{
    private const int HttpPort = 80;

    /// <summary>The status to refuse with, or null when the request may pass.</summary>
    public static int? Refusal(HttpContext context)
    {
        var request = context.Request;
        var authority = request.Headers.Host.ToString();
        if (!IsOurs(authority, context.Connection.LocalPort)) return StatusCodes.Status421MisdirectedRequest;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return StatusCodes.Status405MethodNotAllowed;
        return IsPrivate(request.Path) && !IsSameOrigin(request) ? StatusCodes.Status403Forbidden : null;
    }

    private static bool IsOurs(string authority, int port)
    {
        var suffix = $":{port}";
        var name = authority.EndsWith(suffix, StringComparison.Ordinal) ? authority[..^suffix.Length]
            : port == HttpPort ? authority : "";
        return name is "127.0.0.1" or "[::1]" || name.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPrivate(PathString path) =>
        path.Value?.StartsWith(PreviewAddress.Prefix, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers[HeaderNames.Origin].ToString();
        if (origin.Length > 0 && !origin.Equals($"http://{request.Headers.Host}", StringComparison.OrdinalIgnoreCase)) return false;
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }
}
