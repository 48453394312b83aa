namespace DocsSite.Loading;

/// <summary>Paths as articles write them, resolved inside the content root: no way leads out of it.</summary>
public static class RelativePath
{
    /// <summary>
    /// The path in the content root that <paramref name="target"/> means when written in <paramref name="from"/>:
    /// <c>~/</c> starts at <paramref name="docsetFolder"/> and a leading <c>/</c> at the root, <c>\</c> counts as <c>/</c>, <c>%20</c> is
    /// decoded. Null when it would leave the root.
    /// </summary>
    public static string? Resolve(string from, string target, string docsetFolder = "")
    {
        var path = target.Replace('\\', '/');
        if (path.Contains('%', StringComparison.Ordinal)) path = Uri.UnescapeDataString(path).Replace('\\', '/');
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var fromDocset = path.StartsWith("~/", StringComparison.Ordinal);
        var segments = new List<string>();
        if (fromDocset)
        {
            if (docsetFolder.Length > 0) segments.AddRange(docsetFolder.Split('/'));
        }
        else if (!path.StartsWith('/'))
        {
            var folder = from.LastIndexOf('/');
            if (folder >= 0) segments.AddRange(from[..folder].Split('/'));
        }

        foreach (var segment in (fromDocset ? path[2..] : path).Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments);
    }

    /// <summary>The path from one file to another, as a writer would put it into a link: <c>../media/a.png</c>.</summary>
    public static string Between(string from, string to)
    {
        var source = from.Split('/')[..^1];
        var target = to.Split('/');
        var shared = 0;
        while (shared < source.Length && shared < target.Length - 1 && source[shared] == target[shared]) shared++;
        return string.Concat(Enumerable.Repeat("../", source.Length - shared)) + string.Join('/', target[shared..]);
    }

    /// <summary>A path as written, its end in the letters of the file's own path; <c>../</c> and the like stay.</summary>
    public static string WithCaseOf(string written, string named)
    {
        var length = 0;
        while (length < written.Length && length < named.Length && char.ToUpperInvariant(written[^(length + 1)]) == char.ToUpperInvariant(named[^(length + 1)])) length++;
        return string.Concat(written.AsSpan(0, written.Length - length), named.AsSpan(named.Length - length));
    }
}
