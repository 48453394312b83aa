using DocsSite.Diagnostics;

namespace DocsSite.Markdown;

/// <content>Findings about markup that could harm readers.</content>
public static partial class MarkdownRules
{
    public static RuleDescriptor DangerousHtml { get; } = new("DS8001", "dangerous-html", Severity.Error)
    {
        Summary = "A raw HTML element could run code, load content from other sites or collect input.",
        Why = "It is removed, and what it was for does not work.",
        BadExample = Article("<iframe src=\"https://example.com/video\"></iframe>"),
        GoodExample = Article("> [!VIDEO https://example.com/video]"),
    };

    public static RuleDescriptor DangerousAttribute { get; } = new("DS8002", "dangerous-attribute", Severity.Error)
    {
        Summary = "An attribute of a raw HTML element carries script or style.",
        Why = "It is removed, and what it was for does not work.",
        BadExample = Article("Choose <b onclick=\"go()\">Sign in</b>."),
        GoodExample = Article("Choose **Sign in**."),
    };

    public static RuleDescriptor UnsafeUrl { get; } = new("DS8003", "unsafe-url", Severity.Error)
    {
        Summary = "A link or picture has a target with a scheme that is not allowed.",
        Why = "Such targets can run code in the reader's browser; only the words are shown.",
        BadExample = Article("Choose [sign in](javascript:signIn())."),
        GoodExample = Article("Choose [sign in](https://example.com/sign-in)."),
    };

    public static RuleDescriptor TooMuchHtml { get; } = new("DS8004", "too-much-html", Severity.Error)
    {
        Summary = "An article has more raw HTML than 64 KiB.",
        Why = "Reading it would take too long, so the rest is shown as text.",
        GoodExample = Article("Open the sign-in window."),
    };

    public static RuleDescriptor ReservedId { get; } = new("DS8005", "reserved-id", Severity.Warning)
    {
        Summary = "A raw id shadows a property that scripts rely on.",
        Why = "It could break the search or the menus of the page, so it is left out.",
        BadExample = Article("<a id=\"location\"></a>Open the sign-in window."),
        GoodExample = Article("<a id=\"sign-in-location\"></a>Open the sign-in window."),
    };
}
