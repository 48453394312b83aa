using DocsSite.Diagnostics;
using Markdig.Extensions.Tables;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2035: a header and nothing below.</summary>
public sealed class TableWithoutRows : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2035", "table-without-rows", Severity.Suggestion)
    {
        Summary = "A table has a header and no rows.",
        Why = "What stands in the header row is shown as the names of columns; below them readers find nothing.",
        BadExample = Example.Guide("| Name | Value |\n|---|---|"),
        GoodExample = Example.Guide("| Name | Value |\n|---|---|\n| State | Blocked |"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from table in source.Tree.Tables
        where table.OfType<TableRow>().All(row => row.IsHeader) && table.Count > 0
        let start = Math.Max(0, table.Span.Start)
        select source.At(Rule, start, source.LineEnd(start) - start, "the table has no rows").Help("Fill it in, or remove it.");
}
