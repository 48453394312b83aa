using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Articles.Errors;

/// <summary>Reads the members of one map; wrong types become diagnostics of one rule.</summary>
internal sealed class NodeReader(DataMap map, RuleDescriptor rule, List<Diagnostic> diagnostics)
{
    public DataMap Map => map;

    /// <summary>Reports members that none of the known keys names.</summary>
    public void RefuseUnknown(IReadOnlyList<string> known)
    {
        foreach (var member in map.Members)
        {
            if (known.Contains(member.Key, StringComparer.Ordinal)) continue;
            diagnostics.Add(rule.At(member.KeySpan, $"Unknown key \"{member.Key}\"", "Known keys: " + string.Join(", ", known)));
        }
    }

    /// <summary>A text or number, trimmed; empty when absent.</summary>
    public string Text(string key) => map[key] is { } node and not DataNull ? Scalar(node, key)?.Value ?? "" : "";

    /// <summary>A list of texts, or one text; empty ones left out.</summary>
    public IReadOnlyList<RegisteredText> Texts(string key)
    {
        switch (map[key])
        {
            case null or DataNull:
                return [];
            case DataList list:
                return [.. list.Items.Select(item => Scalar(item, key)).OfType<RegisteredText>().Where(text => text.Value.Length > 0)];
            case var node:
                return Scalar(node, key) is { Value.Length: > 0 } text ? [text] : [];
        }
    }

    private RegisteredText? Scalar(DataNode node, string key)
    {
        switch (node)
        {
            case DataString text:
                return new(text.Value.Trim(), text.Span);
            case DataNumber number:
                return new(number.Literal, number.Span);
            default:
                diagnostics.Add(rule.At(node.Span, $"\"{key}\" is {Article(node.TypeName)} {node.TypeName}", "Write a text; put it in quotes when it holds \": \" or \" #\""));
                return null;
        }
    }

    private static string Article(string type) => type[0] is 'a' or 'o' ? "an" : "a";
}
