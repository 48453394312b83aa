namespace DocsSite.Rendering;

/// <summary>An overview of facets or products: <c>/affected/</c>, <c>/product/</c>.</summary>
public sealed record FacetIndexPage : PageModel
{
    public string Lead { get; init; } = "";

    public IReadOnlyList<FacetGroup> Groups { get; init; } = [];
}

/// <param name="Label">Name of the facet; empty when there is only one group.</param>
/// <param name="Id">Anchor.</param>
/// <param name="Values">Pages of the values, with the number of their articles.</param>
public sealed record FacetGroup(string Label, string Id, IReadOnlyList<PageLink> Values);

/// <summary>The articles for one value of a facet or one product: <c>/affected/os/windows/</c>. Long lists go over several pages.</summary>
public sealed record FacetValuePage : PageModel
{
    /// <summary>Name of the facet.</summary>
    public required string Facet { get; init; }

    public int ArticleCount { get; init; }

    public IReadOnlyList<PageLink> Articles { get; init; } = [];

    /// <summary>Numbers of the pages when there are several; the current one is marked.</summary>
    public IReadOnlyList<NavigationLink> Pages { get; init; } = [];

    /// <summary>Other values of the facet.</summary>
    public IReadOnlyList<NavigationLink> Others { get; init; } = [];
}

/// <param name="Url">Address.</param>
/// <param name="Build">Makes the page.</param>
public sealed record PlannedPage(string Url, Func<PageModel> Build)
{
    /// <inheritdoc cref="PageModel.NoIndex"/>
    public bool NoIndex { get; init; }
}
