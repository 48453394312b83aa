using System.Collections.Immutable;
using DocsSite.Diagnostics;

namespace DocsSite.Markdown;

/// <summary>What the Markdown stage reports. Numbers start at 101 in each family; lower ones belong to the rules that run on finished articles.</summary>
public static partial class MarkdownRules
{
    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<RuleDescriptor> All =>
    [
        UnresolvedCrossReference, EmptyTarget, UnknownAlert, AlertOutsideQuote, UnknownDirective, UnterminatedDirective,
        StrayDirectiveEnd, MalformedDirective, UnterminatedTabs, UnexpandedInclude, SnippetNotFound, SnippetPartNotFound,
        UnknownDivClass, MisplacedToken, UnterminatedImage, ImageWithoutSource, UnknownImageAttribute, InvalidImageValue,
        PlaceholderAsHtml, NestingTooDeep, UnclosedCodeFence, UnclosedHtml, UnbalancedHtml, UnsupportedHtml, DangerousHtml,
        DangerousAttribute, UnsafeUrl, TooMuchHtml, ReservedId,
    ];

    public static RuleDescriptor UnresolvedCrossReference { get; } = new("DS3101", "unresolved-cross-reference", Severity.Warning)
    {
        Summary = "An xref: reference names an API item.",
        Why = "The reader sees the bare name of the item and can't follow it: this site has no API catalogue.",
        BadExample = Article("Call <xref:System.IO.File.Open> first."),
        GoodExample = Article("Call [File.Open](https://learn.microsoft.com/dotnet/api/system.io.file.open) first."),
    };

    public static RuleDescriptor EmptyTarget { get; } = new("DS3102", "empty-target", Severity.Warning)
    {
        Summary = "A link or picture has no target.",
        Why = "The reader sees words that look as if they led somewhere, or nothing at all.",
        BadExample = Article("See [the sign-in guide]()."),
        GoodExample = Article("See [the sign-in guide](https://example.com/sign-in)."),
    };

    /// <summary>A whole article around the lines that an example is about.</summary>
    private static string Article(string body) => $"""
        ---
        title: Sign-in is blocked
        description: What to do when the sign-in window reports that access is blocked.
        kind: guide
        ---

        # Sign-in is blocked

        {body}

        """;
}
