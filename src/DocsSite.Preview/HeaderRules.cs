using System.Text;
using DocsSite.Building;

namespace DocsSite.Preview;

/// <summary>
/// The response headers of the site: its own <c>_headers</c> file read as Netlify reads it (a line that starts with <c>/</c> is a
/// path, other lines are <c>Name: value</c>, <c>*</c> at the end matches the rest, repeated names are joined with a comma).
/// </summary>
internal sealed class HeaderRules
{
    /// <summary>The policy that the site publishes; in force when a plan brings no <c>_headers</c>.</summary>
    public const string StrictPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private static readonly HeaderRules Strict = new(
    [
        new Rule("/*",
        [
            new("Content-Security-Policy", StrictPolicy),
            new("X-Content-Type-Options", "nosniff"),
            new("Referrer-Policy", "strict-origin-when-cross-origin"),
            new("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
        ]),
    ]);

    private readonly IReadOnlyList<Rule> _rules;

    private HeaderRules(IReadOnlyList<Rule> rules) => _rules = rules;

    /// <summary>The rules of a plan's <c>_headers</c> file, else the strict ones.</summary>
    public static HeaderRules Of(SitePlan plan) =>
        plan.Files.TryGetValue("_headers", out var file) ? Parse(Encoding.UTF8.GetString(file.Content().Span)) : Strict;

    public static HeaderRules Parse(string text)
    {
        var rules = new List<Rule>();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '/')
            {
                rules.Add(new Rule(line, []));
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || rules.Count == 0) continue;
            rules[^1].Headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        return new HeaderRules(rules);
    }

    /// <summary>Name → value for a request path, which starts with a slash.</summary>
    public IReadOnlyDictionary<string, string> For(string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in _rules)
        {
            if (!Matches(rule.Path, path)) continue;
            foreach (var (name, value) in rule.Headers)
            {
                headers[name] = headers.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
            }
        }

        return headers;
    }

    private static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : string.Equals(pattern, path, StringComparison.Ordinal);

    private sealed record Rule(string Path, List<KeyValuePair<string, string>> Headers);
}
