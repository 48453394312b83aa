using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3113: "[text] (target)" and "(text)[target]".</summary>
public sealed class BrokenLinkSyntax : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3113", "broken-link-syntax", Severity.Warning)
    {
        Summary = "A link is shown as text because its brackets are not as they must be.",
        Why = "Readers see brackets and an address instead of a link.",
        BadExample = Example.Guide("Read [how to sign in] (https://example.org/sign-in)."),
        GoodExample = Example.Guide("Read [how to sign in](https://example.org/sign-in)."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var (text, prose) = (source.Text, source.Prose);
        foreach (var (mark, gap) in new[] { ("] (", 1), (")[", 0) })
        {
            for (var at = prose.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = prose.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                var target = at + mark.Length;
                var close = text.IndexOf(gap == 1 ? ')' : ']', target);
                var open = text.LastIndexOf(gap == 1 ? '[' : '(', at);
                if (close < 0 || open < source.LineStart(at) || close > source.LineEnd(at) || !IsTarget(text.AsSpan(target, close - target)) || open + 1 >= at) continue;
                var words = text[(open + 1)..at];
                var fixedLink = $"[{words}]({text[target..close]})";
                yield return source.At(Rule, open, close + 1 - open, gap == 1 ? "the space between the brackets keeps this from being a link" : "the brackets of this link are the wrong way round")
                    .Help($"Write `{fixedLink}`.")
                    .Fix(FixSafety.Safe, "Write it as a link", source.Edit(open, close + 1 - open, fixedLink));
            }
        }
    }

    private static bool IsTarget(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (text.EndsWith(".md", StringComparison.Ordinal) && text.Length > 3));
}
