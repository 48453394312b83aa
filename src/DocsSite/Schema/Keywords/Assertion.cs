using DocsSite.Data;

namespace DocsSite.Schema.Keywords;

/// <summary>A keyword that judges a value by itself. Values of another kind are no concern of it.</summary>
/// <param name="holds">The verdict.</param>
/// <param name="explain">For a value that fails: the message, from the value's name and the value.</param>
internal sealed class Assertion<T>(KeywordSite site, Func<T, bool> holds, Func<string, T, string> explain) : Keyword(site)
    where T : DataNode
{
    /// <summary>What the value may be, for did-you-mean.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not T value || holds(value)) return true;
        if (run.IsCollecting) run.Report(run.Violation(Site, value.Span, explain(run.Subject, value)) with { Allowed = Allowed });
        return false;
    }
}
