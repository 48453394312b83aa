using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>A <c>:::</c> line as the block parser left it; <see cref="DirectiveFolding"/> replaces every one.</summary>
internal interface IDirectiveNode
{
    Directive Directive { get; }

    /// <summary>The text behind the token on its line; should be empty.</summary>
    string Rest { get; }

    /// <summary>The line, from the first colon to its end.</summary>
    SourceSpan TokenSpan { get; }
}

/// <summary>A line that stands for itself.</summary>
internal sealed class DirectiveBlock : LeafBlock, IDirectiveNode
{
    public DirectiveBlock(BlockParser parser, Directive directive)
        : base(parser)
    {
        Directive = directive;
        ProcessInlines = false;
    }

    public Directive Directive { get; }

    public string Rest { get; init; } = "";

    public SourceSpan TokenSpan => Span;
}

/// <summary>The start of a column: it takes its content at once, for writers indent that by six spaces, which is no code here.</summary>
internal sealed class IndentedDirectiveBlock(BlockParser parser, Directive directive, SourceSpan tokenSpan) : ContainerBlock(parser), IDirectiveNode
{
    public Directive Directive { get; } = directive;

    public string Rest => "";

    public SourceSpan TokenSpan { get; } = tokenSpan;

    /// <summary>Columns that the first line of the content is indented by; −1 before that line.</summary>
    public int Indentation { get; set; } = -1;
}
