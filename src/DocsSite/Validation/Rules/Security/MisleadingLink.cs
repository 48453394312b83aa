using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Security;

/// <summary>DS8106: a link that shows one site and leads to another.</summary>
public sealed class MisleadingLink : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS8106", "misleading-link", Severity.Warning)
    {
        Summary = "A link shows the address of one site and leads to another.",
        Why = "That is what phishing looks like; careful readers do not follow it, and copying the text leads elsewhere.",
        BadExample = Example.Guide("Sign in at [signin.org](https://example.net/sign-in)."),
        GoodExample = Example.Guide("Sign in at [example.net](https://example.net/sign-in)."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var link in source.Tree.Links)
        {
            if (link.IsImage || link.IsAutoLink || link.Url is not { } url) continue;
            var text = Markdown.PlainText.OfInlines(link).Trim();
            var shown = ShownHost(text);
            if (shown.Length == 0) continue;
            var real = Targets.HostOf(url).ToString();
            if (real.Length == 0 || SameSite(shown, real)) continue;
            yield return source.At(Rule, link, $"the link shows `{shown}` and leads to `{real}`").Help("Show the name of the page instead of an address.");
        }
    }

    /// <summary>The host that a text shows: a whole address, or a host name alone.</summary>
    private static string ShownHost(string text)
    {
        if (text.Contains(' ', StringComparison.Ordinal)) return "";
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal)) return Targets.HostOf(text).ToString();
        var host = text.Split('/')[0];
        var dot = host.LastIndexOf('.');
        return dot > 0 && host[(dot + 1)..] is "com" or "org" or "net" or "gov" or "edu" && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? host : "";
    }

    /// <summary>The last two parts are the same, in whatever case.</summary>
    private static bool SameSite(string left, string right) => Domain(left).Equals(Domain(right), StringComparison.OrdinalIgnoreCase) || Known(left, right) || Known(right, left);

    /// <summary>Short addresses that their owner made for the other.</summary>
    private static bool Known(string left, string right) => right.Contains(left.Split('.')[0], StringComparison.OrdinalIgnoreCase) || left.EndsWith("aka.ms", StringComparison.OrdinalIgnoreCase) || left.EndsWith("microsoft.com", StringComparison.OrdinalIgnoreCase) && right.Contains("microsoft", StringComparison.OrdinalIgnoreCase);

    private static string Domain(string host)
    {
        var colon = host.IndexOf(':', StringComparison.Ordinal);
        var parts = (colon < 0 ? host : host[..colon]).Split('.');
        return parts.Length < 2 ? host : parts[^2] + "." + parts[^1];
    }
}
