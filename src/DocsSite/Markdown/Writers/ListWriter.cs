using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace DocsSite.Markdown.Writers;

internal static class ListWriter
{
    public static void Write(HtmlWriter writer, ListBlock list)
    {
        var element = list.IsOrdered ? "ol" : "ul";
        var listClass = writer.ListClass;
        writer.ListClass = null;
        writer.StartLine().Raw("<").Raw(element);
        var className = listClass ?? (IsTaskList(list) ? "task-list" : null);
        if (className is not null) writer.Attribute("class", className);
        if (list is { IsOrdered: true, OrderedStart: { } start } && int.TryParse(start, out var number) && number != 1)
        {
            writer.Raw(" start=\"").Number(number).Raw("\"");
        }

        writer.Raw(">\n");
        foreach (var item in list)
        {
            writer.Raw("<li>");
            writer.Blocks((ContainerBlock)item);
            writer.Raw("</li>\n");
        }

        writer.Raw("</").Raw(element).Raw(">\n");
        writer.ListClass = listClass;
    }

    private static bool IsTaskList(ListBlock list)
    {
        foreach (var item in list)
        {
            if (item is ContainerBlock { Count: > 0 } content && content[0] is ParagraphBlock { Inline.FirstChild: TaskList }) return true;
        }

        return false;
    }
}
