using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2026: a section that says "None".</summary>
public sealed class PlaceholderSection : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2026", "placeholder-section", Severity.Warning)
    {
        Summary = "A section says only that there is nothing to say.",
        Why = "The check for missing sections is satisfied; the reader is not.",
        BadExample = Example.Problem(cause: "N/A"),
        GoodExample = Example.Problem(),
    };

    private static readonly string[] Nothing = ["n/a", "na", "none", "-", "tbd", "todo", "to be determined", "to be added", "coming soon", "unknown", "not applicable", "...", "…", "xxx", "under construction"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from section in source.Article.AllSections
        where section.Sections.Count == 0 && section.BodyText.Length is > 0 and < 30
        let text = section.BodyText.Trim().TrimEnd('.').ToLowerInvariant()
        where Nothing.Contains(text) || (text.Length == 0 && section.BodyText.Contains('.', StringComparison.Ordinal))
        select Rule.At(section.Heading.Span, $"the section \"{section.Heading.Text}\" says only \"{section.BodyText.Trim()}\"", "Write what the reader needs here, or remove the section; `status: investigating` says that the cause is being looked for.");
}
