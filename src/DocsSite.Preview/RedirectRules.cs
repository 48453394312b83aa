using System.Text;
using DocsSite.Building;

namespace DocsSite.Preview;

/// <summary>
/// The site's <c>_redirects</c> file in the part of Netlify's syntax that a static site needs: <c>from to [status[!]]</c> with a
/// status from 301 to 308, <c>#</c> comments, a splat at the end; the first match wins; a rule without <c>!</c> yields to a file.
/// </summary>
internal sealed class RedirectRules
{
    private readonly Dictionary<string, Rule> _exact = new(StringComparer.Ordinal);
    private readonly List<Rule> _splats = [];

    public static RedirectRules Of(SitePlan plan) =>
        plan.Files.TryGetValue("_redirects", out var file) ? Parse(Encoding.UTF8.GetString(file.Content().Span)) : new RedirectRules();

    public static RedirectRules Parse(string text)
    {
        var rules = new RedirectRules();
        var order = 0;
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var comment = Array.FindIndex(words, word => word.StartsWith('#'));
            if (comment >= 0) words = words[..comment];
            if (words.Length < 2 || words[0][0] != '/') continue;
            rules.Add(words, order++);
        }

        return rules;
    }

    /// <summary>Where a path leads, or null when no rule speaks of it.</summary>
    /// <param name="path">Starts with a slash; a final slash does not matter.</param>
    /// <param name="forcedOnly">Only rules that win over an existing file.</param>
    public (string Target, int Status)? Find(string path, bool forcedOnly)
    {
        var best = _exact.GetValueOrDefault(Normal(path));
        if (best is not null && forcedOnly && !best.Forced) best = null;
        foreach (var rule in _splats)
        {
            if (best is not null && best.Order < rule.Order) break;
            if ((forcedOnly && !rule.Forced) || !path.StartsWith(rule.From, StringComparison.Ordinal)) continue;
            return (rule.To.Replace(":splat", path[rule.From.Length..], StringComparison.Ordinal), rule.Status);
        }

        return best is null ? null : (best.To, best.Status);
    }

    private void Add(string[] words, int order)
    {
        var status = words.Length > 2 ? words[2] : "301";
        var forced = status.EndsWith('!');
        if (!int.TryParse(status.TrimEnd('!'), out var code) || code is < 301 or > 308) return;
        var from = words[0];
        var isSplat = from.EndsWith('*');
        var rule = new Rule(isSplat ? from[..^1] : Normal(from), words[1], code, forced, order);
        if (isSplat) _splats.Add(rule);
        else _exact.TryAdd(rule.From, rule);
    }

    private static string Normal(string path) => path.Length > 1 ? path.TrimEnd('/') : path;

    private sealed record Rule(string From, string To, int Status, bool Forced, int Order);
}
