using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7124: language names are lower case.</summary>
public sealed class CodeLanguageCase : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7124", "code-language-case", Severity.Suggestion)
    {
        Summary = "A code block's language is written with capitals.",
        Why = "Some highlighters compare names letter by letter and show such a block without colours.",
        BadExample = Example.Guide("```PowerShell\nGet-Service spooler\n```"),
        GoodExample = Example.Guide("```powershell\nGet-Service spooler\n```"),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from block in source.Tree.Code.OfType<FencedCodeBlock>()
        let info = block.Info ?? ""
        where info.Any(char.IsAsciiLetterUpper) && CodeLanguages.Known.Contains(info)
        let at = source.Text.IndexOf(info, block.Span.Start, StringComparison.Ordinal)
        where at >= 0
        let lower = info.ToLowerInvariant()
        select source.At(Rule, at, info.Length, $"the language `{info}` is written `{lower}`")
            .Help($"Write `{lower}`.")
            .Fix(FixSafety.Safe, $"Write {lower}", source.Edit(at, info.Length, lower));
}
