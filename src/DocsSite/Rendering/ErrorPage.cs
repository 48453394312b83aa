namespace DocsSite.Rendering;

/// <summary>One error code or message: every cause of it that the site knows.</summary>
public sealed record ErrorPage : PageModel
{
    /// <summary>The code, or the message when there is no code.</summary>
    public required string Heading { get; init; }

    public bool IsCode { get; init; } = true;

    /// <summary>What it means in plain language; may be empty.</summary>
    public string Gloss { get; init; } = "";

    /// <summary>Literal messages, placeholders as <c>{name}</c>.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Other forms of the code (hex, decimal, symbolic) and other products' wordings.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string SeenIn { get; init; } = "";

    /// <summary>How bad it is, in the site's language; may be empty.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Who can help when no cause fits, from the registry; may be empty.</summary>
    public string Contact { get; init; } = "";

    /// <summary>What tells the rows apart: filters over <see cref="Causes"/>; empty when there is nothing to choose from.</summary>
    public IReadOnlyList<CauseFilter> Filters { get; init; } = [];

    /// <summary>Address of the same page as data.</summary>
    public string JsonUrl { get; init; } = "";

    /// <summary>Causes and mentions that the page leaves out because there are too many.</summary>
    public int Omitted { get; init; }

    /// <summary>One row per cause and article.</summary>
    public IReadOnlyList<CauseRow> Causes { get; init; } = [];

    /// <summary>Text shared by all causes, from the registry.</summary>
    public string NotesHtml { get; init; } = "";

    /// <summary>Articles that mention the error without explaining a cause.</summary>
    public IReadOnlyList<PageLink> Mentions { get; init; } = [];

    public IReadOnlyList<ErrorLink> Related { get; init; } = [];

    /// <summary>Permanent short address <c>/e/…</c>, or empty.</summary>
    public string ShortUrl { get; init; } = "";

    public string EscalationHtml { get; init; } = "";
}

/// <param name="Product">Product name.</param>
/// <param name="Affected">Who is affected, in a few words.</param>
/// <param name="Cause">The cause in a few words.</param>
/// <param name="Confirm">How to tell; may be empty.</param>
/// <param name="WhoFixes">Role; may be empty.</param>
public sealed record CauseRow(string Product, string Affected, string Cause, string Confirm, string WhoFixes)
{
    /// <summary>Title of the article.</summary>
    public required string ArticleTitle { get; init; }

    /// <summary><see cref="Confirm"/> with its emphasis, inline HTML.</summary>
    public string ConfirmHtml { get; init; } = "";

    /// <summary>The article at the exact section.</summary>
    public required string Url { get; init; }

    /// <summary>How much work the fix is: time or number of steps; may be empty.</summary>
    public string Effort { get; init; } = "";

    /// <summary>Slots of the filter values that the row belongs to; a row that restricts nothing has all slots of the filter.</summary>
    public IReadOnlyList<int> Slots { get; init; } = [];
}

/// <summary>One choice over the cause matrix: a facet, or the product.</summary>
/// <param name="Id">Facet id, or <c>product</c>.</param>
/// <param name="Label">Name of the facet; empty for the product.</param>
public sealed record CauseFilter(string Id, string Label, IReadOnlyList<CauseFilterValue> Values);

/// <param name="Slot">1 to <see cref="CauseFilters.MaximumSlots"/>: the style sheet has one rule per slot, so filters need no script.</param>
/// <param name="Count">Rows that remain when the value is chosen.</param>
public sealed record CauseFilterValue(string Label, int Slot, int Count);
