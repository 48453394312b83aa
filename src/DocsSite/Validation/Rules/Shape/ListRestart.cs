using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2022: a list that goes on with 4.</summary>
public sealed class ListRestart : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2022", "interrupted-list", Severity.Suggestion)
    {
        Summary = "A numbered list starts with another number than 1.",
        Why = "Something between the steps is not indented and cuts the list in two; a step more or less above makes the numbers wrong.",
        BadExample = Example.Guide("1. Open the window.\n\nIt takes a moment.\n\n2. Select **Sign in**."),
        GoodExample = Example.Guide("1. Open the window.\n\n   It takes a moment.\n\n1. Select **Sign in**."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from list in source.Tree.Lists
        where list.IsOrdered && list.Parent is MarkdownDocument && list.BulletType == '1'
            && int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var first) && first > 1
        let start = Math.Max(0, list.Span.Start)
        select source.At(Rule, start, Math.Min(list.OrderedStart!.Length + 1, source.Text.Length - start), $"the list starts with {list.OrderedStart}").Help("Indent what stands between the steps by three spaces, so that it belongs to its step.");
}
