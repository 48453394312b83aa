using System.Collections.Frozen;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema.Keywords;

namespace DocsSite.Schema;

/// <summary>Turns the members of one schema object into keywords. The schema has passed the meta-schema.</summary>
internal sealed class KeywordCompiler(SchemaLoader loader, bool assertFormats)
{
    public void Compile(SchemaNode node)
    {
        if (node.Source is not DataMap map) return;
        WarnOfUnknown(map);
        var schema = new SchemaObject(node, map);
        Keyword?[] keywords =
        [
            .. map.Members.Where(m => schema.IsInForce(m.Key)).Select(m => Simple(schema, m)),
            Items(schema),
            Contains(schema),
            Properties(schema),
            Conditional(schema),
            Reference(schema, "$ref"),
            Reference(schema, "$dynamicRef"),
            schema["unevaluatedItems"] is { } items ? new UnevaluatedItemsKeyword(schema.Site("unevaluatedItems"), loader[items]) : null,
            schema["unevaluatedProperties"] is { } others
                ? new UnevaluatedPropertiesKeyword(schema.Site("unevaluatedProperties"), loader[others]) : null,
        ];
        node.Keywords = [.. keywords.OfType<Keyword>()];
        node.HasUnevaluated = node.Keywords.Any(k => k is UnevaluatedItemsKeyword or UnevaluatedPropertiesKeyword);
    }

    /// <summary>A keyword that needs no other beside it.</summary>
    private Keyword? Simple(SchemaObject schema, DataMember member)
    {
        var site = schema.Site(member.Key);
        return (member.Key, member.Value) switch
        {
            ("type", var types) => Assertions.Type(site, types),
            ("const", var value) => Assertions.Enum(site, [value]),
            ("enum", DataList values) => Assertions.Enum(site, values.Items),
            ("pattern", DataString pattern) => Pattern(pattern) is { } parsed ? Assertions.Pattern(site, parsed) : null,
            ("format", DataString name) => Format(schema, site, name.Value),
            ("uniqueItems", DataBoolean { Value: true }) => new UniqueItemsKeyword(site),
            ("required", DataList keys) => new RequiredKeyword(site, Strings(keys)),
            ("dependentRequired", DataMap map) =>
                new DependentRequiredKeyword(site, [.. map.Members.Select(m => (m.Key, Strings(m.Value)))]),
            ("dependentSchemas", DataMap map) => new DependentSchemasKeyword(site, [.. map.Members.Select(m => (m.Key, loader[m.Value]))]),
            ("propertyNames", var names) => new PropertyNamesKeyword(site, loader[names]),
            ("allOf", DataList branches) => new AllOfKeyword(site, Nodes(branches)),
            ("anyOf" or "oneOf", DataList branches) => new AlternativesKeyword(site, Nodes(branches)),
            ("not", var negated) => new NotKeyword(site, loader[negated]),
            (_, DataNumber number) => Assertions.Number(site, number) ?? Assertions.Size(site, number),
            _ => null,
        };
    }

    private Keyword? Format(SchemaObject schema, KeywordSite site, string name)
    {
        var isAsserted = assertFormats || (schema.Node.Resource.Vocabularies & Vocabularies.FormatAssertion) != 0;
        return isAsserted && Schema.Format.Known.TryGetValue(name, out var format) ? Assertions.Format(site, format) : null;
    }

    private ItemsKeyword? Items(SchemaObject schema)
    {
        var (prefix, rest) = (schema["prefixItems"] as DataList, schema["items"]);
        if (prefix is null && rest is null) return null;
        return new ItemsKeyword(schema.Node, schema.Site("items").CustomMessage)
        {
            Prefix = prefix is null ? [] : Nodes(prefix),
            Rest = rest is null ? null : loader[rest],
        };
    }

    private ContainsKeyword? Contains(SchemaObject schema)
    {
        if (schema["contains"] is not { } contained) return null;
        return new ContainsKeyword(schema.Site("contains"), loader[contained], Count("minContains"), Count("maxContains"));

        int? Count(string name) => schema[name] is DataNumber number ? Assertions.Limit(number) : null;
    }

    private PropertiesKeyword? Properties(SchemaObject schema)
    {
        var (properties, patterns) = (schema["properties"] as DataMap, schema["patternProperties"] as DataMap);
        var additional = schema["additionalProperties"];
        if (properties is null && patterns is null && additional is null) return null;
        return new PropertiesKeyword(schema.Node, schema.Site("additionalProperties").CustomMessage)
        {
            Properties = (properties?.Members ?? []).ToFrozenDictionary(m => m.Key, m => loader[m.Value], StringComparer.Ordinal),
            Patterns = [.. (patterns?.Members ?? [])
                .Select(m => (Pattern: Pattern(new DataString(m.KeySpan, m.Key)), Node: loader[m.Value]))
                .Where(p => p.Pattern is not null)
                .Select(p => (p.Pattern!, p.Node))],
            Additional = additional is null ? null : loader[additional],
        };
    }

    private ConditionalKeyword? Conditional(SchemaObject schema)
    {
        if (schema["if"] is not { } condition) return null;
        return new ConditionalKeyword(schema.Site("if"), loader[condition])
        {
            Then = schema["then"] is { } then ? loader[then] : null,
            Else = schema["else"] is { } otherwise ? loader[otherwise] : null,
        };
    }

    private ReferenceKeyword? Reference(SchemaObject schema, string keyword)
    {
        if (schema[keyword] is not DataString reference || loader.Find(reference, schema.Node.Resource) is not { } target) return null;
        var fragment = reference.Value[(reference.Value.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var isDynamic = keyword == "$dynamicRef" && target.Resource.DynamicAnchors.GetValueOrDefault(fragment) == target;
        return new ReferenceKeyword(schema.Site(keyword), target, isDynamic ? fragment : null);
    }

    private EcmaPattern? Pattern(DataString source)
    {
        if (EcmaPattern.TryParse(source.Value, out var pattern)) return pattern;
        loader.Report(
            SchemaRules.InvalidSchema, source.Span, $"{Wording.Code(source.Value)} is not a regular expression of ECMA-262",
            "Check brackets and escapes; JSON needs \\\\ for one backslash.");
        return null;
    }

    private void WarnOfUnknown(DataMap map)
    {
        foreach (var member in map.Members)
        {
            if (KeywordTable.IsKeyword(member.Key) || member.Key.StartsWith("x-", StringComparison.Ordinal)) continue;
            loader.Report(
                SchemaRules.UnknownKeyword, member.KeySpan,
                $"{Wording.Code(member.Key)} is not a keyword of JSON Schema 2020-12 and has no effect",
                DidYouMean.Ask(member.Key, KeywordTable.Names) ?? "begin the names of your own annotations with `x-`");
        }
    }

    private SchemaNode[] Nodes(DataList schemas) => [.. schemas.Items.Select(schema => loader[schema])];

    private static string[] Strings(DataNode list) => [.. ((DataList)list).Items.OfType<DataString>().Select(text => text.Value)];

    /// <summary>A schema object as its vocabularies let it be seen.</summary>
    private sealed record SchemaObject(SchemaNode Node, DataMap Map)
    {
        public DataNode? this[string keyword] => IsInForce(keyword) ? Map[keyword] : null;

        public bool IsInForce(string keyword) => KeywordTable.IsInForce(keyword, Node.Resource.Vocabularies);

        public KeywordSite Site(string keyword) => new(keyword, Node, Message(keyword));

        /// <summary><c>x-message</c>: one text for all keywords beside it, or a map from keyword to text.</summary>
        private string? Message(string keyword) => Map["x-message"] switch
        {
            DataString text => text.Value,
            DataMap byKeyword => (byKeyword[keyword] as DataString)?.Value,
            _ => null,
        };
    }
}
