namespace DocsSite.Searching;

/// <summary>The answer to one query.</summary>
/// <param name="Files">Paths of the files of the index that were read for it, without the manifest.</param>
public sealed record SearchResults(IReadOnlyList<SearchResult> Results, UnderstoodQuery Understood, SearchCost Cost, IReadOnlyList<string> Files);

/// <summary>Under which heading a result is shown.</summary>
public enum SearchGroup
{
    /// <summary>The page of the very error that was asked for.</summary>
    Exact,
    Similar,
    Articles,
}

/// <summary>One page that was found.</summary>
/// <param name="Kind"><c>article</c> or <c>error</c>.</param>
/// <param name="Matched">Why, strongest first: <c>exact-code</c>, <c>near-code</c>, <c>message</c>, else <c>words</c>.</param>
/// <param name="Snippet">The message of the page that fits best, when it fits better than the title.</param>
public sealed record SearchResult(
    string Url, string Title, string Summary, string Product, string Kind, double Score, IReadOnlyList<string> Matched, string? Snippet)
{
    /// <summary>Whom the page affects, as <c>facet=value</c>; empty when it says nothing.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    public SearchGroup Group => Kind != "error" ? SearchGroup.Articles
        : Matched.Contains("exact-code") || Matched.Contains("message") ? SearchGroup.Exact : SearchGroup.Similar;
}

/// <summary>What of the query the index knows, and what was left out.</summary>
public sealed record UnderstoodQuery(IReadOnlyList<string> Codes, IReadOnlyList<string> Words, IReadOnlyList<IgnoredText> Ignored)
{
    /// <summary>Codes of the index that are most like typed ones that it does not hold.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];
}

/// <param name="Why"><c>log line</c>, <c>stack frame</c>, <c>id</c>, <c>time</c>, <c>address</c> or <c>number</c>.</param>
public sealed record IgnoredText(string Text, string Why);

/// <summary>What a browser with an empty cache downloads for the query, without the manifest; bytes as stored.</summary>
public readonly record struct SearchCost(int Requests, long Bytes);
