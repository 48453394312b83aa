using AngleSharp.Dom;

namespace DocsSite.Markdown.Html;

/// <summary>Mends what an HTML parser lets through although the language forbids it.</summary>
internal static class HtmlRepair
{
    /// <summary>Items without a list get one, and what stands between the items of a list moves into the item before it.</summary>
    public static void Lists(IElement root)
    {
        foreach (var list in root.QuerySelectorAll("ul, ol").ToArray()) GatherBetweenItems(list);
        foreach (var item in root.QuerySelectorAll("li").ToArray())
        {
            if (item.ParentElement is { LocalName: not ("ul" or "ol") }) Surround(item);
        }
    }

    private static void GatherBetweenItems(IElement list)
    {
        IElement? item = null;
        foreach (var node in list.ChildNodes.ToArray())
        {
            if (node is IElement { LocalName: "li" } next) item = next;
            else if (node is IElement { LocalName: "br" }) list.RemoveChild(node);
            else if (node is not IText || !string.IsNullOrWhiteSpace(node.TextContent))
            {
                if (item is null)
                {
                    item = list.Owner!.CreateElement("li");
                    list.InsertBefore(item, node);
                }

                item.AppendChild(node);
            }
        }
    }

    /// <summary>Puts a list around the item and the items that follow it.</summary>
    private static void Surround(IElement item)
    {
        var list = item.Owner!.CreateElement("ul");
        item.Parent!.InsertBefore(list, item);
        INode? next = item;
        while (next is IElement { LocalName: "li" } || (next is IText && string.IsNullOrWhiteSpace(next.TextContent)))
        {
            var following = next.NextSibling;
            list.AppendChild(next);
            next = following;
        }
    }
}
