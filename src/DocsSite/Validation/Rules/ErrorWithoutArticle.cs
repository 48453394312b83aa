using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules;

/// <summary>DS6114: a registered error that no article names.</summary>
public sealed class ErrorWithoutArticle : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS6114", "error-without-article", Severity.Suggestion)
    {
        Summary = "No article names a registered error.",
        Why = "Its page has no cause and no fix; a reader who finds it is none the wiser.",
        BadExample = "code: APP_DENIED\n",
        GoodExample = "code: APP_BLOCKED\n",
        ExamplePath = "errors/example.yml",
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/blocked.md"] = "---\ntitle: Sign-in is blocked\ndescription: Why the sign-in fails.\n---\n\n# Sign-in is blocked\n\n## Symptoms\n\n`APP_BLOCKED` appears.\n\n## Cause\n\nThe app is blocked.\n\n## Resolution\n\nUnblock it.\n",
        },
    };

    public RuleDescriptor Descriptor => Rule;

    /// <summary>A site that has no problem article yet is being started: nothing is said there.</summary>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        !context.Site.Articles.Any(article => article.Kind == ArticleKind.Problem) ? []
        : context.Site.Errors.Errors.Where(error => error is { Entry: not null, ArticleCount: 0 })
            .Select(error => Rule.At(error.Entry!.Span, $"no article names {error.Display}", "Write the article, or name the code in the one that explains it."));
}
