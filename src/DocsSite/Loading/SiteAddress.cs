using System.Text;

namespace DocsSite.Loading;

/// <summary>Source path → address: lower case, no extension, index pages hidden, only characters that need no escaping.</summary>
public static class SiteAddress
{
    /// <summary><c>Sales/Sign in.md</c> → <c>/sales/sign-in/</c>; <c>sales/index.md</c> → <c>/sales/</c>.</summary>
    public static string ForArticle(string path)
    {
        var withoutExtension = path[..^Path.GetExtension(path).Length];
        var segments = withoutExtension.Split('/').ToList();
        if (segments[^1].ToLowerInvariant() is "index" or "readme") segments.RemoveAt(segments.Count - 1);
        return segments.Count == 0 ? "/" : "/" + string.Join('/', segments.Select(Segment)) + "/";
    }

    /// <summary><c>Media/A b.PNG</c> → <c>/media/a-b.png</c>.</summary>
    public static string ForResource(string path) => "/" + string.Join('/', path.Split('/').Select(Segment));

    /// <summary>Output file of an address: <c>/a/</c> → <c>a/index.html</c>.</summary>
    public static string OutputPath(string url) => url.EndsWith('/') ? url[1..] + "index.html" : url[1..];

    private static string Segment(string segment)
    {
        var result = new StringBuilder(segment.Length);
        foreach (var c in segment.ToLowerInvariant())
        {
            var keep = char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~' or '+' || char.IsLetterOrDigit(c);
            if (keep) result.Append(c);
            else if (result.Length > 0 && result[^1] != '-') result.Append('-');
        }

        return result.ToString().Trim('-') is { Length: > 0 } text ? text : "-";
    }
}
