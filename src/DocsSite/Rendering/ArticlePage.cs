namespace DocsSite.Rendering;

/// <summary>An article: problem, error reference, guide or reference.</summary>
public sealed record ArticlePage : PageModel
{
    /// <summary><c>problem</c>, <c>error-reference</c>, <c>guide</c>, <c>reference</c> or <c>index</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The H1, inline HTML.</summary>
    public required string HeadingHtml { get; init; }

    /// <summary>The short answer: one or two sentences under the heading; may be empty.</summary>
    public string Summary { get; init; } = "";

    public DateOnly? Updated { get; init; }

    public DateOnly? Reviewed { get; init; }

    /// <summary>Whole minutes, at least 1.</summary>
    public int ReadingMinutes { get; init; } = 1;

    /// <summary>For problems: <c>known</c>, <c>fixed in …</c>, <c>by design</c> …; empty when not set.</summary>
    public string Status { get; init; } = "";

    /// <summary>Primary errors of the article, shown in the error box.</summary>
    public IReadOnlyList<ArticleError> Errors { get; init; } = [];

    public AffectedModel? Affected { get; init; }

    /// <summary>What stands between the H1 and the first H2.</summary>
    public string LeadHtml { get; init; } = "";

    /// <summary>H2 sections in article order. The affected section's body is empty when <see cref="Affected"/> shows it.</summary>
    public IReadOnlyList<ArticleSection> Sections { get; init; } = [];

    /// <summary>Problems with two or more causes: one row each for "Which cause is yours?".</summary>
    public IReadOnlyList<CauseLink> Causes { get; init; } = [];

    public IReadOnlyList<PageLink> Related { get; init; } = [];

    /// <summary>Headings for the table of contents, two levels.</summary>
    public IReadOnlyList<NavigationLink> Contents { get; init; } = [];

    /// <summary>Anchor of "Still not resolved?", or empty when the page has none.</summary>
    public string EscalationId { get; init; } = "";

    /// <summary>Site-wide hand-off (HTML), shown at the end of every problem that has no escalation section of its own.</summary>
    public string EscalationHtml { get; init; } = "";

    /// <summary>Address of the source for "Edit this page", or empty.</summary>
    public string EditUrl { get; init; } = "";
}

/// <summary>A section of an article and the sub-sections that have a heading of their own.</summary>
/// <param name="Id">Anchor of the heading, unique in the page.</param>
/// <param name="HeadingHtml">Inline HTML.</param>
/// <param name="Level">2 to 6.</param>
/// <param name="Role"><c>affected</c>, <c>symptom</c>, <c>cause</c>, <c>confirm</c>, <c>resolution</c>, <c>verify</c>, <c>workaround</c>,
/// <c>status</c>, <c>more-information</c>, <c>escalation</c>, <c>references</c> or empty.</param>
public sealed record ArticleSection(string Id, string HeadingHtml, int Level, string Role)
{
    /// <summary>Who can fix it, how long it takes, what it risks; taken out of <see cref="BodyHtml"/>.</summary>
    public IReadOnlyList<RemedyFact> Facts { get; init; } = [];

    /// <summary>For the card of a cause: where to go on when it is not the reader's.</summary>
    public NavigationLink? IfNot { get; init; }

    /// <summary>Anchors that lead here as well: of sections that this one was taken out of.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Content before the first sub-section.</summary>
    public string BodyHtml { get; init; } = "";

    public IReadOnlyList<ArticleSection> Sections { get; init; } = [];
}

/// <summary>An error that the article is about.</summary>
public sealed record ArticleError
{
    /// <summary>As readers see it; empty for a message without a code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Page of the error.</summary>
    public string Url { get; init; } = "";

    /// <summary>The literal message; may be empty.</summary>
    public string Message { get; init; } = "";

    /// <summary>Other wordings and forms of the same error.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Where it is seen, e.g. "sign-in window"; may be empty.</summary>
    public string SeenIn { get; init; } = "";
}

/// <param name="Verdict">One sentence made from the facets, plain text.</param>
/// <param name="Rows">In vocabulary order.</param>
/// <param name="Id">Anchor of the section.</param>
public sealed record AffectedModel(string Id, string Verdict, IReadOnlyList<AffectedRow> Rows);

/// <param name="FacetId">Id in the vocabulary, or empty for a row that it does not know.</param>
/// <param name="Label">Name of the row.</param>
/// <param name="Values">Typed values; empty when the row could not be typed, then <paramref name="TextHtml"/> is shown.</param>
/// <param name="TextHtml">The cell as written.</param>
public sealed record AffectedRow(string FacetId, string Label, IReadOnlyList<FacetValueModel> Values, string TextHtml);

/// <param name="Id">Anchor of the cause's section.</param>
/// <param name="Title">The cause in a few words.</param>
/// <param name="ConfirmHtml">How to tell that it is this one, inline HTML; may be empty.</param>
/// <param name="WhoHtml">Role that can fix it, inline HTML; may be empty.</param>
public sealed record CauseLink(string Id, string Title, string ConfirmHtml, string WhoHtml)
{
    /// <summary>How long the fix takes, inline HTML; may be empty.</summary>
    public string TimeHtml { get; init; } = "";
}
