using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7125: AsciiDoc as the language of a message.</summary>
public sealed class CodeLanguageMisused : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7125", "code-language-misused", Severity.Suggestion)
    {
        Summary = "A block that shows a message claims to be AsciiDoc.",
        Why = "The highlighter colours the message as if it were a document.",
        BadExample = Example.Guide("```adoc\nThe sign-in was refused.\n```"),
        GoodExample = Example.Guide("```output\nThe sign-in was refused.\n```"),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from block in source.Tree.Code.OfType<FencedCodeBlock>()
        let info = block.Info ?? ""
        where info is "adoc" or "asciidoc"
        let at = source.Text.IndexOf(info, block.Span.Start, StringComparison.Ordinal)
        where at >= 0
        select source.At(Rule, at, info.Length, $"the block is marked as `{info}`")
            .Help("Write `output` for what a program shows.")
            .Fix(FixSafety.Safe, "Write output", source.Edit(at, info.Length, "output"));
}
