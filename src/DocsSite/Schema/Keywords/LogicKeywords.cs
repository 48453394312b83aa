using DocsSite.Data;

namespace DocsSite.Schema.Keywords;

/// <summary><c>allOf</c>: every schema counts, each reports its own violations.</summary>
internal sealed class AllOfKeyword(KeywordSite site, SchemaNode[] branches) : Keyword(site)
{
    public override IEnumerable<SchemaNode> InPlace => branches;

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        var isValid = true;
        foreach (var branch in branches)
        {
            isValid &= run.Apply(Site, branch, at);
            if (!isValid && !run.IsCollecting) return false;
        }

        return isValid;
    }
}

/// <summary><c>anyOf</c> and <c>oneOf</c>: alternatives. When none fits, the nearest one speaks.</summary>
internal sealed class AlternativesKeyword(KeywordSite site, SchemaNode[] branches) : Keyword(site)
{
    private readonly bool _exactlyOne = site.Name == "oneOf";

    public override IEnumerable<SchemaNode> InPlace => branches;

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        var fitting = 0;
        foreach (var branch in branches)
        {
            var evaluated = at.Evaluated?.Fork();
            if (!run.Test(branch, at with { Evaluated = evaluated })) continue;
            fitting++;
            at.Evaluated?.Merge(evaluated);

            // One is enough, unless later alternatives may still evaluate further children.
            if (!_exactlyOne && at.Evaluated is null) return true;
        }

        if (fitting == 1 || (fitting > 1 && !_exactlyOne)) return true;
        if (!run.IsCollecting) return false;
        if (fitting == 0) NearestBranch.Report(run, Site, branches, at);
        else run.Report(run.Violation(Site, at.Instance.Span, TooMany(run.Subject, fitting)));
        return false;
    }

    private string TooMany(string subject, int fitting) =>
        $"{subject} fits {fitting} of {branches.Length} alternatives, but must fit only one";
}

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(KeywordSite site, SchemaNode node) : Keyword(site)
{
    public override IEnumerable<SchemaNode> InPlace => [node];

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (!run.Test(node, at with { Evaluated = null })) return true;
        if (run.IsCollecting) run.Report(run.Violation(Site, at.Instance.Span, Explain(run.Subject, at.Instance)));
        return false;
    }

    private static string Explain(string subject, DataNode found) => found is DataMap or DataList
        ? $"{subject} has a form that is not allowed here"
        : $"{subject} must not be {Wording.Value(found)}";
}

/// <summary><c>if</c>, <c>then</c> and <c>else</c>: the branch taken reports its own violations.</summary>
internal sealed class ConditionalKeyword(KeywordSite site, SchemaNode condition) : Keyword(site)
{
    private readonly KeywordSite _thenSite = site with { Name = "then" };
    private readonly KeywordSite _elseSite = site with { Name = "else" };

    public required SchemaNode? Then { get; init; }

    public required SchemaNode? Else { get; init; }

    public override IEnumerable<SchemaNode> InPlace => new[] { condition, Then, Else }.OfType<SchemaNode>();

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        var evaluated = at.Evaluated?.Fork();
        if (!run.Test(condition, at with { Evaluated = evaluated })) return Else is null || run.Apply(_elseSite, Else, at);
        at.Evaluated?.Merge(evaluated);
        return Then is null || run.Apply(_thenSite, Then, at);
    }
}
