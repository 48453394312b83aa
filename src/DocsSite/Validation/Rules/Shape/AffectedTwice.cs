using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2028: the same row twice.</summary>
public sealed class AffectedTwice : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2028", "affected-row-twice", Severity.Warning)
    {
        Summary = "The table of affected users has the same row twice.",
        Why = "Only the first is used for filters; the other contradicts or repeats it.",
        BadExample = Table("| OS | Windows |\n| OS | Mac |"),
        GoodExample = Table("| OS | Windows and Mac |"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from same in (source.Article.Affected?.Rows ?? []).GroupBy(row => row.Facet?.Id ?? row.Label.ToLowerInvariant())
        where same.Key.Length > 0
        from row in same.OrderBy(row => row.LabelSpan).Skip(1)
        select Rule.At(row.LabelSpan, $"the row \"{row.Label}\" is in the table twice", "Join the two rows, with the values separated by commas.");

    private static string Table(string rows) =>
        Example.ProblemOf($"## Who is affected?\n\n| Requirement | Value |\n|---|---|\n{rows}\n\n## Symptoms\n\nThe window closes.\n\n## Cause\n\nThe app is blocked.\n\n## Resolution\n\n1. Select **Unblock**.");
}
