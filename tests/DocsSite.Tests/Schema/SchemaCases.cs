using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Schema;

/// <summary>
/// The cases in <c>Cases/*.yml</c>: a schema, instances that it accepts, and instances that it refuses, each with the violations as
/// lines of <c>keyword /instance/path «marked text» message | allowed: … | author: …</c>.
/// </summary>
internal static class SchemaCases
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "DocsSite.Tests", "Schema", "Cases");

    public static IEnumerable<(string File, DataMap Case)> All() =>
        from file in Directory.GetFiles(Folder, "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        from item in ((DataList)Read(file)).Items
        select (file, (DataMap)item);

    public static DataMap Find(string file, string name) => All().First(c => c.File == file && Name(c.Case) == name).Case;

    public static string Name(DataMap item) => ((DataString)item["name"]!).Value;

    public static ISchemaValidator Compile(DataMap item)
    {
        var compilation = SchemaCompiler.Compile(item["schema"]!, new SchemaOptions { AssertFormats = true });
        Assert.Empty(compilation.Diagnostics);
        return compilation.Validator!;
    }

    public static IReadOnlyList<DataNode> List(DataMap item, string key) => item[key] is DataList list ? list.Items : [];

    /// <summary>Violations as the lines of a case.</summary>
    public static string Describe(string file, IEnumerable<SchemaViolation> violations)
    {
        var text = Source(file).Text;
        return string.Join('\n', violations.Select(v => Describe(text, v)));
    }

    private static string Describe(string text, SchemaViolation violation)
    {
        // Where a list or map ends is the reader's business.
        var marked = text.Substring(violation.Span.Start, violation.Span.Length);
        if (marked[0] is '[' or '{') marked = $"{marked[0]}…";
        var path = violation.InstancePath.Length == 0 ? "(root)" : violation.InstancePath;
        var allowed = violation.Allowed.Count == 0 ? "" : $" | allowed: {string.Join(", ", violation.Allowed)}";
        var author = violation.CustomMessage is null ? "" : $" | author: {violation.CustomMessage}";
        return $"{violation.Keyword} {path} «{marked}» {violation.Message}{allowed}{author}";
    }

    private static DataNode Read(string file)
    {
        var document = YamlReader.Read(Source(file));
        Assert.Empty(document.Diagnostics);
        return document.Root!;
    }

    private static SourceText Source(string file) => new(file, File.ReadAllText(Path.Combine(Folder, file)));
}
