using DocsSite.Articles;

namespace DocsSite.Publishing;

/// <summary>Where the links of a Markdown copy lead: nobody knows which folder a copy is read in, so they are absolute.</summary>
internal static class MarkdownTargets
{
    /// <summary>Link target as written → absolute address, for those that lead into this site.</summary>
    /// <param name="url">The page that the text stands on.</param>
    /// <param name="references">The links of the text.</param>
    public static Dictionary<string, string> Of(PublishContext context, string url, IReadOnlyList<ArticleReference> references)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (AddressOf(context, url, reference) is { } address) targets.TryAdd(reference.Target, address);
        }

        return targets;
    }

    private static string? AddressOf(PublishContext context, string page, ArticleReference reference)
    {
        var url = reference switch
        {
            { State: ReferenceState.SamePage } => page,
            { State: ReferenceState.SiteAbsolute } => reference.Address ?? reference.Target,
            { Path: { } path } => context.Site.Content.Find(path)?.Url is { Length: > 0 } found ? found : null,
            _ => null,
        };
        if (url is null) return null;
        return context.Absolute(reference.Fragment.Length > 0 && !url.Contains('#') ? $"{url}#{Uri.EscapeDataString(reference.Fragment)}" : url);
    }
}
