using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3111: [text][label] without a definition of the label.</summary>
public sealed class UndefinedReference : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3111", "undefined-reference", Severity.Warning)
    {
        Summary = "A reference link names a label that the article does not define.",
        Why = "Readers see the brackets instead of a link.",
        BadExample = Example.Guide("Read [how to sign in][sign-in]."),
        GoodExample = Example.Guide("Read [how to sign in][sign-in].\n\n[sign-in]: https://example.org/sign-in"),
    };

    private static readonly System.Buffers.SearchValues<char> NoLabel = System.Buffers.SearchValues.Create("<>{}|,;='\"/\\");

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var prose = source.Prose;
        for (var at = prose.IndexOf("][", StringComparison.Ordinal); at >= 0; at = prose.IndexOf("][", at + 2, StringComparison.Ordinal))
        {
            var open = prose.LastIndexOf('[', Math.Max(0, at - 1), Math.Min(at, 200));
            var close = prose.IndexOf(']', at + 2);
            if (open < 0 || close < 0 || close - at > 80 || source.LineStart(open) != source.LineStart(close)) continue;
            var text = prose.AsSpan(open + 1, at - open - 1);
            var label = prose.AsSpan(at + 2, close - at - 2);
            // "a[0][1]" and "[Domain][User]" in a message are no links: a link's text is words.
            if (!text.Contains(' ') || label.IndexOfAnyExceptInRange('!', '~') >= 0 || label.Length < 2 || !char.IsLetter(label[0]) || Guid.TryParse(label, out _) || label.ContainsAny(NoLabel) || IsQuoted(source, at)) continue;
            if (open > 0 && (char.IsLetterOrDigit(prose[open - 1]) || prose[open - 1] == ']')) continue;
            yield return source.At(Rule, open, close + 1 - open, $"the label `{label}` is not defined in this article")
                .Help($"Add a line `[{label}]: https://…`, or write the target in parentheses.");
        }
    }

    private static bool IsQuoted(ArticleSource source, int at) =>
        source.Tree.Quotes.Any(quote => quote.GetType() == typeof(Markdig.Syntax.QuoteBlock) && quote.Span.Start <= at && at <= quote.Span.End);
}
