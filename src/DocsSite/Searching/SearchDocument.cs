namespace DocsSite.Searching;

/// <summary>What the search index knows of one page; plain text only, no markup.</summary>
public sealed record SearchDocument
{
    /// <summary>Site-relative address, e.g. <c>/sales/sign-in-blocked/</c>.</summary>
    public required string Url { get; init; }

    /// <summary>Shown as the result's title; the heading when it differs from the title is in <see cref="Headings"/>.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences shown under the title.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Name of the product or section, shown beside the result.</summary>
    public string Product { get; init; } = "";

    public SearchDocumentKind Kind { get; init; } = SearchDocumentKind.Article;

    /// <summary>Headings in page order, H1 included when it differs from the title.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Error codes in canonical form, with every alias (hex, decimal, symbolic).</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Literal error messages that the page quotes or declares; placeholders as <c>{name}</c>.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>The readable text of the page, one paragraph, list item, cell or code line per line.</summary>
    public string Body { get; init; } = "";

    /// <summary>Whether the page only leads to others, so that what stands side by side on it is nobody's sentence.</summary>
    public bool IsListing { get; init; }

    /// <summary>Facet id → value ids (from the affected table), e.g. <c>os → [windows, mac]</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

public enum SearchDocumentKind
{
    Article,
    Error,
}
