using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>What can go wrong between the disk and an article's text.</summary>
public static class LoadingRules
{
    public static readonly RuleDescriptor UnclosedFrontMatter = new("DS1005", "unclosed-front-matter", Severity.Error)
    {
        Summary = "The front matter starts with `---` but has no closing `---` line.",
        Why = "Without the closing line nobody can tell metadata from text, so the metadata is lost.",
        BadExample = "---\ntitle: Sign-in fails\n\n# Sign-in fails\n\nText.\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nText.\n",
    };

    public static readonly RuleDescriptor NotAMapping = new("DS1006", "front-matter-not-a-mapping", Severity.Error)
    {
        Summary = "The front matter is not a list of `key: value` lines.",
        Why = "No metadata can be read from it.",
        BadExample = "---\n- title\n---\n\n# Sign-in fails\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n",
    };

    public static readonly RuleDescriptor NotUtf8 = new("DS7001", "not-utf8", Severity.Error)
    {
        Summary = "The file is not valid UTF-8.",
        Why = "Readers would see replacement characters where the writer saw letters.",
    };

    public static readonly RuleDescriptor TooLarge = new("DS9003", "article-too-large", Severity.Error)
    {
        Summary = "An article is larger than 1 MiB: the rest is left out.",
        Why = "Nobody reads such a page, and some Markdown takes more than linear time to parse.",
    };

    public static readonly RuleDescriptor Unreadable = new("DS9004", "unreadable-file", Severity.Error)
    {
        Summary = "A file or folder of the content root can't be read.",
        Why = "Its articles would be missing from the site.",
    };

    public static readonly RuleDescriptor SymbolicLink = new("DS8101", "symbolic-link", Severity.Warning)
    {
        Summary = "A symbolic link in the content root was left out.",
        Why = "A link can lead anywhere on the machine that builds; nothing outside the content root is ever read.",
    };

    public static readonly RuleDescriptor DuplicateUrl = new("DS9005", "duplicate-url", Severity.Error)
    {
        Summary = "Two files would be published at the same address.",
        Why = "Only one of them can be; the other would be lost.",
        ExamplePath = "product/Example.md",
    };

    public static readonly RuleDescriptor ExcludedArticle = new("DS9006", "excluded-article", Severity.Suggestion)
    {
        Summary = "A Markdown file is left out by the configuration.",
        Why = "Nothing should be missing from a site without a word.",
    };

    public static readonly RuleDescriptor ReservedAddress = new("DS9008", "reserved-address", Severity.Error)
    {
        Summary = "An article would be published at an address that the generator uses itself: `/search/`, `/errors/…`, `/e/…`, `/assets/…`.",
        Why = "One of the two would be lost.",
    };

    public static readonly RuleDescriptor NoArticles = new("DS9009", "no-articles", Severity.Error)
    {
        Summary = "The content root has no articles.",
        Why = "A wrong `--input` would replace a site by an empty one.",
    };
}
