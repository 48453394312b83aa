using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3116: an address that was published and now answers nothing.</summary>
public sealed class MissingRedirect : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS3116", "missing-redirect", Severity.Error)
    {
        Summary = "An address that was published has neither a page nor a redirect.",
        Why = "Bookmarks, tickets and search engines lead to it: readers with an old link get \"not found\". The list of published addresses, `published.txt`, one a line, is kept with the content.",
        BadExample = "# Addresses that were ever published\n/\n/product/old-name/\n",
        GoodExample = "# Addresses that were ever published\n/\n",
        ExamplePath = "published.txt",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var site = context.Site;
        if (site.Published is not { } list) yield break;
        var redirects = site.Redirects.Select(redirect => Normal(redirect.From)).ToHashSet(StringComparer.Ordinal);
        for (var line = 1; line <= list.LineCount; line++)
        {
            var text = list.Line(line).Trim();
            if (text.IsEmpty || text[0] == '#') continue;
            var address = Normal(text.ToString());
            if (site.ArticlesByUrl.ContainsKey(address) || redirects.Contains(address) || IsGenerated(address, context)) continue;
            var start = list.LineStart(line) + list.Line(line).IndexOf(text[0]);
            yield return Rule.At(list.Span(start, text.Length), $"`{text}` was published and has neither a page nor a redirect")
                .Help(DidYouMean.Find(address, site.ArticlesByUrl.Keys) is [var near, ..]
                    ? $"Add `redirectFrom: {address}` to the article at `{near}`, if that has taken its place."
                    : $"Add `redirectFrom: {address}` to the article that has taken its place.");
        }
    }

    private static bool IsGenerated(string address, RuleContext context) =>
        address is "/" or "/search/" or "/errors/"
        || (address.StartsWith("/errors/", StringComparison.Ordinal) && context.Site.Errors.FindSlug(address["/errors/".Length..].TrimEnd('/')) is not null)
        || (address.StartsWith("/e/", StringComparison.Ordinal) && context.Site.Errors.FindSlug(address["/e/".Length..].TrimEnd('/')) is not null)
        || context.Site.Navigation.SelfAndDescendants.Any(node => node.Url == address)
        || context.Site.Content.FindUrl(address.TrimEnd('/')) is { Kind: ContentKind.Resource };

    private static string Normal(string address)
    {
        var path = address.StartsWith('/') ? address : "/" + address;
        return path.EndsWith('/') || System.IO.Path.HasExtension(path) ? path : path + "/";
    }
}
