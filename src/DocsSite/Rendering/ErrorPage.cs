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

    /// <summary>The article at the exact section.</summary>
    public required string Url { get; init; }
}
