using DocsSite.Markdown.Extensions;
using DocsSite.Markdown.Extensions.Directives;
using DocsSite.Markdown.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Writers;

internal static class ParagraphWriter
{
    public static void Write(HtmlWriter writer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: not null } inlines) return;
        if (inlines.FirstChild is LiteralInline { NextSibling: null, Content.IsEmpty: true }) return;
        if (!writer.IsPlain && IsPicture(inlines))
        {
            writer.StartLine().Raw("<figure class=\"image\">").Inlines(inlines).Raw("</figure>\n");
            return;
        }

        if (IsTight(paragraph))
        {
            writer.Inlines(inlines);
            return;
        }

        var element = MarkdownPreparation.HasBlockLevelHtml(paragraph) ? "div" : "p";
        writer.StartLine().Raw("<").Raw(element);
        if (AttributeLists.ExplicitId(paragraph) is { } id) writer.Attribute("id", id);
        writer.Raw(">").Inlines(inlines).Raw("</").Raw(element).Raw(">\n");
    }

    /// <summary>In a tight list the text of an item has no paragraph of its own.</summary>
    private static bool IsTight(ParagraphBlock paragraph) => paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } };

    /// <summary>One picture and nothing else that could be seen.</summary>
    private static bool IsPicture(ContainerInline inlines)
    {
        var pictures = 0;
        foreach (var inline in inlines)
        {
            if (inline is LinkInline { IsImage: true } or ImageInline { Image.IsIcon: false }) pictures++;
            else if (inline is not LineBreakInline && !(inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace())) return false;
        }

        return pictures == 1;
    }
}
