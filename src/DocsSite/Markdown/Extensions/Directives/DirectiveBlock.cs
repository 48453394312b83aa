using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>A <c>:::</c> line as the block parser left it; <see cref="DirectiveFolding"/> replaces every one.</summary>
internal sealed class DirectiveBlock : LeafBlock
{
    public DirectiveBlock(BlockParser parser, Directive directive)
        : base(parser)
    {
        Directive = directive;
        ProcessInlines = false;
    }

    public Directive Directive { get; }

    /// <summary>The whole line behind the token, which should be empty.</summary>
    public string Rest { get; init; } = "";
}
