using System.Collections.Frozen;
using System.Collections.Immutable;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Schema;

/// <summary>The meta-schemas of draft 2020-12 as published, kept in the assembly so that nothing is fetched.</summary>
internal static class BundledSchemas
{
    private static readonly Lazy<FrozenDictionary<string, DataNode>> Documents = new(() =>
        new[] { "schema", "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion", "content" }
            .Select(Read)
            .ToFrozenDictionary(document => ((DataString)((DataMap)document)["$id"]!).Value, StringComparer.Ordinal));

    private static readonly Lazy<ISchemaValidator> MetaSchema = new(() =>
        SchemaCompiler.Compile(Documents.Value[KeywordTable.StandardMetaSchema], new SchemaOptions()).Validator!);

    public static DataNode? Find(Uri address) => Documents.Value.GetValueOrDefault(address.AbsoluteUri);

    /// <summary>Whether the document is one of these, and so needs no check of its own.</summary>
    public static bool Contains(DataNode document) => Documents.Value.Values.Contains(document, ReferenceEqualityComparer.Instance);

    /// <summary>What is wrong with a schema as a document.</summary>
    public static IReadOnlyList<SchemaViolation> Check(DataNode schema) => MetaSchema.Value.Validate(schema);

    private static DataNode Read(string name)
    {
        var path = $"Schema/MetaSchemas/{name}.json";
        using var stream = typeof(BundledSchemas).Assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream);
        return JsonReader.Read(new SourceText(path, reader.ReadToEnd())).Root!;
    }
}
