using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Schema;

/// <summary>
/// Knows every schema document that takes part: registers resources and anchors, resolves references, and has each subschema
/// compiled once.
/// </summary>
internal sealed class SchemaLoader
{
    private readonly SchemaOptions _options;
    private readonly KeywordCompiler _keywords;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<DataNode, SchemaNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<SchemaNode> _pending = new();

    public SchemaLoader(SchemaOptions options)
    {
        _options = options;
        _keywords = new KeywordCompiler(this, options.AssertFormats);
    }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public SchemaNode? Compile(DataNode document)
    {
        var address = new UriBuilder("file", "") { Path = $"/{document.Span.Path}" }.Uri;
        var root = Load(address, document, "#");
        while (_pending.TryDequeue(out var node)) _keywords.Compile(node);
        foreach (var culprit in EndlessReferences.Find(_nodes.Values))
        {
            Report(
                SchemaRules.EndlessReference, culprit.Span, "the schema refers back to itself for the same value",
                "Refer to a schema of a part of the value.");
        }

        return root;
    }

    public void Report(RuleDescriptor rule, SourceSpan span, string message, string? help = null) =>
        _diagnostics.Add(rule.At(span, message, help));

    /// <summary>The compiled schema of a subschema that <see cref="Register"/> has seen.</summary>
    public SchemaNode this[DataNode schema] => _nodes[schema];

    /// <summary>The schema that a <c>$ref</c> means; reports it when there is none.</summary>
    public SchemaNode? Find(DataString reference, SchemaResource origin)
    {
        var known = _diagnostics.Count;
        var hash = reference.Value.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? reference.Value : reference.Value[..hash];
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference.Value[(hash + 1)..]);
        var resource = address.Length == 0 ? origin : FindResource(origin.Address, address);
        var found = resource is null ? null : FindIn(resource, fragment);
        if (found is null && _diagnostics.Count == known)
        {
            Report(
                SchemaRules.UnresolvedReference, reference.Span, $"there is no schema {Wording.Code(reference.Value)}",
                "Check the spelling; an address on the network is not fetched.");
        }

        return found;
    }

    private SchemaNode? FindIn(SchemaResource resource, string fragment)
    {
        if (fragment.Length == 0) return _nodes[resource.Root];
        if (fragment[0] == '/') return FindByPointer(resource, fragment);
        return resource.Anchors.GetValueOrDefault(fragment) ?? resource.DynamicAnchors.GetValueOrDefault(fragment);
    }

    private SchemaResource? FindResource(Uri origin, string reference)
    {
        if (!Uri.TryCreate(origin, reference, out var address)) return null;
        if (_resources.TryGetValue(address.AbsoluteUri, out var resource)) return resource;
        var document = BundledSchemas.Find(address) ?? _options.Resolve(address);
        return document is null ? null : Load(address, document, $"{address.AbsoluteUri}#")?.Resource;
    }

    private SchemaNode? FindByPointer(SchemaResource resource, string pointer)
    {
        var current = resource.Root;
        var node = _nodes[current];
        var (owner, location) = (node.Resource, node.Location);
        foreach (var token in pointer[1..].Split('/'))
        {
            var key = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (Child(current, key) is not { } child) return null;
            current = child;
            location = $"{location}/{token}";
            if (_nodes.TryGetValue(current, out node)) owner = node.Resource;
        }

        // A place that is no subschema by the specification is read as one because somebody refers to it.
        return node ?? (IsWellFormed(current) ? Register(current, owner, location) : null);
    }

    private static DataNode? Child(DataNode node, string key) => node switch
    {
        DataMap map => map[key],
        DataList list when int.TryParse(key, out var index) && index >= 0 && index < list.Items.Count => list.Items[index],
        _ => null,
    };

    private SchemaNode? Load(Uri address, DataNode document, string location)
    {
        if (!_options.IsOwn && !BundledSchemas.Contains(document) && !IsWellFormed(document)) return null;
        var vocabularies = FindVocabularies(document, Vocabularies.Standard);
        var root = Register(document, new SchemaResource(address, document, vocabularies), location);
        _resources.TryAdd(address.AbsoluteUri, root.Resource);
        return root;
    }

    private bool IsWellFormed(DataNode schema)
    {
        var violations = BundledSchemas.Check(schema);
        foreach (var violation in violations)
            Report(SchemaRules.InvalidSchema, violation.Span, violation.Message, "See JSON Schema draft 2020-12.");
        return violations.Count == 0;
    }

    /// <summary>Registers a schema with its identifiers and all its subschemas, and queues them for compilation.</summary>
    private SchemaNode Register(DataNode schema, SchemaResource resource, string location)
    {
        if (_nodes.TryGetValue(schema, out var known)) return known;
        var map = schema as DataMap;
        if (map?["$id"] is DataString id) resource = Identify(id, map, resource);
        var node = new SchemaNode(schema, resource, location);
        _nodes.Add(schema, node);
        _pending.Enqueue(node);
        if (map is null) return node;

        if (map["$anchor"] is DataString anchor) AddAnchor(resource.Anchors, anchor, node);
        if (map["$dynamicAnchor"] is DataString dynamicAnchor) AddAnchor(resource.DynamicAnchors, dynamicAnchor, node);
        foreach (var member in map.Members) RegisterSubschemas(member, resource, $"{location}/{PathSegment.Escape(member.Key)}");
        return node;
    }

    private SchemaResource Identify(DataString id, DataMap root, SchemaResource outer)
    {
        if (!Uri.TryCreate(outer.Address, id.Value.TrimEnd('#'), out var address))
        {
            Report(SchemaRules.InvalidSchema, id.Span, $"{Wording.Code(id.Value)} is not an address");
            return outer;
        }

        var resource = new SchemaResource(address, root, FindVocabularies(root, outer.Vocabularies));
        if (!_resources.TryAdd(address.AbsoluteUri, resource))
            Report(SchemaRules.InvalidSchema, id.Span, $"another schema has the `$id` {Wording.Code(id.Value)} already");
        return resource;
    }

    private void AddAnchor(Dictionary<string, SchemaNode> anchors, DataString name, SchemaNode node)
    {
        if (!anchors.TryAdd(name.Value, node))
            Report(SchemaRules.InvalidSchema, name.Span, $"another schema has the anchor {Wording.Code(name.Value)} already");
    }

    private void RegisterSubschemas(DataMember member, SchemaResource resource, string location)
    {
        switch (KeywordTable.ShapeOf(member.Key), member.Value)
        {
            case (Subschemas.One, _):
                Register(member.Value, resource, location);
                break;
            case (Subschemas.List, DataList list):
                for (var i = 0; i < list.Items.Count; i++) Register(list.Items[i], resource, $"{location}/{i}");
                break;
            case (Subschemas.Map, DataMap map):
                foreach (var entry in map.Members) Register(entry.Value, resource, $"{location}/{PathSegment.Escape(entry.Key)}");
                break;
        }
    }

    /// <summary>What the <c>$schema</c> of a resource asks for, through its meta-schema's <c>$vocabulary</c>.</summary>
    private Vocabularies FindVocabularies(DataNode document, Vocabularies inherited)
    {
        if (document is not DataMap map || map["$schema"] is not DataString dialect) return inherited;
        if (dialect.Value.TrimEnd('#') == KeywordTable.StandardMetaSchema) return Vocabularies.Standard;
        if (!Uri.TryCreate(dialect.Value, UriKind.Absolute, out var address) || _options.Resolve(address) is not DataMap metaSchema)
        {
            Report(
                SchemaRules.UnsupportedDialect, dialect.Span, $"the dialect {Wording.Code(dialect.Value)} is not known here",
                $"Write {Wording.Code(KeywordTable.StandardMetaSchema)}.");
            return inherited;
        }

        return metaSchema["$vocabulary"] is DataMap listed ? Combine(listed, dialect.Span) : inherited;
    }

    private Vocabularies Combine(DataMap listed, SourceSpan span)
    {
        var combined = Vocabularies.Core;
        foreach (var member in listed.Members)
        {
            if (KeywordTable.At(member.Key) is { } vocabulary) combined |= vocabulary;
            else if (member.Value is DataBoolean { Value: true })
            {
                Report(
                    SchemaRules.UnsupportedDialect, span,
                    $"the dialect needs the vocabulary {Wording.Code(member.Key)}, which is not known here");
            }
        }

        return combined;
    }
}
