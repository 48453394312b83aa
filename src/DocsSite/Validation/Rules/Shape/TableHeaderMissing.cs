using DocsSite.Diagnostics;
using Markdig.Extensions.Tables;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2034: a table whose header row is empty.</summary>
public sealed class TableHeaderMissing : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2034", "table-header-missing", Severity.Warning)
    {
        Summary = "All header cells of a table are empty.",
        Why = "A screen reader says the header with every cell; without it the cells are words without a meaning (WCAG 1.3.1).",
        BadExample = Example.Guide("| | |\n|---|---|\n| State | Blocked |"),
        GoodExample = Example.Guide("| Name | Value |\n|---|---|\n| State | Blocked |"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from table in source.Tree.Tables
        where table.FirstOrDefault() is TableRow { IsHeader: true } header && Markdown.PlainText.OfBlocks(header).Trim().Length == 0 && !HasPicture(header)
        let start = Math.Max(0, table.Span.Start)
        select source.At(Rule, start, source.LineEnd(start) - start, "the header row of the table is empty").Help("Name the columns.");

    private static bool HasPicture(TableRow row) =>
        row.OfType<TableCell>().SelectMany(cell => cell.OfType<Markdig.Syntax.ParagraphBlock>()).Any(block => block.Inline?.Any(inline => inline is Markdig.Syntax.Inlines.LinkInline or Markdown.Extensions.Directives.ImageInline) == true);
}
