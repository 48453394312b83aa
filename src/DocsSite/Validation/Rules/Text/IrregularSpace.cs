using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7110: spaces that look like a space and are none.</summary>
public sealed class IrregularSpace : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7110", "irregular-space", Severity.Suggestion)
    {
        Summary = "The text has a no-break space or a space of another width.",
        Why = "It comes from a copy; the words around it are not found as a phrase, and lines break where nobody wants it.",
        BadExample = Example.Guide("Open the\u00A0sign-in window."),
        GoodExample = Example.Guide("Open the sign-in window."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var end = 0;
        foreach (var at in source.OddCharacters)
        {
            if (at < end || !OddCharacters.IsSpace(source.Text[at]) || source.Prose[at] != source.Text[at] || IsBetweenWideLetters(source.Text, at)) continue;
            end = at + 1;
            while (end < source.Text.Length && OddCharacters.IsSpace(source.Text[end])) end++;
            yield return source.At(Rule, at, end - at, $"the {OddCharacters.Describe(source.Text[at])} is not an ordinary space")
                .Help("Write an ordinary space; where a line must not break, write `&nbsp;`.")
                .Fix(FixSafety.Safe, "Write an ordinary space", source.Edit(at, end - at, " "));
        }
    }

    /// <summary>Chinese and Japanese have a space of their own.</summary>
    private static bool IsBetweenWideLetters(string text, int at) => (at > 0 && text[at - 1] >= '\u2E80') || (at + 1 < text.Length && text[at + 1] >= '\u2E80');
}
