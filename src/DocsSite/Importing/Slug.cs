using System.Globalization;
using System.Text;

namespace DocsSite.Importing;

/// <summary>File names for articles: lower case, hyphens, nothing that an address would have to escape.</summary>
public static class Slug
{
    private const int MaxLength = 80;

    /// <summary><c>Sign-in fails: what now?</c> → <c>sign-in-fails-what-now</c>; <c>article</c> when nothing is left.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '\u2019') continue;
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        if (text.Length > MaxLength)
        {
            var cut = text.LastIndexOf('-', MaxLength);
            text = cut > MaxLength / 2 ? text[..cut] : text[..MaxLength];
        }

        return text.Length == 0 ? "article" : text;
    }

    /// <summary>A path whose segments are slugs; the extension stays, in lower case.</summary>
    public static string OfPath(string path)
    {
        var segments = path.Split('/');
        var extension = Path.GetExtension(segments[^1]);
        for (var i = 0; i < segments.Length; i++)
        {
            var name = i == segments.Length - 1 ? segments[i][..^extension.Length] : segments[i];
            segments[i] = name.StartsWith('_') ? "_" + Of(name[1..]) : Of(name);
        }

        return string.Join('/', segments) + extension.ToLowerInvariant();
    }
}
