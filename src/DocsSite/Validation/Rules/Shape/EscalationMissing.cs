using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2024: no way on when nothing helps.</summary>
public sealed class EscalationMissing : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS2024", "escalation-missing", Severity.Suggestion)
    {
        Summary = "A problem article does not say where to turn when nothing helps, although others of the site do.",
        Why = "The reader for whom the fix fails is the one who needs help most.",
        BadExample = Example.Problem(),
        GoodExample = Example.Problem() + "\n## Still not resolved?\n\nAsk the service desk.\n",
        ExampleFiles = new Dictionary<string, string> { ["product/other.md"] = Example.Other("## Still not resolved?\n\nAsk the service desk.") },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        if (article.Kind != ArticleKind.Problem || !surroundings.Content.Docsets.IsEmpty || surroundings.Settings.Escalation.Length > 0 || article.Metadata.Text("escalation").Length > 0) yield break;
        if (article.FindSection(SectionRole.Escalation) is not null || !surroundings.Addresses.Value.HasEscalation) yield break;
        yield return Rule.At(article.Heading?.Span ?? article.Span, "the article does not say where to turn when nothing helps", "Set `escalation` in settings.yml, or add a section `## Still not resolved?`.");
    }
}
