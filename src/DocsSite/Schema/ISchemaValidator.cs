using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Schema;

/// <summary>
/// The seam where another JSON Schema library could stand: a compiled schema that judges one positioned instance.
/// </summary>
public interface ISchemaValidator
{
    /// <summary>All violations in document order; empty when the instance is valid. Pure and thread-safe.</summary>
    IReadOnlyList<SchemaViolation> Validate(DataNode instance);
}

/// <summary>One assertion of a schema that an instance does not meet.</summary>
/// <param name="Keyword">The JSON Schema keyword that failed, e.g. <c>required</c>.</param>
/// <param name="InstancePath">JSON pointer into the instance; empty for the root.</param>
/// <param name="SchemaPath">Absolute keyword location in the schema, e.g. <c>#/properties/title/minLength</c>.</param>
/// <param name="Span">The most exact place: the value, for <c>additionalProperties</c> and <c>propertyNames</c> the key,
/// for <c>required</c> the object that lacks the key.</param>
/// <param name="Message">What is wrong, in a writer's words: names the thing found and what is allowed; no final full stop.</param>
public sealed record SchemaViolation(string Keyword, string InstancePath, string SchemaPath, SourceSpan Span, string Message)
{
    /// <summary>For <c>required</c>, <c>dependentRequired</c>: the missing key. For unknown, unwanted, misnamed keys: that key.</summary>
    public string? Property { get; init; }

    /// <summary>For <c>enum</c>, <c>const</c> and unknown keys: what would be allowed, for did-you-mean; for <c>type</c>: the kinds.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The <c>x-message</c> annotation beside the failing keyword: the schema author's own words.</summary>
    public string? CustomMessage { get; init; }
}
