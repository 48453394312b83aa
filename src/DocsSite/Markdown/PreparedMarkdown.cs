using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>What the walk before rendering found.</summary>
internal sealed class PreparedMarkdown
{
    public List<MarkdownAnchor> Anchors { get; } = [];

    /// <summary>Ids that the page holds so far: those of all headings and of raw elements.</summary>
    public HashSet<string> Ids { get; init; } = [];

    public List<MarkdownImage> Images { get; } = [];

    /// <summary>Top-level blocks in front of which a raw HTML element is open.</summary>
    public HashSet<Block> InsideRawHtml { get; } = [];
}
