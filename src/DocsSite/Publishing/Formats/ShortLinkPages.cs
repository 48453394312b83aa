using System.Net;
using DocsSite.Linking.Errors;
using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>
/// <c>/e/…</c> as pages, for hosts that do not read <c>_redirects</c>: each sends the browser on to the page of the error, without script.
/// There is one for every error and every code, and for the other forms of registered codes.
/// </summary>
public sealed class ShortLinkPages : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context) =>
        context.Site.Errors.Errors.Select(error => PublishContext.Text(ErrorLinks.ShortUrlOf(error)[1..] + "/index.html", () => Page(error, context)))
            .Concat(ShortLinks.Of(context.Site.Errors.Errors).Where(link => !link.DiffersInCase && (!link.IsAlias || link.Error.Entry is not null))
                .Select(link => PublishContext.Text($"e/{link.Spelling}/index.html", () => Page(link.Error, context))));

    private static string Page(IndexedError error, PublishContext context)
    {
        var title = WebUtility.HtmlEncode(error.Display);
        var url = WebUtility.HtmlEncode(ErrorLinks.UrlOf(error));
        var canonical = WebUtility.HtmlEncode(context.Absolute(ErrorLinks.UrlOf(error)));
        return $"""
            <!DOCTYPE html>
            <html lang="{WebUtility.HtmlEncode(context.Model.Language)}" dir="{context.Model.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={url}">
            <link rel="canonical" href="{canonical}">
            </head>
            <body>
            <main><h1><a href="{url}">{title}</a></h1></main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
