using DocsSite.Data;

namespace DocsSite.Configuration;

/// <summary>All that <c>settings.yml</c>, the environment and the command line can say about a site. Defaults are those of an empty file.</summary>
public sealed record SiteSettings
{
    /// <summary>The name of a site without a name: then the home page's title stands for it.</summary>
    public const string DefaultTitle = "Documentation";

    public string Title { get; init; } = DefaultTitle;

    public string Tagline { get; init; } = "";

    /// <summary>Absolute address of the published site without a final slash; empty = unknown, then pages carry no canonical link.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Address of the site that a deploy preview previews, for its canonical links; empty = <see cref="BaseUrl"/>.</summary>
    public string ProductionUrl { get; init; } = "";

    /// <summary>BCP 47 tag of the interface and the content.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Text by name, written <c>{{ name }}</c> in articles; null for a name that is declared without a value.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>Null = the theme's sign and the title.</summary>
    public LogoSettings? Logo { get; init; }

    /// <summary>The picture on browser tabs; null = the theme's.</summary>
    public PictureSetting? Icon { get; init; }

    /// <summary>The picture that other sites show beside a link to this one; null = the logo, where it is no drawing.</summary>
    public PictureSetting? SocialImage { get; init; }

    /// <summary>Null = the theme's colour.</summary>
    public AccentSettings? Accent { get; init; }

    public IReadOnlyList<SettingsLink> HeaderLinks { get; init; } = [];

    public IReadOnlyList<SettingsLink> FooterLinks { get; init; } = [];

    public string FooterText { get; init; } = "";

    /// <summary>Markdown shown on top of every page; empty = none.</summary>
    public string Banner { get; init; } = "";

    /// <summary><c>none</c>, <c>netlify</c>, <c>mailto:…</c> or an <c>https:</c> address.</summary>
    public string Feedback { get; init; } = "none";

    /// <summary>Where readers can turn when a form could not be sent: <c>mailto:…</c> or an <c>https:</c> address; empty = nowhere.</summary>
    public string FeedbackContact { get; init; } = "";

    /// <summary>Address of the source with <c>{path}</c> for the article's path; empty = no edit links.</summary>
    public string EditUrl { get; init; } = "";

    /// <summary>Path of the include that ends every problem without an escalation section of its own; empty = none.</summary>
    public string Escalation { get; init; } = "";

    /// <summary>Families of error codes: built-in ones that are switched or narrowed, and the site's own.</summary>
    public IReadOnlyList<ErrorFamilySettings> ErrorFamilies { get; init; } = [];

    /// <summary>Globs of files that are not part of the site.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Folder of a docset (<c>.</c> = the content root, empty = the only docset) → the address that Learn publishes it under.</summary>
    public IReadOnlyDictionary<string, string> BasePaths { get; init; } = new Dictionary<string, string>();

    /// <summary>Where links of docsets lead that begin with <c>/</c> and leave the docsets.</summary>
    public string LearnHost { get; init; } = "https://learn.microsoft.com";

    /// <summary>Default metadata of all articles: the weakest layer.</summary>
    public IReadOnlyList<DataMember> Metadata { get; init; } = [];

    /// <summary>Schemas of their own for some articles; the last that fits wins.</summary>
    public IReadOnlyList<SettingsSchema> Schemas { get; init; } = [];

    /// <summary>Level per rule id, name or prefix with <c>*</c>.</summary>
    public IReadOnlyList<DataMember> Rules { get; init; } = [];

    /// <summary>Levels for some paths.</summary>
    public IReadOnlyList<SettingsOverride> Overrides { get; init; } = [];

    /// <summary>Path of the baseline in the content root, <c>none</c>, or empty: <c>baseline.json</c> when there is one.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>Ask search engines to stay away: set for deploy previews.</summary>
    public bool NoIndex { get; init; }
}

/// <param name="Paths">Articles that the schema is for.</param>
/// <param name="Schema">Path of the schema from the content root.</param>
/// <param name="Span">Where the settings name it.</param>
public sealed record SettingsSchema(IReadOnlyList<Glob> Paths, string Schema, Diagnostics.SourceSpan Span);

public sealed record SettingsLink(string Text, string Url);

/// <param name="Paths">Globs.</param>
/// <param name="Rules">Level per rule.</param>
public sealed record SettingsOverride(IReadOnlyList<string> Paths, IReadOnlyList<DataMember> Rules);
