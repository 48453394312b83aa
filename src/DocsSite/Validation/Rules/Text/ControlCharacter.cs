using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7113: control characters other than tab and line ends.</summary>
public sealed class ControlCharacter : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7113", "control-character", Severity.Warning)
    {
        Summary = "The text has a control character.",
        Why = "It is not allowed in HTML and XML: feeds and some browsers reject the page.",
        BadExample = Example.Guide("Open the sign-in\u000B window."),
        GoodExample = Example.Guide("Open the sign-in window."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from at in source.OddCharacters
        where OddCharacters.IsControl(source.Text[at])
        select source.At(Rule, at, 1, $"the {OddCharacters.Describe(source.Text[at])} stands in the text")
            .Help("Delete it.")
            .Fix(FixSafety.Safe, "Delete the control character", source.Edit(at, 1, ""));
}
