using DocsSite.Diagnostics;
using DocsSite.Linking.Errors;

namespace DocsSite.Validation.Rules;

/// <summary>DS6115: two articles of one product that explain the same cause of the same error.</summary>
public sealed class DuplicateExplanation : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS6115", "duplicate-explanation", Severity.Warning)
    {
        Summary = "Two articles of one product explain the same cause of the same error.",
        Why = "One of the two will be forgotten at the next change, and readers find both.",
        BadExample = "---\ntitle: Sign-in is denied\ndescription: Why the sign-in fails.\nproduct: Portal\nerrors:\n  - APP_DENIED\n---\n\n# Sign-in is denied\n\n## Symptoms\n\nThe sign-in fails with `APP_DENIED`.\n\n## Cause\n\nThe policy of the app does not allow this user.\n\n## Resolution\n\nAsk an administrator.\n",
        GoodExample = "---\ntitle: Sign-in is denied\ndescription: Why the sign-in fails.\nproduct: Portal\nerrors:\n  - APP_DENIED\n---\n\n# Sign-in is denied\n\n## Symptoms\n\nThe sign-in fails with `APP_DENIED`.\n\n## Cause\n\nThe user has never signed in to the app before.\n\n### Confirm this cause\n\nThe list of users does not show the user.\n\n## Resolution\n\nAsk an administrator.\n",
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/other.md"] = "---\ntitle: Sign-in stops\ndescription: Why the sign-in stops.\nproduct: Portal\nerrors:\n  - APP_DENIED\n---\n\n# Sign-in stops\n\n## Symptoms\n\nThe sign-in fails with `APP_DENIED`.\n\n## Cause\n\nThe policy of the app does not allow this user.\n\n## Resolution\n\nAsk an administrator.\n",
        },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context) => context.Site.Errors.Errors.SelectMany(ErrorComparison.Duplicates)
        .DistinctBy(pair => (pair.First.Article.Path, pair.Second.Article.Path, pair.Second.Cause)).Select(pair =>
        {
            var (first, second) = (context.Site.ArticlesByPath[pair.First.Article.Path], context.Site.ArticlesByPath[pair.Second.Article.Path]);
            return Rule.At(second.Span, $"\"{pair.First.Article.Title}\" explains the same cause of {pair.Error.Display}", "Merge the two articles, and redirect one to the other.") with
            {
                Related = [new RelatedPlace(first.Span, "the other article")],
            };
        });
}
