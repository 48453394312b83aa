using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1016: nobody has looked at the article for two years.</summary>
public sealed class StaleReview : IArticleRule
{
    private const int Years = 2;

    public static readonly RuleDescriptor Rule = new("DS1016", "stale-review", Severity.Suggestion)
    {
        Summary = "The article was last reviewed (or, without a review, changed) more than two years ago.",
        Why = "Menus and names have moved since; readers lose trust at the first step that is not there.",
        BadExample = Example.GuideWith("updated: 2019-05-31"),
        GoodExample = Example.GuideWith("updated: 2019-05-31\nreviewed: 2026-05-31"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        DataMember? newest = null;
        DateOnly day = default;
        foreach (var key in (string[])["reviewed", "updated", "ms.date", "date"])
        {
            if (article.Metadata.Find(key) is not { } member || !DateText.TryParse(DataText.Of(member.Value), out var date) || date <= day) continue;
            (newest, day) = (member, date);
        }

        if (newest is not null && day < surroundings.Today.AddYears(-Years))
            yield return Rule.At(newest.Value.Span, $"nobody has looked at the article since {DataText.Of(newest.Value)}", "Read it through, then set `reviewed` to today.");
    }
}
