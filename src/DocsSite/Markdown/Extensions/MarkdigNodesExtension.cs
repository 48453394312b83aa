using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions;

/// <summary>The HTML of footnotes, definition lists and task lists, whose parsers are Markdig's.</summary>
internal sealed class MarkdigNodesExtension : IDialectExtension
{
    public void AddParsers(MarkdownPipelineBuilder pipeline)
    {
    }

    public void AddWriters(NodeWriters writers)
    {
        writers.Add<TaskList>((writer, task) => writer
            .Raw("<input type=\"checkbox\" disabled").Raw(task.Checked ? " checked aria-label=\"Done\">" : " aria-label=\"To do\">"));
        writers.Add<FootnoteLink>(WriteFootnoteLink);
        writers.Add<FootnoteGroup>(WriteFootnotes);
        writers.Add<DefinitionList>((writer, list) => writer.StartLine().Raw("<dl>\n").Blocks(list).Raw("</dl>\n"));
        writers.Add<DefinitionItem>(WriteDefinition);
    }

    private static void WriteFootnoteLink(HtmlWriter writer, FootnoteLink link)
    {
        var order = link.Footnote.Order;
        if (link.IsBackLink)
        {
            writer.Raw(" <a class=\"footnote-back\" href=\"#fnref-").Number(link.Index).Raw("\" aria-label=\"Back to the text\">↩</a>");
            return;
        }

        writer.Raw("<sup><a class=\"footnote\" id=\"fnref-").Number(link.Index).Raw("\" href=\"#fn-").Number(order).Raw("\">").Number(order);
        writer.Raw("</a></sup>");
    }

    private static void WriteFootnotes(HtmlWriter writer, FootnoteGroup group)
    {
        writer.StartLine().Raw("<section class=\"footnotes\">\n<ol>\n");
        foreach (var block in group)
        {
            var footnote = (Footnote)block;
            writer.Raw("<li id=\"fn-").Number(footnote.Order).Raw("\">\n").Blocks(footnote).Raw("</li>\n");
        }

        writer.Raw("</ol>\n</section>\n");
    }

    private static void WriteDefinition(HtmlWriter writer, DefinitionItem item)
    {
        var isOpen = false;
        foreach (var block in item)
        {
            if (block is DefinitionTerm term)
            {
                if (isOpen) writer.Raw("</dd>\n");
                isOpen = false;
                writer.Raw("<dt>");
                if (term.Inline is not null) writer.Inlines(term.Inline);
                writer.Raw("</dt>\n");
                continue;
            }

            if (!isOpen) writer.Raw("<dd>");
            isOpen = true;
            if (item.Count == 2 && block is ParagraphBlock { Inline: { } inlines }) writer.Inlines(inlines);
            else writer.Block(block);
        }

        if (isOpen) writer.Raw("</dd>\n");
    }
}
