using System.Collections.Frozen;

namespace DocsSite.Schema;

/// <summary>The vocabularies of 2020-12 that are in force for a schema.</summary>
[Flags]
internal enum Vocabularies
{
    None = 0,
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    MetaData = 16,
    FormatAnnotation = 32,
    FormatAssertion = 64,
    Content = 128,

    /// <summary>What the standard meta-schema asks for: formats are annotations.</summary>
    Standard = Core | Applicator | Unevaluated | Validation | MetaData | FormatAnnotation | Content,
}

/// <summary>How subschemas sit in a keyword's operand.</summary>
internal enum Subschemas
{
    None,
    One,
    List,
    Map,
}

/// <summary>The keywords of draft 2020-12.</summary>
internal static class KeywordTable
{
    public const string StandardMetaSchema = "https://json-schema.org/draft/2020-12/schema";
    private const string AddressPrefix = "https://json-schema.org/draft/2020-12/vocab/";

    private static readonly FrozenDictionary<string, Vocabularies> Addresses = new Dictionary<string, Vocabularies>
    {
        ["core"] = Vocabularies.Core,
        ["applicator"] = Vocabularies.Applicator,
        ["unevaluated"] = Vocabularies.Unevaluated,
        ["validation"] = Vocabularies.Validation,
        ["meta-data"] = Vocabularies.MetaData,
        ["format-annotation"] = Vocabularies.FormatAnnotation,
        ["format-assertion"] = Vocabularies.FormatAssertion,
        ["content"] = Vocabularies.Content,
    }.ToFrozenDictionary(entry => AddressPrefix + entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Vocabularies Home, Subschemas Shape)> Keywords = List(
        (Vocabularies.Core, Subschemas.None, "$id $schema $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment"),
        (Vocabularies.Core, Subschemas.Map, "$defs definitions"),
        (Vocabularies.Applicator, Subschemas.One, "items contains additionalProperties propertyNames if then else not"),
        (Vocabularies.Applicator, Subschemas.List, "prefixItems allOf anyOf oneOf"),
        (Vocabularies.Applicator, Subschemas.Map, "properties patternProperties dependentSchemas"),
        (Vocabularies.Unevaluated, Subschemas.One, "unevaluatedItems unevaluatedProperties"),
        (Vocabularies.Validation, Subschemas.None, "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum"),
        (Vocabularies.Validation, Subschemas.None, "maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains"),
        (Vocabularies.Validation, Subschemas.None, "maxProperties minProperties required dependentRequired"),
        (Vocabularies.MetaData, Subschemas.None, "title description default deprecated readOnly writeOnly examples"),
        (Vocabularies.FormatAnnotation | Vocabularies.FormatAssertion, Subschemas.None, "format"),
        (Vocabularies.Content, Subschemas.None, "contentEncoding contentMediaType"),
        (Vocabularies.Content, Subschemas.One, "contentSchema"));

    /// <summary>The vocabulary at an address, or null when it is not one of 2020-12.</summary>
    public static Vocabularies? At(string address) => Addresses.TryGetValue(address, out var vocabulary) ? vocabulary : null;

    public static bool IsKeyword(string name) => Keywords.ContainsKey(name);

    /// <summary>All names, for did-you-mean.</summary>
    public static IEnumerable<string> Names => Keywords.Keys;

    public static bool IsInForce(string keyword, Vocabularies vocabularies) =>
        Keywords.TryGetValue(keyword, out var entry) && (entry.Home & vocabularies) != 0;

    public static Subschemas ShapeOf(string keyword) => Keywords.GetValueOrDefault(keyword).Shape;

    private static FrozenDictionary<string, (Vocabularies, Subschemas)> List(params (Vocabularies Home, Subschemas Shape, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row)))
            .ToFrozenDictionary(entry => entry.name, entry => (entry.row.Home, entry.row.Shape), StringComparer.Ordinal);
}
