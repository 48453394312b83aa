using System.Collections.Frozen;
using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>The HTML of the nodes that extensions add, by node type.</summary>
internal sealed class NodeWriters
{
    private readonly Dictionary<Type, Action<HtmlWriter, MarkdownObject>> _open = [];
    private FrozenDictionary<Type, Action<HtmlWriter, MarkdownObject>> _frozen =
        FrozenDictionary<Type, Action<HtmlWriter, MarkdownObject>>.Empty;

    /// <summary>Registers the writer of exactly this node type.</summary>
    public void Add<T>(Action<HtmlWriter, T> write)
        where T : MarkdownObject => _open.Add(typeof(T), (writer, node) => write(writer, (T)node));

    /// <summary>Ends registration.</summary>
    public NodeWriters Freeze()
    {
        _frozen = _open.ToFrozenDictionary();
        return this;
    }

    /// <summary>Writes the node when an extension knows it.</summary>
    public bool TryWrite(HtmlWriter writer, MarkdownObject node)
    {
        if (!_frozen.TryGetValue(node.GetType(), out var write)) return false;
        write(writer, node);
        return true;
    }
}
