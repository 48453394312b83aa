using DocsSite.Diagnostics;
using Markdig.Extensions.Tables;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2033: a row with more cells than the header.</summary>
public sealed class RaggedTable : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2033", "ragged-table", Severity.Warning)
    {
        Summary = "A row of a table has more cells than its header.",
        Why = "The cells beyond the header have no name; other tools drop them.",
        BadExample = Example.Guide("| Name | Value |\n|---|---|\n| State | Blocked | Today |"),
        GoodExample = Example.Guide("| Name | Value | Since |\n|---|---|---|\n| State | Blocked | Today |"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var table in source.Tree.Tables)
        {
            if (table.FirstOrDefault() is not TableRow { IsHeader: true } || Math.Max(0, table.Span.Start) >= source.Text.Length) continue;
            var columns = Cells(source.LineAt(Math.Max(0, table.Span.Start)));
            foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader))
            {
                var start = source.LineStart(Math.Clamp(row.Span.Start, 0, source.Text.Length - 1));
                while (start < source.Text.Length && source.Text[start] is ' ' or '\t') start++;
                var line = source.LineAt(start);
                if (line.IndexOf('|') < 0 || line.Contains('`')) continue;
                var cells = Cells(line);
                if (cells <= columns) continue;
                yield return source.At(Rule, start, source.LineEnd(start) - start, $"the row has {cells} cells, the header {columns}").Help("Add a header cell, or write `\\|` for a bar that is text.");
            }
        }
    }

    /// <summary>Cells of a pipe row; escaped bars count as text.</summary>
    private static int Cells(ReadOnlySpan<char> line)
    {
        var text = line.Trim(" \t>");
        var count = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '|' && i > 0 && i + 1 < text.Length && text[i - 1] != '\\') count++;
        }

        return count;
    }
}
