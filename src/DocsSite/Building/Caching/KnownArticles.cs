namespace DocsSite.Building.Caching;

/// <summary>What is known of the articles of a run: read whole at the start of the next.</summary>
/// <param name="Environment">See <see cref="CacheState.Environment"/>.</param>
/// <param name="Listing">See <see cref="CacheState.Listing"/>.</param>
/// <param name="Articles">In ordinal order of the path.</param>
internal sealed record KnownArticles(ContentHash Environment, ContentHash Listing, IReadOnlyList<KnownArticle> Articles);
