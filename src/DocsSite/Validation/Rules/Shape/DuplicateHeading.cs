using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2012: two H2 with the same words.</summary>
public sealed class DuplicateHeading : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2012", "duplicate-heading", Severity.Warning)
    {
        Summary = "Two sections with the same parent have the same heading.",
        Why = "In the contents nobody can tell them apart, and a link to the second breaks when the first is removed.",
        BadExample = Example.Guide("## Sign in\n\nOpen the window.\n\n## Sign in\n\nSelect **Sign in**."),
        GoodExample = Example.Guide("## Sign in\n\nOpen the window.\n\n## Sign in again\n\nSelect **Sign in**."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var seen = new Dictionary<(int Level, string Text), Markdown.MarkdownHeading>();
        foreach (var heading in source.Headings)
        {
            if (!heading.IsTopLevel || heading.Text.Length == 0) continue;
            foreach (var deeper in seen.Keys.Where(key => key.Level > heading.Level).ToList()) seen.Remove(deeper);
            if (seen.TryAdd((heading.Level, heading.Text.ToUpperInvariant()), heading)) continue;
            yield return source.At(Rule, heading.Block, $"the heading \"{heading.Text}\" is here twice").Help("Say in the heading what is different in this section, or join the two.")
                .See(seen[(heading.Level, heading.Text.ToUpperInvariant())].Span, "the first");
        }
    }
}
