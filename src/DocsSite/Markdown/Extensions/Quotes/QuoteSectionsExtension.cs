using Markdig;
using Markdig.Parsers;

namespace DocsSite.Markdown.Extensions.Quotes;

/// <summary>Quotes with a <c>[!NAME]</c> marker.</summary>
internal sealed class QuoteSectionsExtension : IDialectExtension
{
    public void AddParsers(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<QuoteBlockParser>(new QuoteSectionParser());

    public void AddWriters(NodeWriters writers)
    {
        writers.Add<AlertBlock>(AlertSection.Write);
        writers.Add<DivBlock>(DivSection.Write);
        writers.Add<VideoBlock>(VideoSection.Write);
    }
}
