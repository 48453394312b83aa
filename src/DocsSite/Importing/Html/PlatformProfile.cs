namespace DocsSite.Importing.Html;

/// <summary>Where a help-centre platform keeps what in its pages. All fields are lists of CSS selectors, the best first.</summary>
public sealed record PlatformProfile(string Name)
{
    /// <summary>Fragments of the page's source that only this platform has, each with its weight as evidence.</summary>
    public IReadOnlyList<(string Text, double Weight)> Marks { get; init; } = [];

    public IReadOnlyList<string> Title { get; init; } = ["main h1", "article h1", "h1"];

    public IReadOnlyList<string> Body { get; init; } = ["article", "main", "[role=main]", "#content", ".content", "body"];

    public IReadOnlyList<string> Subtitle { get; init; } = [];

    public IReadOnlyList<string> Author { get; init; } = ["[rel=author]", ".author-name", ".article-author a"];

    public IReadOnlyList<string> Date { get; init; } = ["time[datetime]"];

    /// <summary>Parts of the body that are not the article's.</summary>
    public IReadOnlyList<string> Furniture { get; init; } = [];

    /// <summary>Files that belong to the article and stand beside its body.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [".article-attachments", ".article-attachment"];

    /// <summary>Class words of this platform's callouts → alert.</summary>
    public IReadOnlyDictionary<string, string> Callouts { get; init; } = new Dictionary<string, string>();
}

/// <summary>The platforms that are known by their pages.</summary>
public static class PlatformProfiles
{
    public static PlatformProfile Generic { get; } = new("html");

    public static PlatformProfile Document360 { get; } = new("document360")
    {
        Marks = [("document360", 0.8), ("d360-", 0.5), ("class=\"article-summary", 0.2), ("infoBox", 0.3)],
        Title = ["h1.article-title", ".article-title h1", ".content_block_head h1", "h1"],
        Body = [".article-content", "#articleContent", ".content_block_text", "d360-article-content", "article", "main", "body"],
        Author = [".contributors .name", ".author-name"],
        Date = [".article-updated-on time", ".article-info time", "time[datetime]", ".article-updated-on", ".last-updated"],
        Furniture = [".article-feedback", ".feedback-section", ".article-summary", ".article-info", ".article-tools", ".next-prev", ".breadcrumb", ".toc", ".related-articles-chrome", ".article-actions", ".whats-next-chrome"],
        Callouts = new Dictionary<string, string> { ["infobox"] = "NOTE", ["warningbox"] = "WARNING", ["errorbox"] = "CAUTION", ["successbox"] = "TIP" },
    };

    public static PlatformProfile Intercom { get; } = new("intercom")
    {
        Marks = [("intercom-interblocks", 0.9), ("intercomcdn", 0.6), ("intercom-article", 0.8), ("intercom-attachments", 0.5), ("downloads.intercom", 0.6)],
        Title = [".article__meta h1", "header h1", ".article h1", "h1"],
        Subtitle = [".article__meta .article__desc", ".article__desc", ".article-description"],
        Body = [".article_body", ".article__body", ".article .jsx-content", ".intercom-article", "article", "main", "body"],
        Author = [".avatar__info .c__darker", ".article-author-name", ".avatar__info span:first-child"],
        Date = ["time[datetime]", ".avatar__info time", ".article-updated"],
        Furniture = [".intercom-reaction-picker", ".article__meta", "[data-testid=reaction-picker]", ".related_articles_chrome", ".breadcrumb"],
        Callouts = new Dictionary<string, string> { ["intercom-interblocks-callout"] = "NOTE" },
    };

    public static PlatformProfile Zendesk { get; } = new("zendesk")
    {
        Marks = [("zdassets.com", 0.8), ("zendesk", 0.5), ("/hc/", 0.5), ("article-votes", 0.4), ("article__body", 0.2)],
        Title = ["h1.article-title", ".article-header h1", "h1"],
        Body = [".article-body", ".article__body", "[itemprop=articleBody]", "article", "main", "body"],
        Author = [".article-meta .meta-name", ".article-author a", ".article-author__name"],
        Date = [".article-meta time", ".meta-data time", "time[datetime]"],
        Furniture = [".article-votes", ".article-subscribe", ".article-relatives", ".article-comments", ".article-share", ".share", ".article-return-to-top", ".article-more-questions", ".article-meta", ".article-author", ".breadcrumbs", ".article-sidebar"],
        Callouts = new Dictionary<string, string> { ["callout"] = "NOTE", ["note"] = "NOTE", ["wysiwyg-callout"] = "NOTE" },
    };

    public static IReadOnlyList<PlatformProfile> All { get; } = [Document360, Intercom, Zendesk];

    /// <summary>How likely a page is of a platform, from its source.</summary>
    public static double Confidence(PlatformProfile profile, string html) =>
        Detection.Of(profile.Marks.Select(mark => (html.Contains(mark.Text, StringComparison.OrdinalIgnoreCase), mark.Weight, mark.Text))).Confidence;

    /// <summary>The platform that a page most likely is of; the generic profile when nothing speaks for one.</summary>
    public static PlatformProfile Of(string html) =>
        All.Select(profile => (Profile: profile, Confidence: Confidence(profile, html))).MaxBy(pair => pair.Confidence) is { Confidence: >= 0.5 } best ? best.Profile : Generic;
}
