using DocsSite.Data;

namespace DocsSite.Schema;

/// <summary>One compiled keyword (or a group that works together, as <c>properties</c> and <c>additionalProperties</c>).</summary>
internal abstract class Keyword(KeywordSite site)
{
    public KeywordSite Site => site;

    /// <summary>Schemas that this keyword applies to the very same value; for finding endless references.</summary>
    public virtual IEnumerable<SchemaNode> InPlace => [];

    /// <summary>Whether the value is valid; reports why not when the evaluation collects violations.</summary>
    public abstract bool Evaluate(Evaluation run, in Frame at);
}

/// <summary>Where a keyword stands in the schema.</summary>
/// <param name="CustomMessage">The <c>x-message</c> beside it.</param>
internal sealed record KeywordSite(string Name, SchemaNode Owner, string? CustomMessage)
{
    public string Path => $"{Owner.Location}/{Name}";
}

/// <summary>What a keyword looks at.</summary>
/// <param name="Scope">The resources entered on the way here, for <c>$dynamicRef</c>.</param>
/// <param name="Evaluated">Which children have been evaluated so far; null while nobody asks.</param>
internal readonly record struct Frame(DataNode Instance, DynamicScope? Scope, EvaluatedChildren? Evaluated);

/// <summary>The chain of resources entered, innermost first.</summary>
internal sealed record DynamicScope(SchemaResource Resource, DynamicScope? Outer)
{
    /// <summary>The outermost schema with this <c>$dynamicAnchor</c>.</summary>
    public SchemaNode? FindOutermost(string anchor)
    {
        SchemaNode? found = null;
        for (var scope = this; scope is not null; scope = scope.Outer)
            found = scope.Resource.DynamicAnchors.GetValueOrDefault(anchor) ?? found;
        return found;
    }
}
