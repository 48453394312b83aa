using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Security;

/// <summary>DS8104: a password in an address.</summary>
public sealed class CredentialsInAddress : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS8104", "credentials-in-address", Severity.Warning)
    {
        Summary = "A link carries a user name and a password.",
        Why = "Everybody who reads the page can sign in with it, and browsers warn of such addresses.",
        BadExample = Example.Guide("Open [the portal](https://ada:secret7@example.org/)."),
        GoodExample = Example.Guide("Open [the portal](https://example.org/)."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from reference in source.Article.References
        where reference.State == Articles.ReferenceState.External && HasPassword(reference.Target)
        select Targets.At(Rule, reference, "the address carries a user name and a password").Help("Remove them from the address, and change the password if it was real.");

    private static bool HasPassword(string target)
    {
        var host = Targets.HostOf(target);
        var at = host.IndexOf('@');
        return at > 0 && host[..at].Contains(':');
    }
}
