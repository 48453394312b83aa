using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown;

/// <summary>Article body in, tree with named headings out; whatever is malformed is reported and the rest survives.</summary>
public sealed class MarkdownParser(MarkdownDialect dialect)
{
    /// <param name="text">The body after include expansion and variable substitution, without front matter.</param>
    /// <param name="context">Receives the diagnostics and maps positions back to source files.</param>
    public ParsedMarkdown Parse(string text, IMarkdownContext context)
    {
        var document = ParseTree(text, context);
        foreach (var pass in dialect.Passes) pass.Apply(document, context);
        return new ParsedMarkdown(text, document, dialect.IsPlain ? [] : HeadingIndex.Build(document, context));
    }

    private MarkdownDocument ParseTree(string text, IMarkdownContext context)
    {
        try
        {
            return Markdig.Parsers.MarkdownParser.Parse(text, dialect.Pipeline, new ParsingContext(context));
        }
        catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            var span = new SourceSpan(0, Math.Max(text.AsSpan().IndexOfAny('\r', '\n'), 0) - 1);
            context.Report(MarkdownRules.NestingTooDeep, span, (
                "The article nests lists, quotes or brackets deeper than 128 levels",
                "Look for a long run of '>', '[', '*' or list markers. The article is shown as plain text until it is mended"));
            return PlainParagraphs(text);
        }
    }

    /// <summary>The text without any markup: what readers get when the tree can't be built.</summary>
    private static MarkdownDocument PlainParagraphs(string text)
    {
        var document = new MarkdownDocument();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf("\n\n");
            if (length < 0) length = text.Length - start;
            if (length > 0) document.Add(PlainParagraph(text, start, length));
            start += length + 2;
        }

        return document;
    }

    private static ParagraphBlock PlainParagraph(string text, int start, int length)
    {
        var span = new SourceSpan(start, start + length - 1);
        var literal = new LiteralInline { Content = new Markdig.Helpers.StringSlice(text, span.Start, span.End), Span = span };
        var inlines = new ContainerInline { Span = span };
        inlines.AppendChild(literal);
        return new ParagraphBlock { Span = span, Inline = inlines };
    }
}
