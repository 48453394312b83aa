using DocsSite.Diagnostics;

namespace DocsSite.Markdown;

/// <content>Findings about alerts, directives, tabs, includes and snippets.</content>
public static partial class MarkdownRules
{
    public static RuleDescriptor UnknownAlert { get; } = new("DS4101", "unknown-alert", Severity.Warning)
    {
        Summary = "An alert has a name that is none of the five.",
        Why = "It is shown as a note under that name, without the weight that the writer meant.",
        BadExample = Article("> [!NOTES]\n> Sign out first."),
        GoodExample = Article("> [!NOTE]\n> Sign out first."),
    };

    public static RuleDescriptor AlertOutsideQuote { get; } = new("DS4102", "alert-outside-quote", Severity.Warning)
    {
        Summary = "An alert marker stands in ordinary text.",
        Why = "Readers get a bold word instead of a box that stands out.",
        BadExample = Article("[!NOTE] Sign out first."),
        GoodExample = Article("> [!NOTE]\n> Sign out first."),
    };

    public static RuleDescriptor UnknownDirective { get; } = new("DS4103", "unknown-directive", Severity.Warning)
    {
        Summary = "A \":::\" token has a name that is not known.",
        Why = "Its effect is lost; only its words are shown.",
        BadExample = Article(":::imag alt-text=\"The sign-in window\":::"),
        GoodExample = Article("Open the sign-in window."),
    };

    public static RuleDescriptor UnterminatedDirective { get; } = new("DS4104", "unterminated-directive", Severity.Warning)
    {
        Summary = "A zone, version range, row, column or long description has no end token.",
        Why = "Nobody can tell where it was meant to end; it is taken to end at the next heading.",
        BadExample = Article(":::zone pivot=\"windows\"\n\nOpen Settings."),
        GoodExample = Article("::: zone pivot=\"windows\"\n\nOpen Settings.\n\n::: zone-end"),
    };

    public static RuleDescriptor StrayDirectiveEnd { get; } = new("DS4105", "stray-directive-end", Severity.Warning)
    {
        Summary = "An end token has no start token in the same list item, quote or section.",
        Why = "The start is missing, mistyped or indented differently, so the construct has no effect.",
        BadExample = Article("Open Settings.\n\n:::zone-end"),
        GoodExample = Article("Open Settings."),
    };

    public static RuleDescriptor MalformedDirective { get; } = new("DS4106", "malformed-directive", Severity.Warning)
    {
        Summary = "A \":::\" token is misplaced or a value in it is not closed.",
        Why = "Part of it may have no effect or be read as part of a value.",
        BadExample = Article(":::zone pivot=\"windows\n\nOpen Settings.\n\n:::zone-end"),
        GoodExample = Article(":::zone pivot=\"windows\"\n\nOpen Settings.\n\n:::zone-end"),
    };

    public static RuleDescriptor UnterminatedTabs { get; } = new("DS4107", "unterminated-tabs", Severity.Suggestion)
    {
        Summary = "A group of tabs has no line \"---\" at its end.",
        Why = "What follows the group ends up in its last tab, where most readers never see it.",
        BadExample = Article("### [Windows](#tab/windows)\n\nOpen Settings.\n\n### [Mac](#tab/mac)\n\nOpen System Settings."),
        GoodExample = Article("### [Windows](#tab/windows)\n\nOpen Settings.\n\n### [Mac](#tab/mac)\n\nOpen System Settings.\n\n---"),
    };

    public static RuleDescriptor UnexpandedInclude { get; } = new("DS4108", "unexpanded-include", Severity.Error)
    {
        Summary = "An include token could not be replaced by its content.",
        Why = "Readers miss the text, which may be the legal note or the hand-off to support.",
        BadExample = Article("Read [!INCLUDEthe-terms] first."),
        GoodExample = Article("Read the terms first."),
    };

    public static RuleDescriptor SnippetNotFound { get; } = new("DS4109", "snippet-not-found", Severity.Error)
    {
        Summary = "A code snippet names a file that is not there.",
        Why = "The code is missing from the page.",
        BadExample = Article("[!code-csharp[](missing.cs)]"),
        GoodExample = Article("```csharp\nSignIn();\n```"),
    };

    public static RuleDescriptor SnippetPartNotFound { get; } = new("DS4110", "snippet-part-not-found", Severity.Error)
    {
        Summary = "A code snippet asks for lines or a named part that its file does not have.",
        Why = "The code is missing from the page; often the code file has changed.",
    };

    public static RuleDescriptor UnknownDivClass { get; } = new("DS4111", "unknown-division-class", Severity.Suggestion)
    {
        Summary = "A division has a class that means nothing here.",
        Why = "It looks like ordinary text.",
        BadExample = Article("> [!div class=\"fancy\"]\n> Sign in again."),
        GoodExample = Article("> [!div class=\"checklist\"]\n> - Sign in again."),
    };

    public static RuleDescriptor MisplacedToken { get; } = new("DS4112", "misplaced-token", Severity.Warning)
    {
        Summary = "A snippet, video or division token stands inside a paragraph.",
        Why = "It has no effect there; only its words are shown.",
        BadExample = Article("Watch [!VIDEO https://example.com/video] first."),
        GoodExample = Article("> [!VIDEO https://example.com/video]"),
    };
}
