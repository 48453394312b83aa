using AngleSharp.Dom;

namespace DocsSite.Importing.Html;

/// <summary>Lists with everything in their items: pictures, notes, code and lists below.</summary>
internal static class ListConverter
{
    public static void Add(List<DraftLine> lines, IElement list, BlockConverter converter)
    {
        var isOrdered = list.LocalName == "ol";
        var start = int.TryParse(list.GetAttribute("start"), out var number) && number is > 1 and < 1000 ? number : 1;
        var items = new List<DraftLine>();
        var isLoose = list.Children.Any(item => item.LocalName == "li" && item.Children.Count(child => child.LocalName is "p" or "div" or "pre" or "table" or "blockquote" or "figure" or "img") > 1);
        foreach (var child in list.Children)
        {
            var marker = isOrdered ? (items.Count == 0 ? $"{start}. " : "1. ") : "- ";
            var inner = converter.Blocks(child);
            if (child.LocalName is "ul" or "ol")
            {
                // A list directly in a list belongs to the item above it.
                inner = [];
                Add(inner, child, converter);
                marker = items.Count == 0 ? marker : "";
            }

            if (inner.Count == 0) continue;
            if (!isLoose) inner = Tight(inner);
            var indent = new string(' ', marker.Length > 0 ? marker.Length : isOrdered ? 3 : 2);
            if (items.Count > 0 && isLoose) items.Add(new DraftLine("", inner[0].Source));
            items.AddRange(inner.Select((line, at) => line with { Text = line.IsBlank ? "" : (at == 0 && marker.Length > 0 ? marker : indent) + line.Text }));
        }

        BlockConverter.Append(lines, items);
    }

    /// <summary>Without the empty line between an item's text and the list below it.</summary>
    private static List<DraftLine> Tight(List<DraftLine> lines)
    {
        var result = new List<DraftLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var next = i + 1 < lines.Count ? lines[i + 1].Text.TrimStart() : "";
            if (lines[i].IsBlank && i > 0 && (next.StartsWith("- ", StringComparison.Ordinal) || next.StartsWith("1. ", StringComparison.Ordinal))) continue;
            result.Add(lines[i]);
        }

        return result;
    }
}
