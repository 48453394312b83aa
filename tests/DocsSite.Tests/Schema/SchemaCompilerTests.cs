using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema;
using DocsSite.Validation;

namespace DocsSite.Tests.Schema;

public sealed class SchemaCompilerTests
{
    /// <summary>Runs take it for good without looking.</summary>
    [Fact]
    public void Own_schema_is_good() => Assert.Empty(SchemaCompiler.Compile(DefaultArticleSchema.Document()).Diagnostics);

    [Theory]
    [InlineData("""{ "type": "txt" }""", "DS9111", "\"txt\"")]
    [InlineData("""{ "properties": { "a": { "minLength": -1 } } }""", "DS9111", "-1")]
    [InlineData("""{ "allOf": [] }""", "DS9111", "[]")]
    [InlineData("[1]", "DS9111", "[1]")]
    [InlineData("""{ "pattern": "(" }""", "DS9111", "\"(\"")]
    [InlineData("""{ "pattern": "\\Z" }""", "DS9111", "\"\\\\Z\"")]
    [InlineData("""{ "patternProperties": { "[": true } }""", "DS9111", "\"[\"")]
    [InlineData("""{ "$defs": { "a": { "$anchor": "x" }, "b": { "$anchor": "x" } } }""", "DS9111", "\"x\"")]
    [InlineData("""{ "$defs": { "a": { "$id": "x" }, "b": { "$id": "x" } } }""", "DS9111", "\"x\"")]
    [InlineData("""{ "properties": { "a": { "reqired": ["b"] } } }""", "DS9112", "\"reqired\"")]
    [InlineData("""{ "dependencies": {} }""", "DS9112", "\"dependencies\"")]
    [InlineData("""{ "$ref": "#/$defs/a" }""", "DS9113", "\"#/$defs/a\"")]
    [InlineData("""{ "$ref": "#a" }""", "DS9113", "\"#a\"")]
    [InlineData("""{ "items": { "$ref": "https://elsewhere.example/schema" } }""", "DS9113", "\"https://elsewhere.example/schema\"")]
    [InlineData("""{ "$ref": "#" }""", "DS9114", "\"#\"")]
    [InlineData("""{ "anyOf": [true, { "$ref": "#/$defs/a" }], "$defs": { "a": { "not": { "$ref": "#" } } } }""", "DS9114", "\"#\"")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#" }""", "DS9115", "\"http://json-schema.org/draft-07/schema#\"")]
    public void Defect_of_a_schema_is_reported_where_it_is(string schema, string rule, string marked)
    {
        var result = Compile(schema);
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal((rule, marked), (finding.Rule.Id, schema.Substring(finding.Span.Start, finding.Span.Length)));
        Assert.Equal(rule == "DS9112", result.Validator is not null);
    }

    [Fact]
    public void Unknown_keyword_comes_with_the_nearest_one()
    {
        var finding = Assert.Single(Compile("""{ "minlength": 5 }""").Diagnostics);
        Assert.Equal("`minlength` is not a keyword of JSON Schema 2020-12 and has no effect", finding.Message);
        Assert.Equal("did you mean \"minLength\"?", finding.Help);
    }

    [Fact]
    public void Schema_names_and_annotations_are_no_keywords() =>
        Assert.Empty(Compile("""{ "properties": { "minlength": { "x-owner": { "any": 1 } } }, "const": { "typ": 1 }, "default": { "a": 1 } }""").Diagnostics);

    [Fact]
    public void Rules_have_examples_that_tell_the_truth()
    {
        foreach (var rule in SchemaRules.All)
        {
            Assert.Equal([rule.Id], Compile(rule.BadExample!).Diagnostics.Select(d => d.Rule.Id));
            Assert.Empty(Compile(rule.GoodExample!).Diagnostics);
        }
    }

    [Fact]
    public void Reference_to_a_file_resolves_against_the_path_of_the_schema()
    {
        var asked = new List<string>();
        var parts = Json("""{ "$defs": { "code": { "type": "string", "minLength": 3 } } }""", "schemas/parts/error.json");
        var schema = Json("""{ "items": { "$ref": "parts/error.json#/$defs/code" } }""", "schemas/article.schema.json");
        var options = new SchemaOptions
        {
            Resolve = address =>
            {
                asked.Add(address.AbsoluteUri);
                return parts;
            },
        };
        var result = SchemaCompiler.Compile(schema, options);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["file:///schemas/parts/error.json"], asked);
        var violation = Assert.Single(result.Validator!.Validate(Json("""["abc", "x"]""")));
        Assert.Equal("file:///schemas/parts/error.json#/$defs/code/minLength", violation.SchemaPath);
    }

    [Fact]
    public void Defect_in_a_file_referred_to_is_reported_there()
    {
        var options = new SchemaOptions { Resolve = _ => Json("""{ "type": 5 }""", "schemas/part.json") };
        var finding = Assert.Single(SchemaCompiler.Compile(Json("""{ "$ref": "part.json" }""", "schemas/a.json"), options).Diagnostics);
        Assert.Equal(("DS9111", "schemas/part.json(1,11)"), (finding.Rule.Id, finding.Span.ToString()));
    }

    [Fact]
    public void Vocabulary_that_is_needed_and_unknown_is_refused()
    {
        var dialect = Json("""{ "$vocabulary": { "https://elsewhere.example/vocab": true } }""");
        var options = new SchemaOptions { Resolve = _ => dialect };
        var finding = Assert.Single(SchemaCompiler.Compile(Json("""{ "$schema": "https://elsewhere.example/dialect" }"""), options).Diagnostics);
        Assert.Equal("DS9115", finding.Rule.Id);
    }

    [Fact]
    public void Meta_schema_accepts_itself()
    {
        var result = Compile("""{ "$ref": "https://json-schema.org/draft/2020-12/schema" }""");
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Validator!.Validate(Json("""{ "type": ["string", "null"], "properties": { "a": { "minimum": 1 } } }""")));
        Assert.Equal(
            "`type` must be `array`, `boolean`, `integer`, `null`, `number`, `object` or `string`, not `txt`",
            Assert.Single(result.Validator!.Validate(Json("""{ "type": "txt" }"""))).Message);
    }

    private static SchemaCompilation Compile(string schema) => SchemaCompiler.Compile(Json(schema, "schemas/a.json"), new SchemaOptions());

    private static DataNode Json(string text, string path = "x.json") => JsonReader.Read(new SourceText(path, text)).Root!;
}
