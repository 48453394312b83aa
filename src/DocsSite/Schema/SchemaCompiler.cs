using System.Collections.Immutable;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Schema;

/// <summary>Finds the schema document at an absolute address, or null. Never called for the meta-schemas of 2020-12.</summary>
public delegate DataNode? SchemaResolver(Uri address);

/// <summary>How to read a schema.</summary>
public sealed record SchemaOptions
{
    /// <summary>
    /// Gives the documents that a schema refers to. A schema without <c>$id</c> has the address <c>file:///</c> + its path from
    /// the content root, and relative references resolve against that.
    /// </summary>
    public SchemaResolver Resolve { get; init; } = static _ => null;

    /// <summary>Whether <c>format</c> is checked (date, date-time, email, ipv4, regex, uri, uuid) and not only noted.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>The schema is the product's own: a test holds it to the meta-schema, so that not every run has to.</summary>
    public bool IsOwn { get; init; }
}

/// <param name="Validator">Null when the schema has errors.</param>
/// <param name="Diagnostics">Errors and warnings about the schema, in the order of its text.</param>
public sealed record SchemaCompilation(ISchemaValidator? Validator, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Compiles JSON Schema draft 2020-12, once for many validations. Schema and instance must come from a reader that bounds their
/// depth. Never throws for a bad schema, never uses the network.
/// </summary>
public static class SchemaCompiler
{
    public static SchemaCompilation Compile(DataNode schema, SchemaOptions? options = null)
    {
        var loader = new SchemaLoader(options ?? new SchemaOptions());
        var root = loader.Compile(schema);
        var diagnostics = loader.Diagnostics.OrderBy(d => d.Span).ToImmutableArray();
        var isUsable = root is not null && !diagnostics.Any(d => d.Severity == Severity.Error);
        return new SchemaCompilation(isUsable ? new SchemaValidator(root!) : null, diagnostics);
    }
}
