using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2023: a long resolution without a single step.</summary>
public sealed class StepsMissing : ISourceRule
{
    private const int ManyWords = 120;

    public static readonly RuleDescriptor Rule = new("DS2023", "resolution-without-steps", Severity.Suggestion)
    {
        Summary = "A resolution is long and has neither steps nor a list nor sub-sections.",
        Why = "People work through it with the product in another window and lose their place in running text.",
        BadExample = Example.Problem(resolution: string.Concat(Enumerable.Repeat("Open the list of apps and select the app that is blocked. ", 12))),
        GoodExample = Example.Problem(),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from section in source.Article.AllSections
        where section.Role == SectionRole.Resolution && section.StepCount == 0 && section.Sections.Count == 0
            && Markdown.PlainText.CountWords(section.BodyText) > ManyWords && !section.BodyHtml.Contains("<li>", StringComparison.Ordinal) && !section.BodyHtml.Contains("<table", StringComparison.Ordinal) && !section.BodyHtml.Contains("<pre", StringComparison.Ordinal)
        select Rule.At(section.Heading.Span, $"the resolution has {Markdown.PlainText.CountWords(section.BodyText)} words and no step", "Write one action per line: `1. Open …`.");
}
