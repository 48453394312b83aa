namespace DocsSite.Schema.Keywords;

/// <summary><c>$ref</c> and <c>$dynamicRef</c>.</summary>
/// <param name="target">What the reference means by itself.</param>
/// <param name="dynamicAnchor">For a <c>$dynamicRef</c> whose target has this <c>$dynamicAnchor</c>: the name that an outer
/// resource may redefine.</param>
internal sealed class ReferenceKeyword(KeywordSite site, SchemaNode target, string? dynamicAnchor) : Keyword(site)
{
    public override IEnumerable<SchemaNode> InPlace => dynamicAnchor is null ? [target] : [];

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        var outermost = dynamicAnchor is null ? null : at.Scope?.FindOutermost(dynamicAnchor);
        return run.Apply(Site, outermost ?? target, at);
    }
}
