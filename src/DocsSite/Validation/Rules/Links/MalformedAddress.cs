using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3110: an address that no browser can follow.</summary>
public sealed class MalformedAddress : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3110", "malformed-address", Severity.Warning)
    {
        Summary = "A web address is not well-formed.",
        Why = "The link leads nowhere or to another host than the writer meant.",
        BadExample = Example.Guide("Read [how to sign in](https://https://example.org/sign-in)."),
        GoodExample = Example.Guide("Read [how to sign in](https://example.org/sign-in)."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var reference in source.Article.References)
        {
            if (reference.State is not (ReferenceState.External or ReferenceState.Missing)) continue;
            if (Defect(reference.Target.Trim()) is { } defect)
                yield return Targets.At(Rule, reference, $"`{reference.Target}` {defect}").Help("Correct the address.");
        }
    }

    private static string? Defect(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : target[..colon].ToLowerInvariant();
        if (scheme is "htp" or "htpp" or "htttp" or "htttps" or "htps" or "httpss" or "http s" or "hhttps" or "ttps" or "ttp") return "has a misspelt scheme";
        if (scheme is not ("http" or "https")) return null;
        if (!target.AsSpan(colon + 1).StartsWith("//")) return "lacks a slash after the scheme";
        var host = Targets.HostOf(target);
        if (host.IsEmpty) return "names no host";
        if (host is "http" or "https" or "http:" or "https:") return "has two schemes";
        var port = host.LastIndexOf(':');
        var name = (port < 0 ? host : host[..port]).ToString();
        if (name.Contains(' ', StringComparison.Ordinal) || name.Contains(',', StringComparison.Ordinal)) return "has a host that can't be";
        if (name.Contains("..", StringComparison.Ordinal) || name.EndsWith('-')) return "has a host that can't be";
        return null;
    }
}
