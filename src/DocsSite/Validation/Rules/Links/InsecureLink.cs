using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3108: http without s.</summary>
public sealed class InsecureLink : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3108", "insecure-link", Severity.Suggestion)
    {
        Summary = "A link uses http instead of https.",
        Why = "Anybody between the reader and the site can change what the reader gets, downloads included.",
        BadExample = Example.Guide("Read [how to sign in](http://www.example.org/sign-in)."),
        GoodExample = Example.Guide("Read [how to sign in](https://www.example.org/sign-in)."),
        Fix = FixSafety.Unsafe,
    };

    /// <summary>Names rather than addresses, and hosts of one's own network.</summary>
    private static readonly string[] Exempt = ["localhost", "127.0.0.1", "schemas.", "www.w3.org", "contoso", "fabrikam", "tempuri.org", "169.254.169.254", "ocsp.", "crl.", "crl3.", "crl4."];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from reference in source.Article.References
        where reference.Target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && IsPublic(reference.Target)
        select Targets.At(Rule, reference, $"`{reference.Target}` is not encrypted")
            .Help("Write https if the site answers there.")
            .Fix(FixSafety.Unsafe, "Write https", Targets.Edit(reference, "https" + reference.Target[4..]));

    private static bool IsPublic(string target)
    {
        var host = Targets.HostOf(target).ToString();
        return host.Contains('.', StringComparison.Ordinal) && !host.Contains('<', StringComparison.Ordinal)
            && !Exempt.Any(exempt => host.Contains(exempt, StringComparison.OrdinalIgnoreCase));
    }
}
