using System.Text;

namespace DocsSite.Articles.Errors;

/// <summary>Address parts for codes and messages: lower-case words joined by single hyphens, safe on every file system.</summary>
public static class ErrorSlug
{
    /// <summary>Longest slug in characters; longer ones are cut between words.</summary>
    public const int MaximumLength = 80;

    /// <summary>The slug of a code or message; placeholders are left out; never empty.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(Math.Min(text.Length, MaximumLength) + 8);
        foreach (var part in MessageTemplate.Parts(text))
        {
            Append(slug, part);
            if (slug.Length > 0) slug.Append('-');
        }

        return Finish(slug);
    }

    private static void Append(StringBuilder slug, string literal)
    {
        for (var i = 0; i < literal.Length; i++)
        {
            var c = literal[i];
            if (IsSign(literal, i)) Separate(slug).Append("minus-");
            else if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '\u2019')) Separate(slug);
        }
    }

    // "Error -1206" and "Error 1206" are two codes.
    private static bool IsSign(string text, int at) =>
        text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static StringBuilder Separate(StringBuilder slug) =>
        slug.Length > 0 && slug[^1] != '-' ? slug.Append('-') : slug;

    private static string Finish(StringBuilder slug)
    {
        var text = slug.ToString();
        while (text.Contains("--", StringComparison.Ordinal)) text = text.Replace("--", "-", StringComparison.Ordinal);
        text = text.Trim('-');
        if (text.Length > MaximumLength)
        {
            var cut = text.LastIndexOf('-', MaximumLength);
            text = text[..(cut > 0 ? cut : MaximumLength)];
        }

        return text.Length == 0 || IsReserved(text) ? ("error-" + text).TrimEnd('-') : text;
    }

    // Names that Windows refuses as directory names, and those of the index pages.
    private static bool IsReserved(string slug) =>
        slug is "con" or "prn" or "aux" or "nul" or "index" or "letter"
        || (slug.Length == 4 && (slug.StartsWith("com", StringComparison.Ordinal) || slug.StartsWith("lpt", StringComparison.Ordinal))
            && char.IsAsciiDigit(slug[3]));
}
