using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Schema;

/// <summary>Random schemas against random instances.</summary>
public sealed class SchemaPropertyTests
{
    private static readonly Gen<string> Scalars = Gen.Elements("null", "true", "false", "0", "-1", "2.5", "1e400", "\"\"", "\"a\"", "\"ab🐲\"", "\"2026-01-31\"");
    private static readonly Gen<string> Keys = Gen.Elements("a", "b", "ab", "c");

    [Fact]
    public void Any_schema_gives_a_verdict_on_any_instance() =>
        Check(3000, (schema, instance) =>
        {
            var result = SchemaCompiler.Compile(Json(schema), new SchemaOptions { AssertFormats = true });
            if (result.Validator is null) return result.Diagnostics.Length > 0;
            return result.Validator.Validate(Json(instance)).All(v => v.Span.End <= instance.Length && v.Message.Length > 0);
        });

    [Fact]
    public void Verdict_survives_wrapping() =>
        Check(1500, (schema, instance) =>
        {
            if (SchemaCompiler.Compile(Json(schema)).Validator is not { } validator) return true;
            var isValid = validator.Validate(Json(instance)).Count == 0;
            string[] wrapped =
            [
                $$"""{ "$defs": { "s": {{Rebased(schema)}} }, "not": { "not": { "$ref": "#/$defs/s" } } }""",
                $$"""{ "$defs": { "s": {{Rebased(schema)}} }, "allOf": [true, { "$ref": "#/$defs/s" }] }""",
                $$"""{ "$defs": { "s": {{Rebased(schema)}} }, "oneOf": [false, { "$ref": "#/$defs/s" }] }""",
                $$"""{ "$defs": { "s": {{Rebased(schema)}} }, "if": { "$ref": "#/$defs/s" }, "else": false }""",
            ];
            return wrapped.All(w => SchemaCompiler.Compile(Json(w)).Validator!.Validate(Json(instance)).Count == 0 == isValid);
        });

    private static void Check(int count, Func<string, string, bool> holds) =>
        Prop.ForAll(Schema(3).Zip(Instance(3)).ToArbitrary(), pair => holds(pair.Item1, pair.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count));

    /// <summary>The schema with an address of its own, so that <c>#</c> in it still means itself.</summary>
    private static string Rebased(string schema) =>
        schema.StartsWith('{') ? $"{{ \"$id\": \"https://random.example/s\"{(schema == "{}" ? "" : ",")} {schema[1..]}" : schema;

    private static Gen<string> Instance(int depth)
    {
        if (depth == 0) return Scalars;
        var inner = Instance(depth - 1);
        return Gen.OneOf(Scalars, List(inner, 3), Map(inner));
    }

    private static Gen<string> Schema(int depth)
    {
        if (depth == 0) return Gen.Elements("true", "false", "{}", """{ "type": "string" }""", """{ "type": ["number", "null"] }""");
        var inner = Schema(depth - 1);
        var count = Gen.Elements("0", "1", "2");
        var keyword = Gen.OneOf(
            Operand(inner, "items", "contains", "additionalProperties", "propertyNames", "if", "then", "else", "not", "unevaluatedItems", "unevaluatedProperties"),
            Operand(List(inner, 3).Where(l => l != "[]"), "allOf", "anyOf", "oneOf", "prefixItems"),
            Operand(Map(inner), "properties", "patternProperties", "dependentSchemas", "$defs"),
            Operand(count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains"),
            Operand(Gen.Elements("-1", "0.5", "1e400"), "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
            Operand(Gen.Elements("0.5", "3", "1e-400"), "multipleOf"),
            Operand(Instance(1), "const", "default"),
            Operand(List(Instance(1), 3), "enum", "examples"),
            Operand(Keys.Select(key => $"[\"{key}\"]"), "required"),
            Operand(Gen.Elements("\"#\"", "\"#/$defs/a\"", "\"#missing\"", "\"http://[\""), "$ref", "$dynamicRef"),
            Operand(Gen.Elements("\"^a\"", "\"(a+)+$\"", "\"(?<=a)b\"", "\"[\""), "pattern"),
            Operand(Gen.Elements("\"date\"", "\"uri\"", "\"regex\"", "\"unheard-of\""), "format"),
            Operand(Gen.Constant("true"), "uniqueItems"),
            Operand(Gen.Elements("\"integer\"", "\"object\"", "[\"array\", \"boolean\"]", "\"nonsense\""), "type"));
        return keyword.ListOf(4).Select(members => $"{{{string.Join(',', members.DistinctBy(m => m.Split(':')[0]))}}}");
    }

    private static Gen<string> Operand(Gen<string> value, params string[] keywords) =>
        Gen.Elements(keywords).SelectMany(keyword => value.Select(v => $"\"{keyword}\":{v}"));

    private static Gen<string> List(Gen<string> item, int most) =>
        Gen.Choose(0, most).SelectMany(n => item.ListOf(n)).Select(items => $"[{string.Join(',', items)}]");

    private static Gen<string> Map(Gen<string> value) =>
        Keys.Zip(value).ListOf(3).Select(members => $"{{{string.Join(',', members.DistinctBy(m => m.Item1).Select(m => $"\"{m.Item1}\":{m.Item2}"))}}}");

    private static DataNode Json(string text) => JsonReader.Read(new SourceText("x.json", text)).Root!;
}
