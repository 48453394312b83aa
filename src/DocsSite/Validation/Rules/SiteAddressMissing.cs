using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Linking;
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

    public IEnumerable<Diagnostic> Check(Article article, RuleContext context)
    {
        foreach (var reference in article.References)
        {
            if (reference.State != ReferenceState.SiteAbsolute) continue;
            var path = LinkTarget.Path(reference.Target);
            var url = reference.Address ?? (path.EndsWith('/') ? path : path + "/");
            if (Exists(url, context.Site)) continue;
            var help = DidYouMean.Ask(url, context.Site.ArticlesByUrl.Keys) ?? "Correct the address, or link to the file by its path.";
            yield return Rule.At(reference.Span, $"this site has no page `{path}`", help) with { IncludedFrom = reference.IncludedFrom };
        }
    }

    private static bool Exists(string url, Site site)
    {
        if (url is "/" or "/search/" or "/errors/" || site.ArticlesByUrl.ContainsKey(url)) return true;
        if (url == "/feedback/" && site.Settings.Feedback == "netlify") return true;
        if (url.StartsWith("/errors/", StringComparison.Ordinal)) return site.Errors.FindSlug(url["/errors/".Length..].TrimEnd('/')) is not null;
        if (url.StartsWith("/e/", StringComparison.Ordinal)) return site.Errors.FindSlug(url["/e/".Length..].TrimEnd('/')) is not null;
        return site.Navigation.SelfAndDescendants.Any(node => node.Url == url) || site.Redirects.Any(redirect => redirect.From.TrimEnd('/') + "/" == url);
    }
}
