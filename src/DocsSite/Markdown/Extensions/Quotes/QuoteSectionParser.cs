using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Quotes;

/// <summary>
/// Block quotes, and those that a <c>[!NAME]</c> marker turns into an alert, a division or a video. A marker inside a running quote
/// starts a new block, as on Learn.
/// </summary>
internal sealed class QuoteSectionParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        if (QuoteMarker.Read(processor.Line.AsSpan()) is not { } marker) return base.TryOpen(processor);
        var start = processor.Start;
        var column = processor.Column;
        var span = new SourceSpan(start + marker.Start, start + marker.Start + marker.Length - 1);
        var section = Create(marker, span, processor);
        if (section is null) return base.TryOpen(processor);
        section.QuoteChar = '>';
        section.Column = column;
        section.Span = new SourceSpan(start, processor.Line.End);
        for (var i = 0; i < marker.Start + marker.Length; i++) processor.NextChar();
        processor.NewBlocks.Push(section);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!processor.IsCodeIndent && processor.CurrentChar == '>')
        {
            return QuoteMarker.Read(processor.Line.AsSpan()) is null ? base.TryContinue(processor, block) : BlockState.None;
        }

        // The marker line is no paragraph, so Markdig sees nothing to continue lazily; the writer does.
        if (block is AlertBlock { Count: 0 } && StartsText(processor))
        {
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        return base.TryContinue(processor, block);
    }

    private static bool StartsText(BlockProcessor processor)
    {
        if (processor.IsBlankLine || processor.IsCodeIndent) return false;
        var c = processor.CurrentChar;
        var next = processor.PeekChar(1);
        if (c is '*' or '_' or '`') return next is not (' ' or '\t' or '\0') && (c != '`' || next != '`');
        return char.IsLetter(c) || c is '"' or '\'' or '(' or '\\' || (c == '[' && next != '!') || c > '\u00a0';
    }

    private QuoteSection? Create(QuoteMarker marker, SourceSpan span, BlockProcessor processor)
    {
        if (marker.Name.Equals("div", StringComparison.OrdinalIgnoreCase)) return DivSection.Create(this, marker, span, processor.Article());
        if (marker.Name.Equals("video", StringComparison.OrdinalIgnoreCase)) return VideoSection.Create(this, marker);
        return AlertSection.Create(this, marker, span, processor.Article());
    }
}
