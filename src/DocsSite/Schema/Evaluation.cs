using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Schema;

/// <summary>
/// One validation of one instance. Runs in two modes: asking only for the verdict (stops at the first failure, writes nothing) and
/// collecting violations (goes on after a failure).
/// </summary>
internal sealed class Evaluation
{
    /// <summary>Subschemas within subschemas; two to four of them make one level of an instance.</summary>
    public const int MaxDepth = 1024;

    /// <summary>Subschemas evaluated for one instance; only a schema that multiplies its branches comes near.</summary>
    public const int MaxSteps = 2_000_000;

    private readonly List<PathSegment> _path = [];
    private List<SchemaViolation>? _violations;
    private int _depth;
    private int _steps;

    /// <summary>A limit was met: verdicts given since then mean nothing.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Whether violations are wanted; write no messages otherwise.</summary>
    public bool IsCollecting => _violations is not null;

    /// <summary>JSON pointer of the value under evaluation.</summary>
    public string Path => PathSegment.ToPointer(_path);

    /// <summary>The value under evaluation, named for a writer.</summary>
    public string Subject => PathSegment.ToPhrase(_path);

    public bool Evaluate(SchemaNode node, in Frame at)
    {
        if (node.Always is { } verdict) return verdict;
        if (_depth >= MaxDepth || ++_steps > MaxSteps) IsExhausted = true;
        if (IsExhausted) return false;

        var scope = at.Scope?.Resource == node.Resource ? at.Scope : new DynamicScope(node.Resource, at.Scope);
        var frame = new Frame(at.Instance, scope, node.HasUnevaluated ? EvaluatedChildren.Of(at.Instance) : at.Evaluated);
        _depth++;
        var isValid = true;
        foreach (var keyword in node.Keywords)
        {
            if (keyword.Evaluate(this, frame)) continue;
            isValid = false;
            if (!IsCollecting) break;
        }

        _depth--;
        if (node.HasUnevaluated) at.Evaluated?.Merge(frame.Evaluated);
        return isValid;
    }

    /// <summary>Applies a subschema of a keyword to the same value.</summary>
    public bool Apply(KeywordSite site, SchemaNode node, in Frame at)
    {
        if (Evaluate(node, at)) return true;
        if (node.Always == false && IsCollecting)
            Report(Violation(site, at.Instance.Span, $"{Subject} is not allowed here") with { SchemaPath = node.Location });
        return false;
    }

    /// <summary>Applies a subschema of a keyword to a child of the value.</summary>
    public bool ApplyToChild(KeywordSite site, SchemaNode node, PathSegment step, in Frame child)
    {
        _path.Add(step);
        var isValid = Apply(site, node, child);
        _path.RemoveAt(_path.Count - 1);
        return isValid;
    }

    /// <summary>The bare verdict, whatever the mode.</summary>
    public bool Test(SchemaNode node, in Frame at)
    {
        var outer = _violations;
        _violations = null;
        var isValid = Evaluate(node, at);
        _violations = outer;
        return isValid;
    }

    /// <summary>The violations of one branch, kept apart.</summary>
    public List<SchemaViolation> Collect(KeywordSite site, SchemaNode node, in Frame at)
    {
        var outer = _violations;
        _violations = [];
        Apply(site, node, at);
        var found = _violations;
        _violations = outer;
        return found;
    }

    public List<SchemaViolation> CollectFromChild(KeywordSite site, SchemaNode node, PathSegment step, in Frame child)
    {
        _path.Add(step);
        var found = Collect(site, node, child);
        _path.RemoveAt(_path.Count - 1);
        return found;
    }

    public void Report(SchemaViolation violation) => _violations?.Add(violation);

    /// <param name="step">The child that the violation is about, when it is not the value itself.</param>
    public SchemaViolation Violation(KeywordSite site, SourceSpan span, string message, PathSegment? step = null) =>
        new(site.Name, step is { } child ? PathSegment.ToPointer([.. _path, child]) : Path, site.Path, span, message)
        {
            CustomMessage = site.CustomMessage,
        };
}
