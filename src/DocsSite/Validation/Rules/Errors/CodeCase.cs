using System.Text.RegularExpressions;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6210: one code in two spellings.</summary>
public sealed partial class CodeCase : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS6210", "code-case-inconsistent", Severity.Suggestion)
    {
        Summary = "An article writes one hexadecimal code with capitals here and small letters there.",
        Why = "Readers who look for the code in the page find only some of the places.",
        BadExample = Example.Guide("The window shows `0x8007000E`. Look for `0x8007000e` in the log."),
        GoodExample = Example.Guide("The window shows `0x8007000E`. Look for `0x8007000E` in the log."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (!source.Text.Contains("0x", StringComparison.Ordinal)) yield break;
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Code().Matches(source.Text))
        {
            if (first.TryAdd(match.Value, match.Value) || first[match.Value] == match.Value) continue;
            if (source.Prose[match.Index] != '0' && !source.Tree.CodeSpans.Any(code => code.Span.Start <= match.Index && match.Index <= code.Span.End)) continue;
            yield return source.At(Rule, match.Index, match.Length, $"`{match.Value}` is written `{first[match.Value]}` above").Help("Write it as the product shows it, everywhere the same.")
                .Fix(FixSafety.Safe, $"Write {first[match.Value]}", source.Edit(match.Index, match.Length, first[match.Value]));
        }
    }

    [GeneratedRegex(@"(?<![\w/=])0x[89CcDd][0-9A-Fa-f]{7}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
