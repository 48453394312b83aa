namespace DocsSite.Rendering;

/// <summary>
/// One page as the theme sees it. Strings are plain text unless the name ends in <c>Html</c>: those are rendered and sanitized.
/// </summary>
public abstract record PageModel
{
    public required SiteModel Site { get; init; }

    /// <summary>Site-relative, lower case, with final slash; <c>/404.html</c> is the one exception.</summary>
    public required string Url { get; init; }

    /// <summary>For the <c>title</c> element and search engines.</summary>
    public required string Title { get; init; }

    /// <summary>For <c>meta name=description</c>; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>From the home page to the parent; the page itself is not in it.</summary>
    public IReadOnlyList<NavigationLink> Breadcrumbs { get; init; } = [];

    /// <summary>The side navigation: the current branch and its siblings.</summary>
    public IReadOnlyList<NavigationLink> Navigation { get; init; } = [];

    /// <summary>Address of the Markdown copy of the page; empty for forms and other pages without content.</summary>
    public string MarkdownUrl { get; init; } = "";

    /// <summary>Ask search engines not to list the page.</summary>
    public bool NoIndex { get; init; }
}

public sealed record HomePage : PageModel
{
    /// <summary>The rest of the home article, after its lead; may be empty.</summary>
    public string BodyHtml { get; init; } = "";

    public string LeadHtml { get; init; } = "";

    public IReadOnlyList<PageLink> Products { get; init; } = [];

    /// <summary>The errors that most articles share, most first.</summary>
    public IReadOnlyList<ErrorLink> SharedErrors { get; init; } = [];

    public IReadOnlyList<PageLink> RecentlyUpdated { get; init; } = [];

    /// <summary>The cards of a hub or landing page; then they stand for <see cref="Products"/>.</summary>
    public IReadOnlyList<CardGroup> Cards { get; init; } = [];
}

/// <summary>Cards under one heading; the heading is empty when the page has only one group.</summary>
public sealed record CardGroup(string Id, string HeadingHtml, string LeadHtml, IReadOnlyList<Card> Cards);

/// <param name="Id">Anchor of the card.</param>
/// <param name="HeadingHtml">Inline HTML, perhaps a link.</param>
/// <param name="BodyHtml">Text, picture and links.</param>
public sealed record Card(string Id, string HeadingHtml, string BodyHtml);

/// <summary>A product or folder: its own text and the pages in it.</summary>
public sealed record SectionPage : PageModel
{
    public required string Heading { get; init; }

    public string LeadHtml { get; init; } = "";

    public string BodyHtml { get; init; } = "";

    /// <summary>Sub-sections, then articles, in navigation order.</summary>
    public IReadOnlyList<PageLink> Sections { get; init; } = [];

    public IReadOnlyList<PageLink> Articles { get; init; } = [];

    /// <summary>The cards of a hub or landing page.</summary>
    public IReadOnlyList<CardGroup> Cards { get; init; } = [];
}

public sealed record SearchPage : PageModel;

public sealed record NotFoundPage : PageModel;

/// <summary>The feedback form by itself, published at <c>/feedback/</c>: the host learns from it which fields the forms of all articles have.</summary>
public sealed record FeedbackFormPage : PageModel;

/// <summary>A form for an error that no article explains yet.</summary>
public sealed record ReportErrorPage : PageModel
{
    public const string Address = "/feedback/error/";
}

/// <summary>Where a form leads after it was sent; published at <c>/feedback/thanks/</c>.</summary>
public sealed record FeedbackThanksPage : PageModel;

/// <summary>All codes and messages in full: the search of readers without JavaScript.</summary>
public sealed record ErrorIndexPage : PageModel
{
    /// <summary>Groups in alphabetical order of their letter; <c>#</c> holds digits and signs, the last group the messages without a code.</summary>
    public IReadOnlyList<ErrorGroup> Groups { get; init; } = [];

    /// <summary>When the index is split: the errors that most articles share, on the page of the letters.</summary>
    public IReadOnlyList<ErrorLink> Frequent { get; init; } = [];

    /// <summary>When the index is split: links to the other letters' pages; the current one is marked.</summary>
    public IReadOnlyList<NavigationLink> Letters { get; init; } = [];

    /// <summary>On a letter's page: links to the pages of beginnings with too many errors for this page.</summary>
    public IReadOnlyList<NavigationLink> Parts { get; init; } = [];
}

public sealed record ErrorGroup(string Letter, string Id, IReadOnlyList<ErrorLink> Errors);

/// <summary>A page in a list.</summary>
public sealed record PageLink(string Title, string Url)
{
    public string Summary { get; init; } = "";

    public DateOnly? Updated { get; init; }

    /// <summary>Error codes on that page, for chips.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Why it is listed ("same error, other product"), or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Number of articles below, for sections; 0 = not shown.</summary>
    public int Count { get; init; }
}

/// <summary>An error in a list: a code with its gloss and messages, or a message alone.</summary>
public sealed record ErrorLink(string Title, string Url)
{
    /// <summary>False when <see cref="Title"/> is a message: then it is not set in code type.</summary>
    public bool IsCode { get; init; } = true;

    public string Gloss { get; init; } = "";

    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Other forms of the code, where a list shows them all.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public int ArticleCount { get; init; }

    /// <summary>Why it is listed on another error's page, the code of a name in the index, or empty.</summary>
    public string Reason { get; init; } = "";
}
