using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>The syntax tree of one article body, with its headings named. Lives no longer than the work on its article.</summary>
/// <param name="Text">The text that was parsed; spans in the tree count in it.</param>
/// <param name="Document">The tree after all dialect constructs were recognized.</param>
/// <param name="Headings">Every heading in document order, those inside other blocks included; titles of tabs are not headings.</param>
public sealed record ParsedMarkdown(string Text, MarkdownDocument Document, IReadOnlyList<MarkdownHeading> Headings)
{
    /// <summary>The first H1, or null.</summary>
    public MarkdownHeading? Title => Headings.FirstOrDefault(heading => heading.Level == 1);
}

/// <param name="Level">1 to 6.</param>
/// <param name="Id">Anchor, unique in the article: the explicit <c>{#id}</c> or the GitHub slug, with <c>-1</c>, <c>-2</c> … for repeats.</param>
/// <param name="Text">Plain text, one line.</param>
/// <param name="Span">The heading in its source file.</param>
/// <param name="Block">The node in the tree.</param>
public sealed record MarkdownHeading(int Level, string Id, string Text, Diagnostics.SourceSpan Span, HeadingBlock Block)
{
    /// <summary>The level it has on the page, where levels are never skipped and only the title is an H1.</summary>
    public int OutlineLevel { get; init; } = Level;

    /// <summary>False inside a list, quote, tab, zone or other block: such a heading can't begin a section of the page.</summary>
    public bool IsTopLevel => Block.Parent is MarkdownDocument;
}
