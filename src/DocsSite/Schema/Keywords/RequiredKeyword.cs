using DocsSite.Data;

namespace DocsSite.Schema.Keywords;

/// <summary><c>required</c>: one violation for each missing key, at the object.</summary>
internal sealed class RequiredKeyword(KeywordSite site, string[] keys) : Keyword(site)
{
    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataMap map) return true;
        var isValid = true;
        foreach (var key in keys)
        {
            if (map.Find(key) is not null) continue;
            isValid = false;
            if (!run.IsCollecting) break;
            var place = run.Path.Length == 0 ? "" : $" in {run.Subject}";
            run.Report(run.Violation(Site, map.Span, $"{Wording.Code(key)} is missing{place}") with { Property = key });
        }

        return isValid;
    }
}

/// <summary><c>dependentRequired</c>: one violation for each missing key, at the key that asks for it.</summary>
internal sealed class DependentRequiredKeyword(KeywordSite site, IReadOnlyList<(string Trigger, string[] Keys)> dependencies) : Keyword(site)
{
    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataMap map) return true;
        var isValid = true;
        foreach (var (trigger, keys) in dependencies)
        {
            if (map.Find(trigger) is not { } member) continue;
            foreach (var key in keys)
            {
                if (map.Find(key) is not null) continue;
                isValid = false;
                if (!run.IsCollecting) return false;
                var message = $"{Wording.Code(key)} is missing: it is needed wherever {Wording.Code(trigger)} is given";
                run.Report(run.Violation(Site, member.KeySpan, message) with { Property = key });
            }
        }

        return isValid;
    }
}
