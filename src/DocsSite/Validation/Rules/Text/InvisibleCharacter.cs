using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7109: characters without width in running text.</summary>
public sealed class InvisibleCharacter : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7109", "invisible-character", Severity.Warning)
    {
        Summary = "The text has a character that nobody can see.",
        Why = "A word with it is not found by search, and a link with it leads nowhere.",
        BadExample = Example.Guide("Open the sign-in\u200B window."),
        GoodExample = Example.Guide("Open the sign-in window."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var end = 0;
        foreach (var at in source.OddCharacters)
        {
            if (at < end || !OddCharacters.IsInvisible(source.Text, at) || source.IsInCode(at)) continue;
            end = at + 1;
            while (end < source.Text.Length && OddCharacters.IsInvisible(source.Text, end)) end++;
            yield return source.At(Rule, at, end - at, $"the invisible {OddCharacters.Describe(source.Text[at])} stands here")
                .Help("Delete it.")
                .Fix(FixSafety.Safe, "Delete the invisible character", source.Edit(at, end - at, ""));
        }
    }
}
