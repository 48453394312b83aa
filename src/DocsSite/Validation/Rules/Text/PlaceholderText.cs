using System.Buffers;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7133: a note to write something later.</summary>
public sealed class PlaceholderText : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7133", "placeholder-text", Severity.Warning)
    {
        Summary = "The text has a placeholder that was to be replaced.",
        Why = "Readers get \"TODO\" where they need a step.",
        BadExample = Example.Guide("TODO: describe the second step."),
        GoodExample = Example.Guide("Select **Sign in**."),
    };

    private static readonly SearchValues<string> Words = SearchValues.Create(["TODO", "TBD", "FIXME", "lorem ipsum", "Lorem ipsum", "[placeholder]"], StringComparison.Ordinal);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var prose = source.Prose;
        for (var at = prose.AsSpan().IndexOfAny(Words); at >= 0;)
        {
            var end = at;
            while (end < prose.Length && prose[end] is not ('\n' or ' ' or ':' or '.' or ',')) end++;
            if (IsWhole(prose, at) && !IsQuoted(source, at))
                yield return source.At(Rule, at, end - at, $"\"{prose.AsSpan(at, end - at)}\" was to be replaced").Help("Write what was meant, or delete it.");
            var next = prose.AsSpan(end).IndexOfAny(Words);
            at = next < 0 ? -1 : end + next;
        }
    }

    private static bool IsWhole(string prose, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(prose[at - 1]) || prose[at - 1] is '_' or '-' or '"' or '\u201C' or '\\' or '/')) return false;
        var end = at;
        while (end < prose.Length && (char.IsLetterOrDigit(prose[end]) || prose[end] == '_')) end++;
        return prose[at] is 'L' or 'l' or '[' || prose.AsSpan(at, end - at) is "TODO" or "TBD" or "FIXME";
    }

    private static bool IsQuoted(ArticleSource source, int at) =>
        source.Tree.Quotes.Any(quote => quote.GetType() == typeof(Markdig.Syntax.QuoteBlock) && quote.Span.Start <= at && at <= quote.Span.End);
}
