using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1025: two articles with one title.</summary>
public sealed class DuplicateTitle : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS1025", "duplicate-title", Severity.Warning)
    {
        Summary = "Two articles have the same title.",
        Why = "In a list of results nobody can tell them apart.",
        BadExample = Example.Guide("Open the window."),
        GoodExample = Example.Guide("Open the window.").Replace("Sign-in is blocked", "The app is blocked", StringComparison.Ordinal),
        ExampleFiles = new Dictionary<string, string> { ["product/a.md"] = Example.Guide("Open the other window.").Replace("the sign-in window reports", "the other window reports", StringComparison.Ordinal) },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from same in context.Site.Articles.Where(article => article.Kind != Articles.ArticleKind.Index).GroupBy(article => article.Title.Trim(), StringComparer.OrdinalIgnoreCase)
        where same.Key.Length > 0 && same.Skip(1).Any()
        let first = same.First()
        from article in same.Skip(1)
        select Rule.At(PlaceOf(article), $"`{first.Path}` has the title \"{article.Title}\" too", "Say in the title what is different here: the product, the place or the error.")
            .See(PlaceOf(first), "the same title");

    private static SourceSpan PlaceOf(Articles.Article article) =>
        article.Metadata.Find("title") is { } member && member.KeySpan.Path == article.Path ? member.Value.Span : article.Heading?.Span ?? article.Span;
}
