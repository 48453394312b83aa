namespace DocsSite.Rendering;

/// <summary>What every page of a site shares.</summary>
public sealed record SiteModel
{
    public required string Title { get; init; }

    public string Tagline { get; init; } = "";

    /// <summary>Absolute address of the published site without a final slash, or empty when unknown (then no canonical links).</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Beginning of canonical links: that of the production site also in a deploy preview.</summary>
    public string CanonicalBaseUrl { get => field.Length > 0 ? field : BaseUrl; init; } = "";

    /// <summary>BCP 47 tag of the interface and content language.</summary>
    public string Language { get; init; } = "en";

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";

    /// <summary>Interface text by key; a missing key is a defect of the strings file, found by a test.</summary>
    public required IReadOnlyDictionary<string, string> Strings
    {
        get;
        init
        {
            field = value;
            ScriptStrings = ScriptTexts.Json(value);
        }
    }

    /// <summary>The part of <see cref="Strings"/> that the page's scripts show, as one JSON object, the same on every page.</summary>
    public string ScriptStrings { get; private init; } = "{}";

    /// <summary>Asset name (<c>site.css</c>) → published address (<c>/assets/site.1a2b3c4d.css</c>).</summary>
    public required IReadOnlyDictionary<string, string> AssetUrls { get; init; }

    /// <summary>The site's own picture in the header; null = the theme's sign.</summary>
    public PictureModel? Logo { get; init; }

    /// <summary>The same for the dark scheme; null = one for both.</summary>
    public PictureModel? DarkLogo { get; init; }

    /// <summary>The name that the logo shows; empty = it decorates the title beside it.</summary>
    public string LogoAlt { get; init; } = "";

    /// <summary>Picture for browser tabs; empty = the theme's.</summary>
    public string IconUrl { get; init; } = "";

    /// <summary>The picture that other sites show beside a link to this one; null = none.</summary>
    public PictureModel? SocialImage { get; init; }

    /// <summary>Address of a section → address of its Atom feed; <c>/</c> is the whole site. Empty when the site's address is not known.</summary>
    public IReadOnlyDictionary<string, string> Feeds { get; init; } = new Dictionary<string, string>();

    /// <summary>Top-level sections in navigation order.</summary>
    public IReadOnlyList<NavigationLink> Products { get; init; } = [];

    /// <summary>Extra links for the header, from settings.</summary>
    public IReadOnlyList<NavigationLink> HeaderLinks { get; init; } = [];

    public IReadOnlyList<NavigationLink> FooterLinks { get; init; } = [];

    /// <summary>Footer text, plain.</summary>
    public string FooterText { get; init; } = "";

    /// <summary>Announcement shown on every page (HTML, sanitized), or empty.</summary>
    public string BannerHtml { get; init; } = "";

    /// <summary>Address of the search index's manifest, e.g. <c>/search/index/manifest.json</c>.</summary>
    public string SearchManifestUrl { get; init; } = "";

    public FeedbackMode Feedback { get; init; } = FeedbackMode.None;

    /// <summary>Target of the feedback link when <see cref="Feedback"/> is <c>Url</c> or <c>MailTo</c>.</summary>
    public string FeedbackTarget { get; init; } = "";

    /// <summary>Offered when a form could not be sent: <c>mailto:…</c>, an <c>https:</c> address, or empty.</summary>
    public string FeedbackContact { get; init; } = "";

    /// <summary>Where readers tell of an error that no article explains; empty when <see cref="Feedback"/> is <c>None</c>.</summary>
    public string ReportUrl => Feedback switch
    {
        FeedbackMode.Netlify => ReportErrorPage.Address,
        FeedbackMode.Url => FeedbackTarget,
        FeedbackMode.MailTo => "mailto:" + FeedbackTarget,
        _ => "",
    };

    /// <summary>True in the writers' preview: the page loads <c>/_preview/preview.js</c>.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Facets in vocabulary order, for filters and "my setup"; only what articles use.</summary>
    public IReadOnlyList<FacetModel> Facets { get; init; } = [];
}

/// <param name="Url">Site-relative address.</param>
/// <param name="Width">In pixels; null when not known.</param>
/// <param name="Height">In pixels; null when not known.</param>
public sealed record PictureModel(string Url, int? Width, int? Height);

public enum FeedbackMode
{
    None,
    Netlify,
    Url,
    MailTo,
}

/// <summary>One link of a menu. <see cref="Children"/> are present only near the current page, so that pages stay small.</summary>
public sealed record NavigationLink(string Text, string Url)
{
    public bool IsCurrent { get; init; }

    /// <summary>What most readers of the page came for: the choice between its causes, else its fix.</summary>
    public bool IsKey { get; init; }

    /// <summary>The current page lies below this link.</summary>
    public bool IsOpen { get; init; }

    public IReadOnlyList<NavigationLink> Children { get; init; } = [];
}

public sealed record FacetModel(string Id, string Label, IReadOnlyList<FacetValueModel> Values);

public sealed record FacetValueModel(string Id, string Label)
{
    /// <summary>Page that lists the articles with this value, or empty.</summary>
    public string Url { get; init; } = "";
}
