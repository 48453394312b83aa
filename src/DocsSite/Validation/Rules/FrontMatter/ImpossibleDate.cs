using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1010: a date that no calendar has.</summary>
public sealed class ImpossibleDate : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1010", "impossible-date", Severity.Warning)
    {
        Summary = "A date can't be read, or the day does not exist.",
        Why = "The article has no date then: it is never due for review and says nothing about its age.",
        BadExample = Example.GuideWith("updated: 2026-02-30"),
        GoodExample = Example.GuideWith("updated: 2026-02-28"),
    };

    public static readonly IReadOnlyList<string> Keys = ["updated", "reviewed", "reviewBy", "date", "ms.date"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from member in source.File.FrontMatter?.Members ?? []
        where Keys.Contains(member.Key)
        let text = DataText.Of(member.Value)
        where text.Length > 0 && !DateText.TryParse(text, out _)
        select Rule.At(member.Value.Span, $"`{text}` is not a date", "Write year-month-day, such as 2026-05-31.");
}
