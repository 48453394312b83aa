using DocsSite.Diagnostics;

namespace DocsSite.Data;

/// <summary>
/// A value of front matter, settings or a registry that knows its place in the source: the JSON data model with positions.
/// YAML and JSON are read into it, the schema evaluator and the rules work on it.
/// </summary>
public abstract record DataNode(SourceSpan Span)
{
    /// <summary>The JSON Schema type name: object, array, string, number, boolean or null.</summary>
    public abstract string TypeName { get; }
}

public sealed record DataNull(SourceSpan Span) : DataNode(Span)
{
    public override string TypeName => "null";
}

public sealed record DataBoolean(SourceSpan Span, bool Value) : DataNode(Span)
{
    public override string TypeName => "boolean";
}

/// <param name="Span">Place in the source.</param>
/// <param name="Literal">A valid JSON number literal of any size: kept as text so that nothing is rounded.</param>
public sealed record DataNumber(SourceSpan Span, string Literal) : DataNode(Span)
{
    public override string TypeName => "number";
}

/// <param name="Span">Place in the source, quotes included.</param>
/// <param name="Value">The decoded text.</param>
/// <param name="IsPlain">Written without quotes in YAML.</param>
public sealed record DataString(SourceSpan Span, string Value, bool IsPlain = false) : DataNode(Span)
{
    public override string TypeName => "string";
}

public sealed record DataList(SourceSpan Span, IReadOnlyList<DataNode> Items) : DataNode(Span)
{
    public override string TypeName => "array";
}

/// <summary>Members in source order; keys are unique (the readers report and drop duplicates).</summary>
public sealed record DataMap(SourceSpan Span, IReadOnlyList<DataMember> Members) : DataNode(Span)
{
    public override string TypeName => "object";

    /// <summary>The value under a key (ordinal comparison), or null when there is none.</summary>
    public DataNode? this[string key] => Find(key)?.Value;

    public DataMember? Find(string key)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Key, key, StringComparison.Ordinal)) return member;
        }

        return null;
    }
}

public sealed record DataMember(string Key, SourceSpan KeySpan, DataNode Value);
