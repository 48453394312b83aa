using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>Keeps the words of a line that is no valid directive, so that nothing the writer typed disappears.</summary>
internal static class DirectiveText
{
    public static ParagraphBlock Paragraph(IDirectiveNode source)
    {
        var words = DirectiveKinds.Find(source.Directive.Name) is null
            ? $"{source.Directive.Name} {string.Join(' ', source.Directive.Attributes.Select(attribute => attribute.Value))} {source.Rest}"
            : source.Rest;
        var inlines = new ContainerInline { Span = source.TokenSpan };
        inlines.AppendChild(new LiteralInline(words.Replace(":::", "", StringComparison.Ordinal).Trim()) { Span = source.TokenSpan });
        return new ParagraphBlock { Span = source.TokenSpan, Inline = inlines };
    }
}
