using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7120: a paragraph that only makes room.</summary>
public sealed class SpacerParagraph : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7120", "spacer-paragraph", Severity.Warning)
    {
        Summary = "A paragraph has nothing but a space or a line break.",
        Why = "Distances are the business of the theme; screen readers stop at every empty paragraph.",
        BadExample = Example.Guide("Open the window.\n\n&nbsp;\n\nSelect **Sign in**."),
        GoodExample = Example.Guide("Open the window.\n\nSelect **Sign in**."),
        Fix = FixSafety.Safe,
    };

    private static readonly string[] Spacers = ["&nbsp;", "&#160;", "&#xA0;", "&emsp;", "&ensp;", "<br>", "<br/>", "<br />"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from block in source.Tree.Paragraphs.Concat<LeafBlock>(source.Tree.Html)
        where block.Span.Length is > 0 and < 200 && block.Parent is not Markdig.Extensions.Tables.TableCell && IsSpacer(source.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, source.Text.Length - block.Span.Start)))
        let end = LineAfter(source, block.Span.End)
        select source.At(Rule, block, "the paragraph only makes room").Help("Delete it.")
            .Fix(FixSafety.Safe, "Delete the paragraph", source.Edit(block.Span.Start, end - block.Span.Start, ""));

    private static bool IsSpacer(ReadOnlySpan<char> text)
    {
        var isSpacer = false;
        while (true)
        {
            text = text.TrimStart();
            if (text.IsEmpty) return isSpacer;
            if (text[0] == '\u00A0')
            {
                text = text[1..];
                isSpacer = true;
                continue;
            }

            var before = text.Length;
            foreach (var spacer in Spacers)
            {
                if (!text.StartsWith(spacer, StringComparison.OrdinalIgnoreCase)) continue;
                text = text[spacer.Length..];
                isSpacer = true;
                break;
            }

            if (text.Length == before) return false;
        }
    }

    private static int LineAfter(ArticleSource source, int offset)
    {
        var end = source.LineEnd(Math.Min(offset, source.Text.Length));
        while (end < source.Text.Length && source.Text[end] is '\r' or '\n') end++;
        return end;
    }
}
