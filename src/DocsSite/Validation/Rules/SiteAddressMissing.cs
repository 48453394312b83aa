using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Validation.Rules;

/// <summary>DS3007: a link from the root of the site to a page that the site does not have.</summary>
public sealed class SiteAddressMissing : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS3007", "site-address-missing", Severity.Error)
    {
        Summary = "A link that starts with `/` leads to no page of this site.",
        Why = "Readers who follow it land on \"not found\" in the middle of a repair.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [the setup](/no-such-page/).\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [all errors](/errors/).\n",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        foreach (var reference in article.References)
        {
            if (reference.State != ReferenceState.SiteAbsolute) continue;
            var path = LinkTarget.Path(reference.Target);
            var url = reference.Address ?? (path.EndsWith('/') ? path : path + "/");
            if (Exists(url, surroundings)) continue;
            var help = DidYouMean.Ask(url, surroundings.Addresses.Value.Articles) ?? "Correct the address, or link to the file by its path.";
            yield return Rule.At(reference.Span, $"this site has no page `{path}`", help) with { IncludedFrom = reference.IncludedFrom };
        }
    }

    private static bool Exists(string url, Surroundings surroundings)
    {
        var addresses = surroundings.Addresses.Value;
        if (url is "/" or "/search/" or "/errors/" || addresses.Articles.Contains(url)) return true;
        if (url == "/feedback/" && surroundings.Settings.Feedback == "netlify") return true;
        if (url.StartsWith("/errors/", StringComparison.Ordinal)) return addresses.ErrorSlugs.Contains(url["/errors/".Length..].TrimEnd('/'));
        if (url.StartsWith("/e/", StringComparison.Ordinal)) return addresses.ErrorSlugs.Contains(url["/e/".Length..].TrimEnd('/'));
        return addresses.Folders.Contains(url) || addresses.Former.Contains(url);
    }
}
