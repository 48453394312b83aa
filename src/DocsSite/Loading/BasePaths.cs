namespace DocsSite.Loading;

/// <summary>
/// Finds the address that Learn publishes a docset under. No file of a repository names it, but breadcrumbs and redirects are full of
/// addresses of the docset's own pages: the base path is what most of them have in front of a page that exists.
/// </summary>
public static class BasePaths
{
    private const int MaxSegments = 4;

    /// <param name="pages">Addresses of the docset's pages in its own site, e.g. <c>/windows/sign-in/</c>.</param>
    /// <param name="learnAddresses">Addresses as the docset's files write them, e.g. <c>/troubleshoot/windows/sign-in</c>.</param>
    /// <returns>E.g. <c>/troubleshoot</c>; empty when nothing speaks for one, or most addresses are pages as they stand.</returns>
    public static string Find(IReadOnlySet<string> pages, IEnumerable<string> learnAddresses)
    {
        var votes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var address in learnAddresses)
        {
            if (PrefixOf(LinkTarget.Path(address).TrimEnd('/').ToLowerInvariant(), pages) is { } prefix) votes[prefix] = votes.GetValueOrDefault(prefix) + 1;
        }

        // The shorter one of two with as many votes: it holds the other's pages too.
        return votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key.Length).Select(vote => vote.Key).FirstOrDefault("");
    }

    private static string? PrefixOf(string address, IReadOnlySet<string> pages)
    {
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)) return null;
        for (int cut = 0, segments = 0; cut >= 0 && segments <= MaxSegments; cut = address.IndexOf('/', cut + 1), segments++)
        {
            // The home page alone says nothing: every address ends somewhere.
            if (cut < address.Length && pages.Contains(SiteAddress.ForArticle(address[(cut + 1)..] + ".md")) && SiteAddress.ForArticle(address[(cut + 1)..] + ".md") != "/")
                return address[..cut];
        }

        return null;
    }
}
