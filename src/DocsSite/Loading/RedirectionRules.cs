using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>What can be wrong with the redirects of a Learn repository.</summary>
public static class RedirectionRules
{
    private const string File = ".openpublishing.redirection.json";

    public static readonly RuleDescriptor Malformed = new("DS3011", "redirect-malformed", Severity.Error)
    {
        Summary = "An entry of a redirection file lacks its source or its target.",
        Why = "The former address answers with \"not found\".",
        ExamplePath = File,
        BadExample = """{ "redirections": [{ "source_path": "product/old.md" }] }""",
        GoodExample = """{ "redirections": [{ "source_path": "product/old.md", "redirect_url": "https://example.org/new" }] }""",
    };

    public static readonly RuleDescriptor SourceExists = new("DS3012", "redirect-source-exists", Severity.Warning)
    {
        Summary = "A redirection file sends readers away from an article that still exists.",
        Why = "Only one of the two can answer at the address; the article does, and the redirect has no effect.",
        ExamplePath = File,
    };

    public static readonly RuleDescriptor Duplicate = new("DS3013", "redirect-duplicate", Severity.Warning)
    {
        Summary = "Two entries of the redirection files move the same article.",
        Why = "Only the first one can have an effect.",
        ExamplePath = File,
        BadExample = """{ "redirections": [{ "source_path": "old.md", "redirect_url": "https://example.org/a" }, { "source_path": "old.md", "redirect_url": "https://example.org/b" }] }""",
        GoodExample = """{ "redirections": [{ "source_path": "old.md", "redirect_url": "https://example.org/a" }] }""",
    };

    public static readonly RuleDescriptor Chain = new("DS3014", "redirect-chain", Severity.Suggestion)
    {
        Summary = "A redirect leads to an address that is redirected again.",
        Why = "The published redirect goes straight to the end of the chain; in the repository the detour makes moves hard to follow.",
        ExamplePath = File,
        BadExample = """{ "redirections": [{ "source_path": "a.md", "redirect_url": "/b" }, { "source_path": "b.md", "redirect_url": "https://example.org/c" }] }""",
        GoodExample = """{ "redirections": [{ "source_path": "a.md", "redirect_url": "https://example.org/c" }, { "source_path": "b.md", "redirect_url": "https://example.org/c" }] }""",
    };

    public static readonly RuleDescriptor Loop = new("DS3015", "redirect-loop", Severity.Error)
    {
        Summary = "Redirects lead in a circle.",
        Why = "A browser gives up after some rounds; none of the redirects in the circle is published.",
        ExamplePath = File,
        BadExample = """{ "redirections": [{ "source_path": "a.md", "redirect_url": "/b" }, { "source_path": "b.md", "redirect_url": "/a" }] }""",
        GoodExample = """{ "redirections": [{ "source_path": "a.md", "redirect_url": "https://example.org/c" }] }""",
    };

    public static readonly RuleDescriptor DeadTarget = new("DS3016", "redirect-dead-target", Severity.Error)
    {
        Summary = "A redirect leads to a page that the site does not have.",
        Why = "Readers would be sent from one missing page to another; the redirect is not published.",
        ExamplePath = File,
    };

    public static readonly RuleDescriptor HiddenCharacters = new("DS3017", "redirect-hidden-characters", Severity.Warning)
    {
        Summary = "The target of a redirect begins or ends with characters that nobody sees.",
        Why = "They become part of the address, which then leads nowhere; DocsSite leaves them out.",
        ExamplePath = File,
    };

    public static readonly RuleDescriptor IdentityShared = new("DS3018", "redirect-identity-conflict", Severity.Suggestion)
    {
        Summary = "Two redirects with `redirect_document_id` lead to one page, or one leads out of the site.",
        Why = "A page can inherit the ratings and history of one former page only, and only within the site.",
        ExamplePath = File,
    };
}
