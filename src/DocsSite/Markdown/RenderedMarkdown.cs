using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>
/// An article body that is ready to be written as HTML: references are resolved, raw HTML is decided on and everything has been
/// reported, so that rendering a part twice has no side effect.
/// </summary>
public sealed class RenderedMarkdown
{
    private readonly HtmlWriter _writer;
    private readonly PreparedMarkdown _prepared;
    private readonly MentionMap _mentions;

    internal RenderedMarkdown(ParsedMarkdown parsed, PreparedMarkdown prepared, HtmlWriter writer, MentionMap mentions)
    {
        Parsed = parsed;
        _mentions = mentions;
        _prepared = prepared;
        _writer = writer;
    }

    public ParsedMarkdown Parsed { get; }

    /// <summary>Raw <c>id</c> and <c>name</c> attributes, in document order, duplicates included.</summary>
    public IReadOnlyList<MarkdownAnchor> Anchors => _prepared.Anchors;

    /// <summary>Every picture of the article in document order.</summary>
    public IReadOnlyList<MarkdownImage> Images => _prepared.Images;

    /// <summary>The whole body.</summary>
    public string Html => RenderBlocks(Parsed.Document);

    /// <summary>HTML of some blocks of the tree; for top-level blocks cut only where <see cref="IsBalancedBefore"/> holds.</summary>
    public string RenderBlocks(IEnumerable<Block> blocks)
    {
        // Parts are rendered when somebody asks for them, perhaps two at a time.
        lock (_writer) return _writer.Render(blocks);
    }

    /// <summary>What the mentions in some top-level blocks stand for, in document order, repetitions included: the <c>code</c> attributes of their HTML.</summary>
    public IEnumerable<string> CodesIn(IEnumerable<Block> blocks) => blocks.SelectMany(_mentions.CodesIn);

    /// <summary>The inline HTML of a heading, without the heading's own tag.</summary>
    public string RenderHeading(HeadingBlock heading) => _writer.RenderInlines(heading);

    /// <summary>
    /// Whether no raw HTML element (such as <c>&lt;details&gt;</c>) is open in front of this top-level block,
    /// so that the article may be cut there.
    /// </summary>
    public bool IsBalancedBefore(Block topLevelBlock) => !_prepared.InsideRawHtml.Contains(topLevelBlock);
}

/// <param name="Id">As written.</param>
/// <param name="Span">The tag that carries it.</param>
public sealed record MarkdownAnchor(string Id, Diagnostics.SourceSpan Span);

/// <param name="Source">Target as written.</param>
/// <param name="AlternativeText">Plain text; null when the writer gave none.</param>
/// <param name="IsDecorative">An icon: alternative text is not needed.</param>
public sealed record MarkdownImage(string Source, string? AlternativeText, bool IsDecorative, Diagnostics.SourceSpan Span);
