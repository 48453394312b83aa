using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Quotes;

/// <summary>A quote that begins with <c>[!NAME …]</c>.</summary>
internal abstract class QuoteSection(BlockParser? parser) : QuoteBlock(parser);

/// <summary><c>&gt; [!NOTE]</c>.</summary>
/// <param name="kind">One of <see cref="AlertKinds"/>.</param>
/// <param name="title">Shown above the text.</param>
internal sealed class AlertBlock(BlockParser? parser, string kind, string title) : QuoteSection(parser)
{
    public string Kind { get; } = kind;

    public string Title { get; } = title;
}

/// <summary><c>&gt; [!div class="…"]</c>.</summary>
internal sealed class DivBlock(BlockParser? parser, string className) : QuoteSection(parser)
{
    public string ClassName { get; } = className;
}

/// <summary><c>&gt; [!VIDEO url]</c>.</summary>
internal sealed class VideoBlock(BlockParser? parser, string source, string title) : QuoteSection(parser)
{
    public string Source { get; } = source;

    public string Title { get; } = title;
}
