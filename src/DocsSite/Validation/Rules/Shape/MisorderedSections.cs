using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2009: the fix before the cause.</summary>
public sealed class MisorderedSections : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2009", "misordered-sections", Severity.Warning)
    {
        Summary = "Symptom, cause and resolution do not stand in this order.",
        Why = "Readers first make sure that it is their case; all articles in one order can be read without looking for the parts.",
        BadExample = Example.ProblemOf("## Symptoms\n\nThe window closes.\n\n## Resolution\n\n1. Select **Unblock**.\n\n## Cause\n\nThe app is blocked."),
        GoodExample = Example.Problem(),
    };

    private static readonly SectionRole[] Order = [SectionRole.Symptom, SectionRole.Cause, SectionRole.Resolution];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        // Several causes or issues repeat the roles; their order is another question.
        var sections = source.Article.Sections.Where(section => Order.Contains(section.Role) && section.Number == 0).ToList();
        if (sections.GroupBy(section => section.Role).Any(role => role.Skip(1).Any())) yield break;
        for (var i = 1; i < sections.Count; i++)
        {
            if (Array.IndexOf(Order, sections[i].Role) > Array.IndexOf(Order, sections[i - 1].Role)) continue;
            yield return Rule.At(sections[i].Heading.Span, $"\"{sections[i].Heading.Text}\" stands after \"{sections[i - 1].Heading.Text}\"", "Bring the sections into the order symptom, cause, resolution.")
                .See(sections[i - 1].Heading.Span, "this section comes after it");
            yield break;
        }
    }
}
