using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1012: an article from the future.</summary>
public sealed class FutureDate : IArticleRule
{
    private const int Tolerance = 30;

    public static readonly RuleDescriptor Rule = new("DS1012", "future-date", Severity.Warning)
    {
        Summary = "The article says that it was changed or reviewed more than 30 days from now.",
        Why = "Usually the year is wrong; the article looks fresh for years.",
        BadExample = Example.GuideWith("updated: 2062-11-20"),
        GoodExample = Example.GuideWith("updated: 2026-11-20"),
    };

    private static readonly string[] Keys = ["updated", "reviewed", "date", "ms.date"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings) =>
        from key in Keys
        let member = article.Metadata.Find(key)
        where member is not null && member.KeySpan.Path == article.Path && surroundings.Today != default
        where DateText.TryParse(DataText.Of(member.Value), out var date) && date > surroundings.Today.AddDays(Tolerance)
        select Rule.At(member.Value.Span, $"`{DataText.Of(member.Value)}` lies in the future", "Correct the year.");
}
