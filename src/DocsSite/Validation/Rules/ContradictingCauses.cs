using DocsSite.Diagnostics;
using DocsSite.Linking.Errors;

namespace DocsSite.Validation.Rules;

/// <summary>DS6111: two articles that give the same readers different causes of one error.</summary>
public sealed class ContradictingCauses : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS6111", "contradicting-causes", Severity.Warning)
    {
        Summary = "Two articles give the same readers different causes of one error, and neither says how to tell which it is.",
        Why = "The error's page shows both; readers try one fix after the other, or the wrong one only.",
        BadExample = "---\ntitle: Sign-in is denied\ndescription: Why the sign-in fails.\nproduct: Portal\nerrors:\n  - APP_DENIED\n---\n\n# Sign-in is denied\n\n## Symptoms\n\nThe sign-in fails with `APP_DENIED`.\n\n## Cause\n\nThe policy of the app does not allow this user.\n\n## Resolution\n\nAsk an administrator.\n",
        GoodExample = "---\ntitle: Sign-in is denied\ndescription: Why the sign-in fails.\nproduct: Portal\nerrors:\n  - APP_DENIED\n---\n\n# Sign-in is denied\n\n## Symptoms\n\nThe sign-in fails with `APP_DENIED`.\n\n## Cause\n\nThe policy of the app does not allow this user.\n\n### Confirm this cause\n\nThe user is missing in the list of the policy.\n\n## Resolution\n\nAsk an administrator.\n",
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/other.md"] = "---\ntitle: Sign-in stops\ndescription: Why the sign-in stops.\nproduct: Portal\nerrors:\n  - APP_DENIED\n---\n\n# Sign-in stops\n\n## Symptoms\n\nThe sign-in fails with `APP_DENIED`.\n\n## Cause\n\nThe licence of the app has run out last month.\n\n## Resolution\n\nAsk an administrator.\n",
        },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context) => context.Site.Errors.Errors.SelectMany(ErrorComparison.Contradictions).Select(pair =>
    {
        var (first, second) = (context.Site.ArticlesByPath[pair.First.Article.Path], context.Site.ArticlesByPath[pair.Second.Article.Path]);
        return Rule.At(
            second.Span, $"\"{pair.First.Article.Title}\" gives the same readers another cause of {pair.Error.Display}",
            "Add a section `### Confirm this cause` to both, or make one article with two causes.") with
        {
            Related = [new RelatedPlace(first.Span, "the other article")],
        };
    });
}
