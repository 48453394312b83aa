namespace DocsSite.Loading;

/// <summary>Paths as articles write them, resolved inside the content root: no way leads out of it.</summary>
public static class RelativePath
{
    /// <summary>
    /// The path in the content root that <paramref name="target"/> means when written in <paramref name="from"/>:
    /// <c>~/</c> and a leading <c>/</c> start at the root, <c>\</c> counts as <c>/</c>, <c>%20</c> is decoded. Null when it would leave the root.
    /// </summary>
    public static string? Resolve(string from, string target)
    {
        var path = target.Replace('\\', '/');
        if (path.Contains('%', StringComparison.Ordinal)) path = Uri.UnescapeDataString(path).Replace('\\', '/');
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var fromRoot = path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith('/');
        var segments = new List<string>();
        if (!fromRoot)
        {
            var folder = from.LastIndexOf('/');
            if (folder >= 0) segments.AddRange(from[..folder].Split('/'));
        }

        foreach (var segment in (path.StartsWith("~/", StringComparison.Ordinal) ? path[2..] : path).Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments);
    }
}
