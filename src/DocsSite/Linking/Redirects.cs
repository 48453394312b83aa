using DocsSite.Articles;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Linking;

/// <summary>An address that moved.</summary>
public sealed record Redirect(string From, string To, SourceSpan Span);

/// <summary>Collects the former addresses: those that articles name under <c>redirectFrom</c>, and those of a repository's redirection files.</summary>
public static class Redirects
{
    public static readonly RuleDescriptor Conflict = new("DS3006", "redirect-conflict", Severity.Error)
    {
        Summary = "A former address is a page of the site, or two articles claim it.",
        Why = "Only one page can answer at an address.",
    };

    public static (IReadOnlyList<Redirect> Redirects, IReadOnlyList<Diagnostic> Diagnostics) Collect(
        IReadOnlyList<Article> articles, IReadOnlyList<Redirection> redirections)
    {
        var pages = articles.Select(article => article.Url).ToHashSet(StringComparer.Ordinal);
        var found = new SortedDictionary<string, Redirect>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var article in articles)
        {
            if (article.Metadata.Find("redirectFrom") is not { } member || member.KeySpan.Path != article.Path) continue;
            foreach (var node in member.Value is DataList list ? list.Items : [member.Value])
            {
                if (DataText.Of(node) is not { Length: > 0 } from) continue;
                var redirect = new Redirect(from.StartsWith('/') ? from : "/" + from, article.Url, node.Span);
                var other = pages.Contains(redirect.From) ? "is a page of this site" : found.TryGetValue(redirect.From, out var first) ? $"is already claimed in {first.Span}" : null;
                if (other is null) found.Add(redirect.From, redirect);
                else diagnostics.Add(Conflict.At(node.Span, $"the former address `{redirect.From}` {other}", "Remove it here, or where it is used first."));
            }
        }

        foreach (var redirection in redirections)
        {
            if (!found.TryAdd(redirection.From, new Redirect(redirection.From, redirection.To, redirection.Span)))
                diagnostics.Add(Conflict.At(redirection.Span, $"the former address `{redirection.From}` is already claimed in {found[redirection.From].Span}", "Remove it here, or in the article."));
        }

        return ([.. found.Values], diagnostics);
    }
}
