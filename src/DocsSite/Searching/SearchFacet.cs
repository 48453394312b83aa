namespace DocsSite.Searching;

/// <summary>A property that results can be narrowed by, with the names that readers see.</summary>
/// <param name="Id">As in <see cref="SearchDocument.Facets"/>.</param>
/// <param name="Values">In the order in which they are shown.</param>
public sealed record SearchFacet(string Id, string Label, IReadOnlyList<SearchFacetValue> Values);

public sealed record SearchFacetValue(string Id, string Label);
