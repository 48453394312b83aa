using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7134: a table that is shown as text.</summary>
public sealed class BrokenTable : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7134", "broken-table", Severity.Warning)
    {
        Summary = "The rows of a table are shown as text.",
        Why = "The line of dashes has not as many cells as the header, or no header stands directly above it: readers see pipes and dashes.",
        BadExample = Example.Guide("| Name | Value |\n\n|---|---|\n\nOpen the sign-in window."),
        GoodExample = Example.Guide("| Name | Value |\n|---|---|\n| State | Blocked |\n\nOpen the sign-in window."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Parent is Markdig.Extensions.Tables.TableCell || SourceTree.IsQuoted(block)) continue;
            var end = Math.Min(block.Span.End + 1, source.Text.Length);
            for (var start = block.Span.Start; start < end;)
            {
                var stop = Math.Min(source.LineEnd(start), end);
                if (IsDelimiterRow(source.Text.AsSpan(start, stop - start)))
                {
                    yield return source.At(Rule, start, stop - start, "the table is shown as text")
                        .Help("Put the header row directly above the line of dashes, with as many cells, and an empty line above the header.");
                    break;
                }

                var next = source.Text.IndexOf('\n', start, end - start);
                start = next < 0 ? end : next + 1;
            }
        }
    }

    private static bool IsDelimiterRow(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length >= 5 && text.Count('|') >= 2 && text.Count("---") >= 2 && text.IndexOfAnyExcept("|-: \t") < 0;
    }
}
