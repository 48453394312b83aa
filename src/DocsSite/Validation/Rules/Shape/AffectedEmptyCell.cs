using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2029: a row without a value.</summary>
public sealed class AffectedEmptyCell : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2029", "affected-cell-empty", Severity.Warning)
    {
        Summary = "A row of the table of affected users has no value.",
        Why = "Readers can't tell whether everybody is meant or nobody looked.",
        BadExample = Table("| OS | |"),
        GoodExample = Table("| OS | Windows |"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from row in source.Article.Affected?.Rows ?? []
        where row.Text.Length == 0
        select Rule.At(row.LabelSpan, $"the row \"{row.Label}\" has no value", "Write who is affected; \"All\" is an answer.");

    private static string Table(string row) =>
        Example.ProblemOf($"## Who is affected?\n\n| Requirement | Value |\n|---|---|\n{row}\n\n## Symptoms\n\nThe window closes.\n\n## Cause\n\nThe app is blocked.\n\n## Resolution\n\n1. Select **Unblock**.");
}
