using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2017: "##" and nothing.</summary>
public sealed class EmptyHeading : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2017", "heading-without-text", Severity.Warning)
    {
        Summary = "A heading has no text.",
        Why = "The contents get an empty line, and a screen reader announces a heading without a name.",
        BadExample = Example.Guide("##\n\nOpen the window."),
        GoodExample = Example.Guide("## Sign in\n\nOpen the window."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from heading in source.Headings
        where heading.Text.Length == 0 && heading.Block.Inline is null or { FirstChild: null }
        let start = Math.Max(0, heading.Block.Span.Start)
        select source.At(Rule, heading.Block, "the heading has no text").Help("Write it, or delete the line.")
            .Fix(FixSafety.Safe, "Delete the line", source.Edit(start, source.LineEnd(start) - start, ""));
}
