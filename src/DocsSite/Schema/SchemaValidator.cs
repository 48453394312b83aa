using DocsSite.Data;

namespace DocsSite.Schema;

/// <summary>A compiled schema. Asks for the verdict first; only an invalid instance pays for messages.</summary>
internal sealed class SchemaValidator(SchemaNode root) : ISchemaValidator
{
    private readonly KeywordSite _rootSite = new("false", root, null);

    public IReadOnlyList<SchemaViolation> Validate(DataNode instance)
    {
        var frame = new Frame(instance, null, null);
        var verdict = new Evaluation();
        var isValid = verdict.Evaluate(root, frame);
        if (verdict.IsExhausted) return [Endless(instance)];
        if (isValid) return [];

        var run = new Evaluation();
        var violations = run.Collect(_rootSite, root, frame);
        if (run.IsExhausted) return [Endless(instance)];
        return [.. violations.OrderBy(v => v.Span).DistinctBy(v => (v.Span, v.Keyword, v.Message))];
    }

    private SchemaViolation Endless(DataNode instance) => new(
        "$ref", "", root.Location, instance.Span, "this can't be checked: the schema refers to itself or branches too often for it");
}
