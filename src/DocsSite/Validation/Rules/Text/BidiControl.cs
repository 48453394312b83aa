using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7108: characters that turn the direction of the text.</summary>
public sealed class BidiControl : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7108", "bidi-control", Severity.Error)
    {
        Summary = "An invisible character changes the direction of the text.",
        Why = "It makes a command or an address read differently from what is copied (CVE-2021-42574), and a copied path fails.",
        BadExample = Example.Guide("Open \u202AC:\\Logs\\sign-in.log."),
        GoodExample = Example.Guide("Open C:\\Logs\\sign-in.log."),
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from at in source.OddCharacters
        where OddCharacters.IsBidiControl(source.Text[at])
        select source.At(Rule, at, 1, $"the invisible {OddCharacters.Describe(source.Text[at])} changes the direction of the text")
            .Help("Delete it; type the text instead of pasting it.")
            .Fix(FixSafety.Unsafe, "Delete the control character", source.Edit(at, 1, ""));
}
