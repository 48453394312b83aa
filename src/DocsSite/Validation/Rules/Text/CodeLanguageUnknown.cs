using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7123: a language name with a slip.</summary>
public sealed class CodeLanguageUnknown : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7123", "code-language-misspelt", Severity.Warning)
    {
        Summary = "A code block's language is nearly the name of one.",
        Why = "The block is shown without colours, and tools that test samples pass it by.",
        BadExample = Example.Guide("```pwoershell\nGet-Service spooler\n```"),
        GoodExample = Example.Guide("```powershell\nGet-Service spooler\n```"),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Code.OfType<FencedCodeBlock>())
        {
            // A short word is near to many.
            if (block.Info is not { Length: > 3 } info || CodeLanguages.Known.Contains(info)) continue;
            if (DidYouMean.Find(info, CodeLanguages.Known) is not [var meant]) continue;
            var at = source.Text.IndexOf(info, block.Span.Start, StringComparison.Ordinal);
            if (at < 0) continue;
            yield return source.At(Rule, at, info.Length, $"there is no language `{info}`")
                .Help($"Did you mean `{meant}`?")
                .Fix(FixSafety.Safe, $"Write {meant}", source.Edit(at, info.Length, meant));
        }
    }
}
