using System.Text;
using AngleSharp.Dom;

namespace DocsSite.Importing.Html;

/// <summary>Simple tables become pipe tables; tables with spans or blocks in their cells stay HTML, cleaned.</summary>
internal static class TableConverter
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "p", "ul", "ol", "li", "strong", "b", "em", "i", "code", "pre", "a", "img", "br", "sub", "sup", "kbd",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "href", "src", "alt", "colspan", "rowspan", "scope" };

    public static IEnumerable<string> Convert(IElement table, BlockConverter converter)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table)
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToList()).Where(row => row.Count > 0).ToList();
        if (rows.Count == 0) return [];
        if (rows is [[var only]]) return converter.Blocks(only).Select(line => line.Text);
        return rows.All(row => row.All(IsSimple)) ? Pipe(rows, converter, table) : Html(table, converter);
    }

    private static bool IsSimple(IElement cell) =>
        cell.GetAttribute("colspan") is null or "1" && cell.GetAttribute("rowspan") is null or "1"
        && cell.QuerySelector("ul, ol, table, pre, blockquote, h1, h2, h3, h4, h5, h6") is null;

    private static IEnumerable<string> Pipe(List<List<IElement>> rows, BlockConverter converter, IElement table)
    {
        var columns = rows.Max(row => row.Count);
        var hasHead = rows[0].All(cell => cell.LocalName == "th") || rows[0][0].ParentElement?.ParentElement?.LocalName == "thead" || table.QuerySelector("th") is null;
        if (table.QuerySelector("caption") is { } caption) yield return InlineConverter.Of(caption.ChildNodes, converter) + "\n";
        if (!hasHead) yield return "|" + string.Concat(Enumerable.Repeat("   |", columns));
        if (!hasHead) yield return Rule(columns);
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Select(cell => Cell(cell, converter)).Concat(Enumerable.Repeat("", columns - rows[i].Count));
            yield return "| " + string.Join(" | ", cells) + " |";
            if (i == 0 && hasHead) yield return Rule(columns);
        }
    }

    private static string Rule(int columns) => "|" + string.Concat(Enumerable.Repeat("---|", columns));

    private static string Cell(IElement cell, BlockConverter converter)
    {
        var paragraphs = cell.Children.Where(child => child.LocalName is "p" or "div").ToList();
        if (paragraphs.Count < 2) return InlineConverter.Of(cell.ChildNodes, converter, isCell: true);
        return string.Join("<br>", cell.ChildNodes.Select(node => InlineConverter.Of([node], converter, isCell: true)).Where(text => text.Length > 0));
    }

    private static IEnumerable<string> Html(IElement table, BlockConverter converter)
    {
        var text = new StringBuilder();
        Write(table, text, converter, 0);
        // An empty line would end the table for Markdown.
        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Trim().Length > 0);
    }

    private static void Write(INode node, StringBuilder text, BlockConverter converter, int depth)
    {
        if (node is IText data)
        {
            text.Append(System.Net.WebUtility.HtmlEncode(string.Join(' ', data.Data.Split('\n', '\r', '\t'))));
            return;
        }

        if (node is not IElement element || element.LocalName is "script" or "style" or "svg") return;
        var isKept = Kept.Contains(element.LocalName) && depth < BlockConverter.MaximumDepth;
        var isLine = element.LocalName is "table" or "tr" or "thead" or "tbody" or "tfoot";
        if (isKept) text.Append('<').Append(element.LocalName).Append(AttributesOf(element, converter)).Append('>').Append(isLine ? "\n" : "");
        if (depth < BlockConverter.MaximumDepth) foreach (var child in element.ChildNodes) Write(child, text, converter, depth + 1);
        else text.Append(System.Net.WebUtility.HtmlEncode(element.TextContent));
        if (isKept && element.LocalName is not ("img" or "br")) text.Append("</").Append(element.LocalName).Append('>').Append(isLine || element.LocalName is "td" or "th" ? "\n" : "");
    }

    private static string AttributesOf(IElement element, BlockConverter converter) => string.Concat(
        element.Attributes.Where(attribute => Attributes.Contains(attribute.Name)).Select(attribute =>
            $" {attribute.Name}=\"{System.Net.WebUtility.HtmlEncode(attribute.Name == "src" ? converter.PictureSource(attribute.Value) : attribute.Value)}\""));
}
