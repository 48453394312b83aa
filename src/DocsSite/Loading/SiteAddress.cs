using System.Buffers;
using System.Text;

namespace DocsSite.Loading;

/// <summary>Source path → address: lower case, no extension, index pages hidden, only characters that need no escaping.</summary>
public static class SiteAddress
{
    private static readonly SearchValues<char> Kept = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.~+/");

    /// <summary><c>Sales/Sign in.md</c> → <c>/sales/sign-in/</c>; <c>sales/index.md</c> → <c>/sales/</c>.</summary>
    public static string ForArticle(string path)
    {
        var withoutExtension = path[..^Path.GetExtension(path).Length];
        if (IsAddress(withoutExtension) && Path.GetFileName(withoutExtension) is not ("index" or "readme")) return $"/{withoutExtension}/";
        var segments = withoutExtension.Split('/').ToList();
        if (segments[^1].ToLowerInvariant() is "index" or "readme") segments.RemoveAt(segments.Count - 1);
        return segments.Count == 0 ? "/" : "/" + string.Join('/', segments.Select(Segment)) + "/";
    }

    /// <summary><c>Media/A b.PNG</c> → <c>/media/a-b.png</c>.</summary>
    public static string ForResource(string path) => IsAddress(path) ? "/" + path : "/" + string.Join('/', path.Split('/').Select(Segment));

    /// <summary>Output file of an address: <c>/a/</c> → <c>a/index.html</c>.</summary>
    public static string OutputPath(string url) => url.EndsWith('/') ? url[1..] + "index.html" : url[1..];

    /// <summary>Most files are named like their addresses.</summary>
    private static bool IsAddress(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || path.ContainsAnyExcept(Kept)) return false;
        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (segment.IsEmpty || segment[0] == '-' || segment[^1] == '-') return false;
        }

        return true;
    }

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
