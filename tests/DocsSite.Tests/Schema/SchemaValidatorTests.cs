using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema;

namespace DocsSite.Tests.Schema;

public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("""{ "required": ["b"] }""", """ { "a": 1 } """, "{ \"a\": 1 }", "#/required")]
    [InlineData("""{ "properties": { "a": { "minItems": 3 } } }""", """{ "a": [1, 2] }""", "[1, 2]", "#/properties/a/minItems")]
    [InlineData("""{ "additionalProperties": false }""", """{ "a": [1, 2] }""", "\"a\"", "#/additionalProperties")]
    [InlineData("""{ "propertyNames": { "maxLength": 1 } }""", """{ "ab": [1, 2] }""", "\"ab\"", "#/propertyNames/maxLength")]
    [InlineData("""{ "unevaluatedProperties": false }""", """{ "a": 1 }""", "\"a\"", "#/unevaluatedProperties")]
    [InlineData("""{ "dependentRequired": { "a": ["b"] } }""", """{ "a": 1 }""", "\"a\"", "#/dependentRequired")]
    [InlineData("""{ "uniqueItems": true }""", """["x", "y", "x" ]""", "\"x\"", "#/uniqueItems")]
    [InlineData("""{ "if": true, "then": { "const": 2 } }""", "1", "1", "#/then/const")]
    [InlineData("""{ "oneOf": [{ "required": ["a"] }, { "required": ["a", "b"] }] }""", "{}", "{}", "#/oneOf/0/required")]
    [InlineData("""{ "$ref": "#/$defs/a~1b", "$defs": { "a/b": { "type": "null" } } }""", "1", "1", "#/$defs/a~1b/type")]
    public void Violation_marks_the_exact_place_in_instance_and_schema(string schema, string instance, string marked, string path)
    {
        var violation = Assert.Single(Compile(schema).Validate(Json(instance)));
        Assert.Equal((marked, path), (instance.Substring(violation.Span.Start, violation.Span.Length), violation.SchemaPath));
    }

    [Fact]
    public void Duplicated_item_is_marked_where_it_comes_again() =>
        Assert.Equal(7, Assert.Single(Compile("""{ "uniqueItems": true }""").Validate(Json("""["x",2,"x"]"""))).Span.Start);

    [Fact]
    public void Missing_and_unknown_keys_are_named()
    {
        var violations = Compile("""{ "properties": { "title": true }, "required": ["title"], "additionalProperties": false }""").Validate(Json("""{ "titel": 1 }"""));
        Assert.Equal(["required title", "additionalProperties titel"], violations.Select(v => $"{v.Keyword} {v.Property}"));
        Assert.Equal(["title"], violations[1].Allowed);
    }

    [Fact]
    public void Violations_come_in_the_order_of_the_document()
    {
        var validator = Compile("""{ "properties": { "b": { "type": "null" }, "a": { "type": "null" } }, "required": ["c"] }""");
        Assert.Equal(["", "/a", "/b"], validator.Validate(Json("""{ "a": 1, "b": 2 }""")).Select(v => v.InstancePath));
    }

    [Fact]
    public void Same_violation_by_two_ways_is_told_once()
    {
        var validator = Compile("""{ "$ref": "#/$defs/a", "allOf": [{ "$ref": "#/$defs/a" }], "$defs": { "a": { "minLength": 3 } } }""");
        Assert.Single(validator.Validate(Json("\"x\"")));
    }

    [Fact]
    public void Formats_are_only_notes_unless_asked_for() =>
        Assert.Empty(Compile("""{ "format": "date" }""").Validate(Json("\"yesterday\"")));

    [Theory]
    [InlineData("1e400", "1e400", true)]
    [InlineData("1e400", "1e399", false)]
    [InlineData("1e999999999999999999999", "1", false)]
    [InlineData("0.1", "1e-1", true)]
    [InlineData("0", "-0.00e5", true)]
    [InlineData("12345678901234567890123", "12345678901234567890124", false)]
    public void Numbers_are_compared_exactly(string expected, string found, bool isEqual) =>
        Assert.Equal(isEqual, Compile($$"""{ "const": {{expected}} }""").Validate(Json(found)).Count == 0);

    [Theory]
    [InlineData("1e-400", "1", true)]
    [InlineData("0.3", "0.9", true)]
    [InlineData("3", "1e999999999", false)]
    [InlineData("1e999999999", "1e999999998", false)]
    [InlineData("20", "7", false)]
    public void Multiples_are_exact_and_cheap_at_any_size(string divisor, string found, bool isMultiple) =>
        Assert.Equal(isMultiple, Compile($$"""{ "multipleOf": {{divisor}} }""").Validate(Json(found)).Count == 0);

    [Fact]
    public void Pattern_that_explodes_gives_a_verdict() =>
        Assert.Single(Compile("""{ "pattern": "^(?=.)(a+)+$" }""").Validate(Json($"\"{new string('a', 40)}!\"")));

    [Fact]
    public void Endless_dynamic_reference_is_a_violation()
    {
        var validator = Compile("""
            { "$id": "https://a.example/", "$dynamicAnchor": "n", "$ref": "b",
              "$defs": { "b": { "$id": "b", "$defs": { "n": { "$dynamicAnchor": "n" } }, "$dynamicRef": "#n" } } }
            """);
        Assert.StartsWith("this can't be checked", Assert.Single(validator.Validate(Json("1"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_that_multiplies_its_branches_is_a_violation()
    {
        var steps = Enumerable.Range(0, 30).Select(i => $$"""
            "s{{i}}": { "allOf": [{ "$ref": "#/$defs/s{{i + 1}}" }, { "$ref": "#/$defs/s{{i + 1}}" }] }
            """);
        var validator = Compile($$"""{ "$ref": "#/$defs/s0", "$defs": { {{string.Join(',', steps)}}, "s30": { "type": "null" } } }""");
        Assert.StartsWith("this can't be checked", Assert.Single(validator.Validate(Json("null"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deepest_instance_that_is_read_can_be_checked()
    {
        var validator = Compile("""{ "items": { "$ref": "#" }, "type": ["array", "null"] }""");
        var deep = new string('[', JsonReader.MaxDepth) + "{0}" + new string(']', JsonReader.MaxDepth);
        Assert.Empty(validator.Validate(Json(deep.Replace("{0}", "null", StringComparison.Ordinal))));
        Assert.Equal("type", Assert.Single(validator.Validate(Json(deep.Replace("{0}", "1", StringComparison.Ordinal)))).Keyword);
    }

    [Fact]
    public void Validator_serves_many_threads()
    {
        var validator = Compile("""{ "items": { "properties": { "a": { "type": "string" } }, "unevaluatedProperties": false } }""");
        var instance = Json("""[{ "a": "x" }, { "a": 1, "b": 2 }]""");
        var expected = validator.Validate(instance);
        Parallel.For(0, 200, _ => Assert.Equal(expected.Select(v => v.Message), validator.Validate(instance).Select(v => v.Message)));
        Assert.Equal(2, expected.Count);
    }

    private static ISchemaValidator Compile(string schema) => SchemaCompiler.Compile(Json(schema)).Validator!;

    private static DataNode Json(string text) => JsonReader.Read(new SourceText("x.json", text)).Root!;
}
