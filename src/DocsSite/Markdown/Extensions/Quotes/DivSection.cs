using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Extensions.Quotes;

/// <summary><c>&gt; [!div class="…"]</c>: next-step buttons, checklists, selectors; other classes are kept for the theme.</summary>
internal static class DivSection
{
    private static readonly string[] Known = ["nextstepaction", "checklist", "mx-imgborder", "mx-tdbreakall", "mx-tdcol2breakall"];

    public static DivBlock Create(BlockParser parser, QuoteMarker marker, SourceSpan span, IMarkdownContext context)
    {
        var className = ReadClass(marker.Arguments);
        if (!IsKnown(className))
        {
            context.Report(MarkdownRules.UnknownDivClass, span, (
                className.Length == 0 ? "The division names no class" : $"The division class '{className}' has no meaning here",
                "Known classes: nextstepaction, checklist, op_single_selector, op_multi_selector, mx-imgBorder, mx-tdBreakAll"));
        }

        return new DivBlock(parser, className);
    }

    public static void Write(HtmlWriter writer, DivBlock block)
    {
        writer.StartLine();
        switch (block.ClassName)
        {
            case "nextstepaction":
                WriteNextStep(writer, block);
                break;
            case "checklist":
                writer.ListClass = "checklist";
                writer.Blocks(block);
                writer.ListClass = null;
                break;
            default:
                writer.Raw("<div");
                writer.Attribute("class", IsSelector(block.ClassName) ? "selector" : HtmlWriter.ClassNames(block.ClassName, "division"));
                writer.Raw(">\n").Blocks(block).Raw("</div>\n");
                break;
        }
    }

    private static void WriteNextStep(HtmlWriter writer, DivBlock block)
    {
        foreach (var child in block)
        {
            if (child is ParagraphBlock { Inline: { } inlines } && inlines.FirstChild is LinkInline { IsImage: false })
            {
                writer.Raw("<p class=\"next-step\">");
                writer.LinkClass = "button";
                writer.Inlines(inlines);
                writer.LinkClass = null;
                writer.Raw("</p>\n");
            }
            else
            {
                writer.Block(child);
            }
        }
    }

    private static bool IsKnown(string className) =>
        IsSelector(className) || Known.Contains(className, StringComparer.OrdinalIgnoreCase);

    private static bool IsSelector(string className) => className.StartsWith("op_", StringComparison.OrdinalIgnoreCase);

    private static string ReadClass(string arguments)
    {
        var equals = arguments.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || !arguments.AsSpan(0, equals).Trim().Equals("class", StringComparison.OrdinalIgnoreCase)) return "";
        return arguments[(equals + 1)..].Trim().Trim('"', '\'', '\u201c', '\u201d').Trim();
    }
}
