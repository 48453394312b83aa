using System.Text.RegularExpressions;
using DocsSite.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7137: "Setup > Apps" in plain text.</summary>
public sealed partial class PlainUiPath : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7137", "plain-ui-path", Severity.Suggestion)
    {
        Summary = "The way through menus is written in plain text.",
        Why = "Readers look at the screen and back; bold names are found again at once, and it is clear where the way ends.",
        BadExample = Example.Guide("Open Setup > Connections, then find the app."),
        GoodExample = Example.Guide("Open **Setup** > **Connections**, then find the app."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from block in source.Tree.Paragraphs
        where block.Inline is not null && block.Span.End < source.Text.Length && source.Text.AsSpan(block.Span.Start, block.Span.Length).Contains(" > ", StringComparison.Ordinal)
        from literal in block.Inline!.FindDescendants<LiteralInline>()
        where IsPlain(literal)
        from Match path in Path().Matches(literal.Content.ToString())
        select source.At(Rule, literal.Span.Start + path.Index, path.Length, $"\"{path.Value}\" leads through menus, and no name in it is bold")
            .Help("Make each name bold: `**Setup** > **Apps**`.");

    /// <summary>Neither bold nor in a link; what an escape or entity moved has no place that could be trusted.</summary>
    private static bool IsPlain(LiteralInline literal)
    {
        if (literal.Span.Length != literal.Content.Length) return false;
        for (var parent = literal.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is EmphasisInline or LinkInline) return false;
        }

        return true;
    }

    /// <summary>Names with capitals and three letters or more: "A > B" compares. Of the first name only the last word is sure to belong to it.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’/-]{2,}(?: > \p{Lu}[\p{L}\p{N}'’/-]{2,}(?: \p{Lu}[\p{L}\p{N}'’/-]+)*)+(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
