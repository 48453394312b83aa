using System.Text;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema;

namespace DocsSite.Validation;

/// <summary>The shape that articles are held to when a content root brings no <c>schemas/article.schema.json</c>: what real repositories agree on.</summary>
public static class DefaultArticleSchema
{
    private const string Resource = "article.schema.json";

    public static ISchemaValidator Load() =>
        SchemaCompiler.Compile(Document(), new SchemaOptions { IsOwn = true }).Validator
            ?? throw new InvalidOperationException($"The resource {Resource} is not a valid schema.");

    internal static DataNode Document()
    {
        using var stream = typeof(DefaultArticleSchema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return JsonReader.Read(new SourceText(Resource, reader.ReadToEnd())).Root!;
    }
}
