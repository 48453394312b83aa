using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1026: two articles with one description.</summary>
public sealed class DuplicateDescription : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS1026", "duplicate-description", Severity.Warning)
    {
        Summary = "Two articles have the same description.",
        Why = "Search engines drop one of the two, and readers can't choose.",
        BadExample = Example.Guide("Open the window."),
        GoodExample = Example.Guide("Open the window.").Replace("the sign-in window reports", "the app reports", StringComparison.Ordinal),
        ExampleFiles = new Dictionary<string, string> { ["product/a.md"] = Example.Guide("Open the other window.").Replace("Sign-in is blocked", "The app is blocked", StringComparison.Ordinal) },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from same in context.Site.Articles.Where(article => article.Metadata.Find("description")?.KeySpan.Path == article.Path)
            .GroupBy(article => article.Metadata.Text("description"), StringComparer.OrdinalIgnoreCase)
        where same.Key.Length > 0 && same.Skip(1).Any()
        let first = same.First()
        from article in same.Skip(1)
        select Rule.At(article.Metadata["description"]!.Span, $"`{first.Path}` has the same description", "Say what the reader finds in this article and not in the other.")
            .See(first.Metadata["description"]!.Span, "the same description");
}
