using System.Text;

namespace DocsSite.Publishing.Formats;

/// <summary><c>_redirects</c> as Netlify and Cloudflare Pages read it: former addresses, and the permanent short links <c>/e/…</c> to errors.</summary>
public sealed class RedirectFile : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        yield return PublishContext.Text("_redirects", () =>
        {
            var text = new StringBuilder();
            foreach (var redirect in context.Site.Redirects) text.Append(redirect.From).Append(' ').Append(redirect.To).Append(" 301\n");
            // One rule serves every short link; Netlify asks for patterns beyond 10,000 rules.
            text.Append("/e/* /errors/:splat 301\n");
            return text.ToString();
        });
    }
}
