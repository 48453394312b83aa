using DocsSite.Diagnostics;

namespace DocsSite.Markdown;

/// <content>Findings about pictures and text.</content>
public static partial class MarkdownRules
{
    public static RuleDescriptor UnterminatedImage { get; } = new("DS5101", "unterminated-image", Severity.Warning)
    {
        Summary = "An \":::image\" token is not closed, or a value in it is not.",
        Why = "Other tools print the token as text; here the picture is shown as far as the token can be read.",
        BadExample = Article(":::image type=\"content\" source=\"media/sign-in.png\" alt-text=\"The sign-in window\""),
        GoodExample = Article(":::image type=\"content\" source=\"media/sign-in.png\" alt-text=\"The sign-in window\":::"),
    };

    public static RuleDescriptor ImageWithoutSource { get; } = new("DS5102", "image-without-source", Severity.Error)
    {
        Summary = "An \":::image\" token names no picture.",
        Why = "Readers see the alternative text where the step needs a picture.",
        BadExample = Article(":::image type=\"content\" alt-text=\"The sign-in window\":::"),
        GoodExample = Article(":::image type=\"content\" source=\"media/sign-in.png\" alt-text=\"The sign-in window\":::"),
    };

    public static RuleDescriptor UnknownImageAttribute { get; } = new("DS5103", "unknown-image-attribute", Severity.Warning)
    {
        Summary = "An \":::image\" token has an attribute that does not exist.",
        Why = "It has no effect; a mistyped \"alt-text\" leaves blind readers without the picture.",
        BadExample = Article(":::image type=\"content\" source=\"media/sign-in.png\" alt-text=\"The sign-in window\" zoom=\"true\":::"),
        GoodExample = Article(":::image type=\"content\" source=\"media/sign-in.png\" alt-text=\"The sign-in window\":::"),
    };

    public static RuleDescriptor InvalidImageValue { get; } = new("DS5104", "invalid-image-value", Severity.Warning)
    {
        Summary = "An attribute of \":::image\" has a value that it can't have.",
        Why = "The attribute has no effect or not the one that was meant.",
        BadExample = Article(":::image type=\"content\" source=\"media/sign-in.png\" alt-text=\"The sign-in window\" border=\"flase\":::"),
        GoodExample = Article(":::image type=\"content\" source=\"media/sign-in.png\" alt-text=\"The sign-in window\" border=\"false\":::"),
    };

    public static RuleDescriptor PlaceholderAsHtml { get; } = new("DS7101", "placeholder-as-html", Severity.Warning)
    {
        Summary = "A placeholder in angle brackets is written like an HTML tag.",
        Why = "Most Markdown tools make it vanish from the page, and with it the part of the command that readers have to fill in.",
        BadExample = Article("Run `sign-in` with <tenant-id>."),
        GoodExample = Article("Run `sign-in` with \\<tenant-id>."),
    };

    public static RuleDescriptor NestingTooDeep { get; } = new("DS7102", "nesting-too-deep", Severity.Error)
    {
        Summary = "Lists, quotes or brackets are nested deeper than 128 levels.",
        Why = "The article can only be shown as plain text.",
        BadExample = Article(new string('>', 200) + " Open the sign-in window."),
        GoodExample = Article("Open the sign-in window."),
    };

    public static RuleDescriptor UnclosedCodeFence { get; } = new("DS7103", "unclosed-code-fence", Severity.Warning)
    {
        Summary = "A code block is never closed.",
        Why = "The text below it would be shown as code; here the block ends at the next heading.",
        BadExample = Article("```powershell\nGet-SignIn"),
        GoodExample = Article("```powershell\nGet-SignIn\n```"),
    };

    public static RuleDescriptor UnclosedHtml { get; } = new("DS7104", "unclosed-html", Severity.Warning)
    {
        Summary = "A comment, script or preformatted block of raw HTML is never closed.",
        Why = "In other tools the rest of the article disappears in it.",
        BadExample = Article("<!-- Ask the team about this."),
        GoodExample = Article("<!-- Ask the team about this. -->"),
    };

    public static RuleDescriptor UnbalancedHtml { get; } = new("DS7105", "unbalanced-html", Severity.Warning)
    {
        Summary = "A raw HTML tag has no counterpart in the same paragraph, list item, cell or section.",
        Why = "It would swallow what follows or close what surrounds it, so it is left out.",
        BadExample = Article("<details>\n<summary>More</summary>\n\nSign in again."),
        GoodExample = Article("<details>\n<summary>More</summary>\n\nSign in again.\n\n</details>"),
    };

    public static RuleDescriptor UnsupportedHtml { get; } = new("DS7106", "unsupported-html", Severity.Suggestion)
    {
        Summary = "A raw HTML element or attribute has no use in articles.",
        Why = "It is left out; its text stays.",
        BadExample = Article("Choose <font>Sign in</font>."),
        GoodExample = Article("Choose **Sign in**."),
    };
}
