using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>
/// The <c>:::</c> constructs of Learn. Markdig's own custom containers are never enabled: a one-line <c>:::image</c> would open one that
/// runs to the end of the article.
/// </summary>
internal sealed class DirectivesExtension : IDialectExtension
{
    public void AddParsers(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new DirectiveBlockParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new DirectiveInlineParser());
    }

    public void AddWriters(NodeWriters writers)
    {
        foreach (var kind in DirectiveKinds.All) kind.AddWriters(writers);
        writers.Add<ImageInline>((writer, image) => ImageWriter.Write(writer, image, image.Image));
    }
}
