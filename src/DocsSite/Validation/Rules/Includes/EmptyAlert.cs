using DocsSite.Diagnostics;
using DocsSite.Markdown.Extensions.Quotes;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4207: an alert that warns of nothing.</summary>
public sealed class EmptyAlert : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS4207", "empty-alert", Severity.Warning)
    {
        Summary = "An alert has a name and no text.",
        Why = "Readers see an empty box; the text below it usually was meant for it.",
        BadExample = Example.Guide("> [!NOTE]\n\nSign out first."),
        GoodExample = Example.Guide("> [!NOTE]\n> Sign out first."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from alert in source.Tree.Quotes.OfType<AlertBlock>()
        where Markdown.PlainText.OfBlocks(alert).Length == 0 && !source.Images.Any(image => image.Span.Path == source.File.Path && alert.Span.Start <= image.Span.Start - source.File.BodyStart && image.Span.Start - source.File.BodyStart <= alert.Span.End)
        select source.At(Rule, alert, $"the {alert.Kind} has no text").Help("Put `> ` in front of the text that belongs to it.");
}
