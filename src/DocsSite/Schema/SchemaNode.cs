using System.Collections.Immutable;
using DocsSite.Data;

namespace DocsSite.Schema;

/// <summary>One compiled schema or subschema. Filled by the compiler, read-only afterwards.</summary>
internal sealed class SchemaNode(DataNode source, SchemaResource resource, string location)
{
    public DataNode Source => source;

    /// <summary>The resource (nearest <c>$id</c>) that the node belongs to.</summary>
    public SchemaResource Resource => resource;

    /// <summary>Place in the schema file as a URI fragment, e.g. <c>#/properties/title</c>; other files with their address.</summary>
    public string Location => location;

    /// <summary>The verdict of a boolean schema.</summary>
    public bool? Always { get; } = (source as DataBoolean)?.Value;

    /// <summary>In order of evaluation: <c>unevaluated*</c> last.</summary>
    public ImmutableArray<Keyword> Keywords { get; set; } = [];

    /// <summary>Whether an <c>unevaluated*</c> keyword stands here, so that evaluated children must be remembered.</summary>
    public bool HasUnevaluated { get; set; }
}

/// <summary>A schema with an address of its own: a file, or an embedded schema with <c>$id</c>.</summary>
internal sealed class SchemaResource(Uri address, DataNode root, Vocabularies vocabularies)
{
    public Uri Address => address;

    public DataNode Root => root;

    public Vocabularies Vocabularies => vocabularies;

    /// <summary><c>$anchor</c> and <c>$dynamicAnchor</c>.</summary>
    public Dictionary<string, SchemaNode> Anchors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SchemaNode> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
