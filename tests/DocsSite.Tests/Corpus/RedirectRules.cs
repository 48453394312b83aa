namespace DocsSite.Tests.Corpus;

/// <summary>A host's view of the published <c>_redirects</c> file: first match wins, <c>*</c> at the end becomes <c>:splat</c>.</summary>
public sealed class RedirectRules
{
    private readonly Dictionary<string, string> _exact = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forced = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, string To)> _patterns = [];

    public IReadOnlyDictionary<string, string> Exact => _exact;

    public static RedirectRules Parse(string text)
    {
        var rules = new RedirectRules();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is not [var from, var to, "301" or "301!"]) throw new FormatException($"not a redirect: {line}");
            if (from.EndsWith('*')) rules._patterns.Add((from[..^1], to));
            else if (rules._exact.TryAdd(from.TrimEnd('/'), to) && parts[2] == "301!") rules._forced.Add(from.TrimEnd('/'));
        }

        return rules;
    }

    /// <summary>The rule counts also where a file stands at the address.</summary>
    public bool IsForced(string path) => _forced.Contains(path.TrimEnd('/'));

    /// <summary>Where one request is sent, or null.</summary>
    public string? Next(string path)
    {
        if (_exact.TryGetValue(path.TrimEnd('/'), out var to)) return to;
        foreach (var (prefix, target) in _patterns)
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal)) return target.Replace(":splat", path[prefix.Length..], StringComparison.Ordinal);
        }

        return null;
    }
}
