using System.Collections.Immutable;
using DocsSite.Diagnostics;

namespace DocsSite.Schema;

/// <summary>What can be wrong with a schema file itself.</summary>
public static class SchemaRules
{
    private const string ExampleSchema = "schemas/article.schema.json";

    public static readonly RuleDescriptor InvalidSchema = new("DS9111", "invalid-schema", Severity.Error)
    {
        Summary = "A schema does not follow JSON Schema 2020-12.",
        Why = "Nothing is checked against a schema that can't be understood.",
        ExamplePath = ExampleSchema,
        BadExample = """{ "properties": { "title": { "minLength": "5" } } }""",
        GoodExample = """{ "properties": { "title": { "minLength": 5 } } }""",
    };

    public static readonly RuleDescriptor UnknownKeyword = new("DS9112", "unknown-schema-keyword", Severity.Warning)
    {
        Summary = "A schema uses a keyword that JSON Schema does not have.",
        Why = "The keyword is silently without effect, so the check that it was meant to make is missing.",
        ExamplePath = ExampleSchema,
        BadExample = """{ "properties": { "title": { "minlength": 5 } } }""",
        GoodExample = """{ "properties": { "title": { "minLength": 5, "x-owner": "docs" } } }""",
    };

    public static readonly RuleDescriptor UnresolvedReference = new("DS9113", "unresolved-schema-reference", Severity.Error)
    {
        Summary = "A schema refers to a schema that does not exist.",
        Why = "Nothing is checked against a schema with a part missing; references are never fetched from the network.",
        ExamplePath = ExampleSchema,
        BadExample = """{ "properties": { "title": { "$ref": "#/$defs/tekst" } }, "$defs": { "text": { "type": "string" } } }""",
        GoodExample = """{ "properties": { "title": { "$ref": "#/$defs/text" } }, "$defs": { "text": { "type": "string" } } }""",
    };

    public static readonly RuleDescriptor EndlessReference = new("DS9114", "endless-schema-reference", Severity.Error)
    {
        Summary = "A schema refers back to itself for the same value.",
        Why = "Such a schema can never come to a verdict.",
        ExamplePath = ExampleSchema,
        BadExample = """{ "allOf": [{ "$ref": "#" }] }""",
        GoodExample = """{ "properties": { "child": { "$ref": "#" } } }""",
    };

    public static readonly RuleDescriptor UnsupportedDialect = new("DS9115", "unsupported-schema-dialect", Severity.Error)
    {
        Summary = "A schema asks for a dialect or vocabulary that is not known here.",
        Why = "Other drafts give the same keywords other meanings, so guessing would check the wrong thing.",
        ExamplePath = ExampleSchema,
        BadExample = """{ "$schema": "http://json-schema.org/draft-07/schema#", "type": "object" }""",
        GoodExample = """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object" }""",
    };

    public static ImmutableArray<RuleDescriptor> All { get; } =
        [InvalidSchema, UnknownKeyword, UnresolvedReference, EndlessReference, UnsupportedDialect];
}
