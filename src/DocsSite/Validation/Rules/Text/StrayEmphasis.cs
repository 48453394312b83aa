using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7131: asterisks that readers see.</summary>
public sealed class StrayEmphasis : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7131", "stray-emphasis", Severity.Warning)
    {
        Summary = "Two asterisks are shown as text because they make nothing bold.",
        Why = "Readers see `**` in the middle of a step; usually a space stands inside the marks or one pair is missing.",
        BadExample = Example.Guide("Select ** Sign in** first."),
        GoodExample = Example.Guide("Select **Sign in** first."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var prose = source.Prose;
        var lastLine = -1;
        for (var at = prose.IndexOf("**", StringComparison.Ordinal); at >= 0; at = prose.IndexOf("**", at + 2, StringComparison.Ordinal))
        {
            var line = source.LineStart(at);
            if (line == lastLine || !IsMark(source, at)) continue;
            lastLine = line;
            yield return source.At(Rule, at, 2, "the asterisks are shown as text: they make nothing bold")
                .Help("Close the marks next to the words, without a space inside; write `\\*\\*` for asterisks that are meant.");
        }
    }

    /// <summary>An opening mark that nothing closes, or one with a space inside; not a footnote's asterisks, a wildcard or a quoted log.</summary>
    private static bool IsMark(ArticleSource source, int at)
    {
        var text = source.Text;
        var before = at == 0 ? '\n' : text[at - 1];
        var after = at + 2 < text.Length ? text[at + 2] : '\n';
        if (!(char.IsWhiteSpace(before) || before is '(' or '|' or '>' or '"') || source.Tree.Quotes.Any(quote => quote.GetType() == typeof(Markdig.Syntax.QuoteBlock) && quote.Span.Start <= at && at <= quote.Span.End)) return false;
        if (char.IsLetter(after)) return true;
        // "** words**": the second pair closes what the space kept from opening.
        return after == ' ' && at + 3 < text.Length && char.IsLetter(text[at + 3]) && source.Prose.AsSpan(at + 2, source.LineEnd(at) - at - 2).Contains("**", StringComparison.Ordinal);
    }
}
