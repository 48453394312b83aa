using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7122: a fence that does not say what it shows.</summary>
public sealed class CodeLanguageMissing : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7122", "code-language-missing", Severity.Suggestion)
    {
        Summary = "A code block does not say what language it is in.",
        Why = "Nobody can tell a command to run from the output that it prints; codes in output are found by search, those in programs are not.",
        BadExample = Example.Guide("```\nGet-Service spooler\n```"),
        GoodExample = Example.Guide("```powershell\nGet-Service spooler\n```"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from block in source.Tree.Code.OfType<FencedCodeBlock>()
        where string.IsNullOrEmpty(block.Info)
        select source.At(Rule, block.Span.Start, source.LineEnd(block.Span.Start) - block.Span.Start, "the code block names no language")
            .Help("Write it after the fence, such as ```powershell; ```output for what a program prints.");
}
