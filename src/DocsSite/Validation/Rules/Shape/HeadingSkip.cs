using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2013: from H2 to H4.</summary>
public sealed class HeadingSkip : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2013", "heading-level-skipped", Severity.Warning)
    {
        Summary = "A heading is more than one level below the one before.",
        Why = "Screen readers announce levels; a skipped one sounds like a missing section (WCAG 1.3.1).",
        BadExample = Example.Guide("## Sign in\n\nOpen the window.\n\n#### The second field\n\nType the password."),
        GoodExample = Example.Guide("## Sign in\n\nOpen the window.\n\n### The second field\n\nType the password."),
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var level = 0;
        foreach (var heading in source.Headings)
        {
            if (!heading.IsTopLevel) continue;
            if (level > 0 && heading.Level > level + 1)
            {
                var marks = source.Text.AsSpan(Math.Max(0, heading.Block.Span.Start)).StartsWith(new string('#', heading.Level)) ? heading.Level : 0;
                var finding = source.At(Rule, heading.Block, $"a heading of level {heading.Level} follows one of level {level}").Help($"Write `{new string('#', level + 1)} {heading.Text}`.");
                yield return marks > 0 ? finding.Fix(FixSafety.Unsafe, $"Make it level {level + 1}", source.Edit(heading.Block.Span.Start, marks, new string('#', level + 1))) : finding;
            }

            level = heading.Level;
        }
    }
}
