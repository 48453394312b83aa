using Markdig;
using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>
/// One construct that the dialect adds to CommonMark. A class with a parameterless constructor in this assembly is found by itself;
/// extensions must not depend on each other's order and hold no state, for one instance serves all articles on all threads.
/// </summary>
internal interface IDialectExtension
{
    /// <summary>Adds parsers to the pipeline.</summary>
    void AddParsers(MarkdownPipelineBuilder pipeline);

    /// <summary>Tells how the nodes of this construct become HTML.</summary>
    void AddWriters(NodeWriters writers);
}

/// <summary>A construct that is recognized in the finished tree, because it spans several blocks. Found like <see cref="IDialectExtension"/>.</summary>
internal interface ITreePass
{
    /// <summary>Passes run from low to high.</summary>
    int Order { get; }

    void Apply(MarkdownDocument document, IMarkdownContext context);
}
