using DocsSite.Diagnostics;
using DocsSite.Markdown.Extensions.Quotes;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4206: "[!Note]".</summary>
public sealed class AlertCase : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS4206", "alert-case", Severity.Suggestion)
    {
        Summary = "The name of an alert is not in capitals.",
        Why = "Other Markdown tools show `[!Note]` as text.",
        BadExample = Example.Guide("> [!Note]\n> Sign out first."),
        GoodExample = Example.Guide("> [!NOTE]\n> Sign out first."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var alert in source.Tree.Quotes.OfType<AlertBlock>())
        {
            var start = source.Text.IndexOf("[!", Math.Max(0, alert.Span.Start), StringComparison.Ordinal);
            var end = start < 0 ? -1 : source.Text.IndexOf(']', start);
            if (end < 0 || end - start > 20 || AlertKinds.Find(source.Text.AsSpan(start + 2, end - start - 2)) is null) continue;
            var name = source.Text[(start + 2)..end];
            var upper = name.ToUpperInvariant();
            if (name == upper) continue;
            yield return source.At(Rule, start, end + 1 - start, $"`[!{name}]` is written `[!{upper}]`")
                .Help($"Write `[!{upper}]`.")
                .Fix(FixSafety.Safe, $"Write [!{upper}]", source.Edit(start + 2, name.Length, upper));
        }
    }
}
