using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2014: a second H1.</summary>
public sealed class SeveralTitles : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2014", "several-titles", Severity.Warning)
    {
        Summary = "An article has more than one first-level heading.",
        Why = "The page has one title; sections below a second one are missing from the contents.",
        BadExample = Example.Guide("Open the window.\n\n# Sign in again\n\nSelect **Sign in**."),
        GoodExample = Example.Guide("Open the window.\n\n## Sign in again\n\nSelect **Sign in**."),
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from heading in source.Headings.Where(heading => heading.Level == 1 && heading.IsTopLevel).Skip(1)
        where !source.IsIncluded(Math.Max(0, heading.Block.Span.Start))
        select source.At(Rule, heading.Block, $"\"{heading.Text}\" is a second title").Help($"Write `## {heading.Text}`.")
            .Fix(FixSafety.Unsafe, "Make it a section", source.Text[heading.Block.Span.Start] == '#' ? source.Edit(heading.Block.Span.Start, 1, "##") : null);
}
