using System.Text.RegularExpressions;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3117: utm_… in a link.</summary>
public sealed partial class TrackingParameter : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3117", "tracking-parameter", Severity.Warning)
    {
        Summary = "A link carries parameters that track where readers come from.",
        Why = "Support pages do not count advertising, and the parameters tell the other site which article the reader was on.",
        BadExample = Example.Guide("Read [how to sign in](https://example.org/sign-in?id=7&utm_source=kb)."),
        GoodExample = Example.Guide("Read [how to sign in](https://example.org/sign-in?id=7)."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var reference in source.Article.References)
        {
            if (!reference.Target.Contains('?', StringComparison.Ordinal) || Parameter().Match(reference.Target) is not { Success: true } match) continue;
            var plain = Without(reference.Target);
            yield return Targets.At(Rule, reference, $"the parameter `{match.Groups[1].Value}` only tracks the reader")
                .Help($"Write `{plain}`.")
                .Fix(FixSafety.Safe, "Remove the parameters", Targets.Edit(reference, plain));
        }
    }

    private static string Without(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (address, fragment) = hash < 0 ? (target, "") : (target[..hash], target[hash..]);
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var kept = address[(query + 1)..].Split('&').Where(pair => !Parameter().IsMatch("?" + pair)).ToList();
        return address[..query] + (kept.Count > 0 ? "?" + string.Join('&', kept) : "") + fragment;
    }

    [GeneratedRegex("[?&;](utm_(?:source|medium|campaign|content|term)|gclid|fbclid|msclkid|mc_cid|mc_eid|WT\\.mc_id)=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
