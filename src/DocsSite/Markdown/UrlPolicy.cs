namespace DocsSite.Markdown;

/// <summary>Which URL schemes may leave the generator. Everything that is not listed is refused, so new tricks need no new entry.</summary>
internal static class UrlPolicy
{
    private static readonly HashSet<string> Schemes = new(StringComparer.Ordinal)
    {
        "http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "news", "git", "ssh", "rdp", "callto", "skype", "msteams",
        "azuredatastudio", "vscode", "vscode-insiders", "onenote", "outlook", "zoommtg",
    };

    /// <summary>True for relative URLs, listed schemes and <c>ms-…:</c> (pages of Windows settings).</summary>
    public static bool IsSafe(string url)
    {
        Span<char> scheme = stackalloc char[24];
        var length = 0;
        foreach (var c in url)
        {
            if (IsIgnoredByBrowsers(c)) continue;
            if (c is '/' or '?' or '#' or '\\') return true;
            if (c == ':') return length > 0 && IsListed(scheme[..length]);
            if (length == scheme.Length) return !HasSchemeDelimiter(url);
            scheme[length++] = char.ToLowerInvariant(c);
        }

        return true;
    }

    private static bool IsListed(ReadOnlySpan<char> scheme) =>
        scheme.StartsWith("ms-") || Schemes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(scheme);

    /// <summary>A long first segment is only a path when no colon comes before the first slash.</summary>
    private static bool HasSchemeDelimiter(string url)
    {
        var end = url.AsSpan().IndexOfAny("/?#\\:");
        return end >= 0 && url[end] == ':';
    }

    /// <summary>White space, controls and invisible characters that browsers or readers skip inside a scheme.</summary>
    private static bool IsIgnoredByBrowsers(char c) =>
        c <= ' ' || c is >= '\u007f' and <= '\u00a0' or '\u00ad' or '\ufeff' || c is >= '\u200b' and <= '\u200f' or >= '\u2028' and <= '\u202e';
}
