using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>Recognizes a line that is one <c>:::</c> token. Each is a leaf: pairing is done later, so nothing can swallow the article.</summary>
internal sealed class DirectiveBlockParser : BlockParser
{
    public DirectiveBlockParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // An open code block or paragraph takes a deeply indented line; elsewhere four spaces before ':::image' are a slip, not code.
        if (processor.IsCodeIndent && processor.CurrentBlock is LeafBlock { IsOpen: true }) return BlockState.None;
        var line = processor.Line.AsSpan();
        if (DirectiveReader.Read(line) is not { } directive) return BlockState.None;
        var isKnown = DirectiveKinds.Find(directive.Family) is not null;
        if (processor.IsCodeIndent && directive.Name != "image") return BlockState.None;
        if (directive.Name == DirectiveKinds.NoLocalization || (!isKnown && !LooksIntended(directive, line))) return BlockState.None;
        var rest = line[directive.Length..].Trim();
        if (directive.Name == "image" && (!directive.IsTerminated || !rest.IsEmpty)) return BlockState.None;
        if (directive.Name == ColumnDirective.Token && rest.IsEmpty && HasColumnEnd(processor)) return OpenColumn(processor, directive);
        processor.NewBlocks.Push(new DirectiveBlock(this, directive)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
            Rest = rest.ToString(),
        });
        return BlockState.BreakDiscard;
    }

    /// <summary>Only ever called for a column.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (DirectiveReader.Read(processor.Line.AsSpan()) is { Family: ColumnDirective.Token or "row" }) return BlockState.None;
        var column = (IndentedDirectiveBlock)block;
        if (column.Indentation < 0) column.Indentation = processor.Indent;
        processor.GoToColumn(processor.ColumnBeforeIndent + Math.Min(processor.Indent, column.Indentation));
        column.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private BlockState OpenColumn(BlockProcessor processor, Directive directive)
    {
        var span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(new IndentedDirectiveBlock(this, directive, span) { Column = processor.Column, Span = span });
        return BlockState.ContinueDiscard;
    }

    private static bool HasColumnEnd(BlockProcessor processor) =>
        processor.Line.Text.AsSpan(processor.Line.End + 1).Contains("column-end", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line such as <c>:::tip:::</c> is a mistyped directive; <c>::: some words</c> is text.</summary>
    private static bool LooksIntended(Directive directive, ReadOnlySpan<char> line) =>
        directive.IsTerminated || directive.Attributes.Count > 0 || directive.IsEnd
        || (line[directive.Length..].IsWhiteSpace() && line.Length > 3);
}
