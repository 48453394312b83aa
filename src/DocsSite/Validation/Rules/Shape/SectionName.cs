using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2011: "Symptom", "Solution", "CAUSE".</summary>
public sealed class SectionName : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS2011", "section-name", Severity.Suggestion)
    {
        Summary = "A section has another name than its sisters in the other articles.",
        Why = "Readers find their way by the same words on every page.",
        BadExample = Example.ProblemOf("## Symptom\n\nThe window closes.\n\n## Cause\n\nThe app is blocked.\n\n## Resolution\n\n1. Select **Unblock**."),
        GoodExample = Example.Problem(),
        Fix = FixSafety.Safe,
    };

    private static readonly Dictionary<SectionRole, string> Names = new()
    {
        [SectionRole.Symptom] = "Symptoms",
        [SectionRole.Cause] = "Cause",
        [SectionRole.Resolution] = "Resolution",
        [SectionRole.Workaround] = "Workaround",
        [SectionRole.MoreInformation] = "More information",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var linked = context.Site.Articles.SelectMany(article => article.References
            .Where(reference => reference.Fragment.Length > 0)
            .Select(reference => (reference.State == ReferenceState.SamePage ? article.Path : reference.Path ?? "", reference.Fragment))).ToHashSet();
        foreach (var article in context.Site.Articles)
        {
            if (article.Kind is not (ArticleKind.Problem or ArticleKind.ErrorReference)) continue;
            foreach (var section in article.Sections)
            {
                if (section.Number > 0 || section.Subject.Length > 0 || !Names.TryGetValue(section.Role, out var name) || section.Heading.Text == name) continue;
                // "Causes" with several of them is right.
                if (section.Heading.Text == name + "s" || article.Sections.Count(other => other.Role == section.Role) > 1) continue;
                var safety = linked.Contains((article.Path, section.Heading.Id)) ? FixSafety.Unsafe : FixSafety.Safe;
                var finding = Rule.At(section.Heading.Span, $"the section is named \"{section.Heading.Text}\"; other articles say \"{name}\"", safety == FixSafety.Safe ? $"Write `## {name}`." : $"Write `## {name}`, and correct the links to `#{section.Heading.Id}`.");
                yield return section.Heading.Span.Path == article.Path && section.Heading.Span.Length == section.Heading.Text.Length + 3
                    ? finding.Fix(safety, $"Rename to {name}", new TextEdit(section.Heading.Span, "## " + name)) : finding;
            }
        }
    }
}
