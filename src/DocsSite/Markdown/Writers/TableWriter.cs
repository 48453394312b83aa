using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace DocsSite.Markdown.Writers;

internal static class TableWriter
{
    public static void Write(HtmlWriter writer, Table table)
    {
        writer.StartLine().Raw("<div class=\"table-scroll\"><table>\n");
        var isInBody = false;
        foreach (var block in table)
        {
            var row = (TableRow)block;
            if (row.IsHeader && IsEmpty(row)) continue;
            if (row.IsHeader)
            {
                writer.Raw("<thead>\n");
                WriteRow(writer, table, row);
                writer.Raw("</thead>\n");
                continue;
            }

            if (!isInBody) writer.Raw("<tbody>\n");
            isInBody = true;
            WriteRow(writer, table, row);
        }

        if (isInBody) writer.Raw("</tbody>\n");
        writer.Raw("</table></div>\n");
    }

    private static void WriteRow(HtmlWriter writer, Table table, TableRow row)
    {
        writer.Raw("<tr>\n");
        for (var i = 0; i < row.Count; i++) WriteCell(writer, (TableCell)row[i], row.IsHeader, Alignment(table, (TableCell)row[i], i));
        writer.Raw("</tr>\n");
    }

    private static void WriteCell(HtmlWriter writer, TableCell cell, bool isHeader, string? alignment)
    {
        writer.Raw(isHeader ? "<th scope=\"col\"" : "<td");
        if (alignment is not null) writer.Attribute("class", alignment);
        if (cell.ColumnSpan > 1) writer.Raw(" colspan=\"").Number(cell.ColumnSpan).Raw("\"");
        if (cell.RowSpan > 1) writer.Raw(" rowspan=\"").Number(cell.RowSpan).Raw("\"");
        writer.Raw(">");
        writer.IsInCell = true;
        if (cell.Count == 1 && cell[0] is ParagraphBlock { Inline: { } inlines }) writer.Inlines(inlines);
        else writer.Blocks(cell);
        writer.IsInCell = false;
        writer.Raw(isHeader ? "</th>\n" : "</td>\n");
    }

    private static string? Alignment(Table table, TableCell cell, int position)
    {
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : position;
        if (column >= table.ColumnDefinitions.Count) return null;
        return table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };
    }

    private static bool IsEmpty(TableRow row)
    {
        foreach (var block in row)
        {
            var cell = (TableCell)block;
            if (cell.Count > 1 || (cell.Count == 1 && cell[0] is not ParagraphBlock)) return false;
            if (cell.Count == 1 && cell[0] is ParagraphBlock { Inline.FirstChild: not null } paragraph
                && PlainText.OfInlines(paragraph.Inline).AsSpan().Trim().Length > 0) return false;
        }

        return true;
    }
}
