using DocsSite.Diagnostics;
using DocsSite.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = DocsSite.Diagnostics.SourceSpan;

namespace DocsSite.Articles;

/// <summary>Reads the two-column table of the affected section, cell by cell, and types it through the vocabulary.</summary>
internal static class AffectedTableReader
{
    public static AffectedTable Read(Table table, RenderedMarkdown rendered, IMarkdownContext context, Vocabulary vocabulary)
    {
        var rows = new List<AffectedFact>();
        foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader))
        {
            var label = (TableCell)row[0];
            var value = (TableCell)row[1];
            var text = string.Join('\n', PlainText.OfBlocks(value).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            var fact = new AffectedFact(
                PlainText.OfBlocks(label).Trim().Trim(':'), CellSpan(label, rendered, context), text, rendered.RenderBlocks(value), CellSpan(text.Length > 0 ? value : label, rendered, context));
            rows.Add(fact.Typed(vocabulary));
        }

        return new AffectedTable(SpanOf(table, context), Ordered(rows, vocabulary));
    }

    /// <summary>Rows that the vocabulary knows come first, in its order; the others follow as written.</summary>
    private static List<AffectedFact> Ordered(List<AffectedFact> rows, Vocabulary vocabulary)
    {
        var order = vocabulary.Facets.Select((facet, index) => (facet, index)).ToDictionary(pair => pair.facet, pair => pair.index);
        return [.. rows.OrderBy(row => row.Facet is null ? int.MaxValue : order[row.Facet])];
    }

    /// <summary>A cell without the white space around its words.</summary>
    private static SourceSpan CellSpan(TableCell cell, RenderedMarkdown rendered, IMarkdownContext context)
    {
        var text = rendered.Parsed.Text;
        var start = Math.Clamp(cell.Span.Start, 0, text.Length);
        var end = Math.Clamp(cell.Span.End + 1, start, text.Length);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return context.Locate(start, end - start);
    }

    private static SourceSpan SpanOf(Block block, IMarkdownContext context) => context.Locate(Math.Max(block.Span.Start, 0), Math.Max(block.Span.Length, 0));
}
