using System.Text.RegularExpressions;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Security;

/// <summary>DS8103: a key or token of a real service.</summary>
public sealed partial class SecretToken : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS8103", "secret-token", Severity.Error)
    {
        Summary = "The text has something that looks like a real key, token or password.",
        Why = "Whoever reads the page, or its source, can use it. It must be revoked, not only deleted: git keeps it.",
        BadExample = Example.Guide("Set the key `" + "AKIA" + "QZ7T3M5WB2NV4XKD" + "` first."),
        GoodExample = Example.Guide("Set the key `<your access key>` first."),
    };

    private static readonly System.Buffers.SearchValues<string> Starts = System.Buffers.SearchValues.Create(
        ["AKIA", "ghp_", "github_pat_", "gho_", "xoxb-", "xoxp-", "AccountKey=", "PRIVATE KEY-----", "sk_live_", "AIza", "SG.", "glpat-", "npm_"], StringComparison.Ordinal);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var text = source.Text;
        for (var at = text.AsSpan().IndexOfAny(Starts); at >= 0;)
        {
            var from = Math.Max(0, at - 40);
            if (Token().Match(text, from, Math.Min(text.Length - from, 1200)) is { Success: true } match && !IsSample(match.Value))
                yield return source.At(Rule, match.Index, match.Length, "this looks like a real key or token").Help("Revoke it at its service, and write a placeholder such as `<your key>`.");
            var next = text.AsSpan(at + 4).IndexOfAny(Starts);
            at = next < 0 ? -1 : at + 4 + next;
        }
    }

    /// <summary>Documentation shows shapes: repeated letters, "EXAMPLE", a shortened block.</summary>
    private static bool IsSample(string token) =>
        token.Contains("EXAMPLE", StringComparison.OrdinalIgnoreCase) || token.Contains("xxxx", StringComparison.OrdinalIgnoreCase) || token.Contains("...", StringComparison.Ordinal)
        || token.Contains("0000000", StringComparison.Ordinal) || token.Contains("1234567", StringComparison.Ordinal) || token.Distinct().Count() < 12;

    [GeneratedRegex(@"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,}|xox[bp]-[0-9A-Za-z-]{30,}|AccountKey=[A-Za-z0-9+/]{86}==|sk_live_[0-9A-Za-z]{24,}|AIza[0-9A-Za-z_-]{35}|SG\.[\w-]{22}\.[\w-]{43}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36})|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{200,}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
