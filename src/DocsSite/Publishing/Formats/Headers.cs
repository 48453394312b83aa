namespace DocsSite.Publishing.Formats;

/// <summary>
/// <c>_headers</c> as Netlify and Cloudflare Pages read it: a strict content security policy for every page, long caching for files
/// whose name holds their hash, and data that scripts of other sites (a product's error window) may read.
/// </summary>
public sealed class Headers : IOutputFormat
{
    /// <summary>No inline script or style, nothing from elsewhere, no frames.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        yield return PublishContext.Text("_headers", () => Write(context.Site.Settings.NoIndex));
    }

    private static string Write(bool noIndex) => $"""
        /*
          Content-Security-Policy: {ContentSecurityPolicy}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=(), microphone=(), geolocation=()
          Cross-Origin-Opener-Policy: same-origin
          Strict-Transport-Security: max-age=31536000
        {(noIndex ? "  X-Robots-Tag: noindex\n" : "")}
        /links.json
          Access-Control-Allow-Origin: *

        /errors.json
          Access-Control-Allow-Origin: *

        /errors/*
          Access-Control-Allow-Origin: *

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """.ReplaceLineEndings("\n");
}
