using DocsSite.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2018: a bold line that should be a heading.</summary>
public sealed class BoldAsHeading : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2018", "bold-as-heading", Severity.Suggestion)
    {
        Summary = "A paragraph is one bold phrase, as if it were a heading.",
        Why = "It is missing from the contents, nothing can link to it, and its section has no role: a bold \"Resolution\" is no resolution.",
        BadExample = Example.Guide("**Sign in again**\n\nSelect **Sign in**."),
        GoodExample = Example.Guide("## Sign in again\n\nSelect **Sign in**."),
        Fix = FixSafety.Unsafe,
    };

    private const int Longest = 80;

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Parent is not MarkdownDocument || block.Inline is not { FirstChild: EmphasisInline { DelimiterCount: 2, NextSibling: null } bold }) continue;
            var text = Markdown.PlainText.OfInlines(bold);
            if (text.Length is 0 or > Longest || text[^1] is '.' or ':' or '!' or ';' or ',' || text[0] is '"' or '\u201C' || bold.FirstChild is LinkInline or CodeInline) continue;
            var level = source.Headings.LastOrDefault(heading => heading.IsTopLevel && heading.Block.Span.Start < block.Span.Start)?.Level ?? 1;
            var marks = new string('#', Math.Clamp(level + 1, 2, 6));
            yield return source.At(Rule, block, $"\"{text}\" looks like a heading and is none").Help($"Write `{marks} {text}`.")
                .Fix(FixSafety.Unsafe, "Make it a heading", source.Edit(block.Span.Start, block.Span.Length, $"{marks} {text}"));
        }
    }
}
