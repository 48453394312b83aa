using DocsSite.Data;

namespace DocsSite.Schema.Keywords;

/// <summary>
/// Says what is wrong when no alternative fits: alternatives that only differ in kind or value become one sentence, else the
/// alternative that the writer most likely meant reports its violations.
/// </summary>
internal static class NearestBranch
{
    public static void Report(Evaluation run, KeywordSite site, SchemaNode[] branches, in Frame at)
    {
        if (site.CustomMessage is not null)
        {
            run.Report(run.Violation(site, at.Instance.Span, $"{run.Subject} fits none of {branches.Length} alternatives"));
            return;
        }

        var found = new List<Candidate>();
        foreach (var branch in branches)
        {
            var evaluated = at.Evaluated?.Fork();
            found.Add(new Candidate(run.Collect(site, branch, at with { Evaluated = evaluated }), evaluated));
        }

        if (Summarize(run, site, found, at.Instance) is { } summary)
        {
            run.Report(summary);
            return;
        }

        var path = run.Path;
        var nearest = found.MinBy(candidate => (candidate.IsOfOtherKind(path), candidate.Violations.Count))!;
        at.Evaluated?.Merge(nearest.Evaluated);
        foreach (var violation in nearest.Violations) run.Report(violation);
    }

    /// <summary>One violation for all branches when each asks only for another type, or only for other values.</summary>
    private static SchemaViolation? Summarize(Evaluation run, KeywordSite site, List<Candidate> found, DataNode instance)
    {
        var path = run.Path;
        if (!found.TrueForAll(c => c.Violations is [{ CustomMessage: null, Allowed.Count: > 0 } only] && only.InstancePath == path)) return null;
        var allowed = found.SelectMany(c => c.Violations[0].Allowed).Distinct().ToArray();
        var message = OnlyKeyword(found) switch
        {
            "type" => Wording.MustBeKind(run.Subject, allowed, instance),
            "enum" => Wording.MustBeOneOf(run.Subject, [.. allowed.Select(Wording.Code)], instance),
            _ => null,
        };
        return message is null ? null : run.Violation(site, instance.Span, message) with { Allowed = allowed };
    }

    /// <summary>The keyword that failed in every branch (<c>const</c> is an <c>enum</c> of one), or null.</summary>
    private static string? OnlyKeyword(List<Candidate> found)
    {
        var keywords = found.Select(c => c.Violations[0].Keyword == "const" ? "enum" : c.Violations[0].Keyword).Distinct().ToArray();
        return keywords.Length == 1 ? keywords[0] : null;
    }

    private sealed record Candidate(List<SchemaViolation> Violations, EvaluatedChildren? Evaluated)
    {
        /// <summary>Meant for another type of value, or for another value of a key that tells the alternatives apart.</summary>
        public bool IsOfOtherKind(string path) => Violations.Exists(v =>
            (v.Keyword == "type" && v.InstancePath == path) || (v.Keyword == "const" && IsChild(v.InstancePath, path)));

        private static bool IsChild(string path, string parent) =>
            path.Length > parent.Length && path.LastIndexOf('/') == parent.Length;
    }
}
