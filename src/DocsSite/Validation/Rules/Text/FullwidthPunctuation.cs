using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7116: punctuation of an East Asian keyboard in Latin text.</summary>
public sealed class FullwidthPunctuation : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7116", "fullwidth-punctuation", Severity.Suggestion)
    {
        Summary = "Latin text has a full-width punctuation mark.",
        Why = "It leaves a gap, and search and copied values treat it as another character.",
        BadExample = Example.Guide("Set the value to 4 (Disabled)\uFF1A the app starts."),
        GoodExample = Example.Guide("Set the value to 4 (Disabled): the app starts."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from at in source.OddCharacters
        where source.Text[at] is >= '\uFF01' and <= '\uFF5E' && source.Prose[at] == source.Text[at] && IsLatin(source.Text, at)
        let plain = ((char)(source.Text[at] - 0xFEE0)).ToString()
        select source.At(Rule, at, 1, $"`{source.Text[at]}` is the full-width form of `{plain}`")
            .Help($"Write `{plain}`.")
            .Fix(FixSafety.Safe, $"Write {plain}", source.Edit(at, 1, plain));

    private static bool IsLatin(string text, int at) => (at == 0 || text[at - 1] < '\u2E80') && (at + 1 == text.Length || text[at + 1] < '\u2E80');
}
