using System.Text;
using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary><c>_redirects</c> as Netlify and Cloudflare Pages read it: former addresses, and the permanent short links <c>/e/…</c> to errors.</summary>
public sealed class RedirectFile : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        yield return PublishContext.Text("_redirects", () =>
        {
            var text = new StringBuilder();
            // A folder has a page of its own; a redirect from it means that the writers chose another one.
            var folders = context.Site.Navigation.SelfAndDescendants.Select(node => node.Url).ToHashSet(StringComparer.Ordinal);
            foreach (var redirect in context.Site.Redirects)
                text.Append(redirect.From).Append(' ').Append(redirect.To).Append(folders.Contains(redirect.From) ? " 301!\n" : " 301\n");
            // Readers come with the addresses that Learn gave the pages.
            foreach (var docset in context.Site.Content.Docsets.All.Where(docset => docset.BasePath.Length > 0 && docset.BasePath != docset.Address))
                text.Append(docset.BasePath).Append("/* ").Append(docset.Address).Append("/:splat 301\n");
            foreach (var (from, to) in Codes(context)) text.Append(from).Append(' ').Append(to).Append(" 301!\n");
            // One rule serves the short links as the pages print them; forced, for static pages stand there for other hosts.
            text.Append("/e/* /errors/:splat 301!\n");
            return text.ToString();
        });
    }

    /// <summary>
    /// Short links with the code as products print it (<c>/e/APP_BLOCKED</c>). Netlify asks for patterns beyond 10,000 rules: a site with
    /// more errors has them for its registered errors first.
    /// </summary>
    private static IEnumerable<(string From, string To)> Codes(PublishContext context) =>
        ShortLinks.Of(context.Site.Errors.Errors).Take(MostCodes).Select(link => ("/e/" + link.Spelling, ErrorLinks.UrlOf(link.Error)));

    private const int MostCodes = 8000;
}
