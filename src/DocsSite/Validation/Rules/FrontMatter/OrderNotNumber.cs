using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1014: an order that is no whole number.</summary>
public sealed class OrderNotNumber : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1014", "order-not-a-number", Severity.Warning)
    {
        Summary = "`order` is not a whole number.",
        Why = "The article goes to the end of its folder, wherever the writer wanted it.",
        BadExample = Example.GuideWith("order: first"),
        GoodExample = Example.GuideWith("order: 1"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.File.FrontMatter?.Find("order") is { Value: not DataNull } member && !int.TryParse(DataText.Of(member.Value), System.Globalization.CultureInfo.InvariantCulture, out _))
            yield return Rule.At(member.Value.Span, $"the order `{DataText.Of(member.Value)}` is not a whole number", "Write a number such as 10; small ones come first.");
    }
}
