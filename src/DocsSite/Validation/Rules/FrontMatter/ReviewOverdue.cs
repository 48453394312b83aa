using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1015: a review whose day has passed.</summary>
public sealed class ReviewOverdue : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS1015", "review-overdue", Severity.Warning)
    {
        Summary = "The day in `reviewBy` has passed.",
        Why = "The writer promised a look by then; products change, and steps stop working.",
        BadExample = Example.GuideWith("reviewBy: 2026-01-31"),
        GoodExample = Example.GuideWith("reviewBy: 2027-01-31"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        if (article.Metadata.Find("reviewBy") is { } member && DateText.TryParse(DataText.Of(member.Value), out var due) && due < surroundings.Today)
            yield return Rule.At(member.Value.Span, $"the review was due on {DataText.Of(member.Value)}", "Read the article through, then move the date.");
    }
}
