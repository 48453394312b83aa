namespace DocsSite.Building.Caching;

/// <summary>What was found about the site as a whole, and in which circumstances.</summary>
/// <param name="Key">See <see cref="CacheKeys.Site"/>.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Reads">Includes that no article but the site itself uses.</param>
internal sealed record KnownSite(ContentHash Key, SiteFindings Findings, IReadOnlyList<ReadFile> Reads);
