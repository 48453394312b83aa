using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary><c>:::image</c> and <c>:::no-loc</c> inside a line, in table cells and over several lines.</summary>
internal sealed class DirectiveInlineParser : InlineParser
{
    public DirectiveInlineParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != ':' || slice.PeekChar(2) != ':') return false;
        if (DirectiveReader.Read(slice.AsSpan()) is not { } directive) return false;
        LeafInline? node = directive.Name switch
        {
            "image" => Image(directive, Span(processor, slice, directive), processor),
            DirectiveKinds.NoLocalization => NoLocalization(directive, slice),
            _ => Misplaced(directive, Span(processor, slice, directive), processor),
        };
        if (node is null) return false;
        var span = Span(processor, slice, directive);
        node.Span = span;
        processor.Inline = node;
        slice.Start += directive.Length;
        return true;
    }

    private static SourceSpan Span(InlineProcessor processor, StringSlice slice, Directive directive) => new(
        processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + directive.Length - 1));

    private static ImageInline Image(Directive directive, SourceSpan span, InlineProcessor processor)
    {
        var image = ImageDirective.ReadImage(directive, span, processor.Article());
        if (!directive.IsTerminated || directive.HasOpenQuote)
        {
            processor.Article().Report(MarkdownRules.UnterminatedImage, span, (
                directive.HasOpenQuote ? "A value of ':::image' has no closing quotation mark" : "':::image' is not closed with ':::'",
                "Write :::image type=\"content\" source=\"media/picture.png\" alt-text=\"What it shows\":::"));
        }

        return new ImageInline(image);
    }

    private static LiteralInline? NoLocalization(Directive directive, StringSlice slice)
    {
        foreach (var attribute in directive.Attributes)
        {
            if (attribute.Name != "text") continue;
            var start = slice.Start + attribute.Start;
            var isVerbatim = slice.Text.AsSpan(start).StartsWith(attribute.Value);
            return isVerbatim
                ? new LiteralInline(new StringSlice(slice.Text, start, start + attribute.Value.Length - 1))
                : new LiteralInline(attribute.Value);
        }

        return null;
    }

    private static LiteralInline? Misplaced(Directive directive, SourceSpan span, InlineProcessor processor)
    {
        var isKnown = DirectiveKinds.Find(directive.Family) is not null;
        if (!isKnown && !directive.IsTerminated && directive.Attributes.Count == 0) return null;
        processor.Article().Report(
            isKnown ? MarkdownRules.MalformedDirective : MarkdownRules.UnknownDirective,
            span,
            isKnown
                ? ($"':::{directive.Name}' stands inside a paragraph", "Put it on a line of its own")
                : ($"':::{directive.Name}' is not a known construct", DirectiveKinds.Advice(directive.Family)));
        return new LiteralInline(isKnown ? "" : directive.Name);
    }
}
