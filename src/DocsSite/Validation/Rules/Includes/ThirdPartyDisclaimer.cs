using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4203: another company's product without the disclaimer.</summary>
public sealed class ThirdPartyDisclaimer : ISourceRule
{
    /// <summary>One mention may be an example; several are what the article is about.</summary>
    private const int Mentions = 3;

    public static readonly RuleDescriptor Rule = new("DS4203", "third-party-without-disclaimer", Severity.Warning)
    {
        Summary = "An article is about a third party's product and has no third-party disclaimer.",
        Why = "The reader must know whose product it is and who answers for it. The vocabulary says which products are meant (`thirdParty: true`).",
        BadExample = Example.Guide("Sign in to Salesforce. In Salesforce, open **Setup**. Sign out of Salesforce."),
        GoodExample = Example.Guide("Sign in to Salesforce. In Salesforce, open **Setup**. Sign out of Salesforce.\n\n[!INCLUDE [Disclaimer](../includes/third-party-disclaimer.md)]"),
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/other.md"] = Example.Other("[!INCLUDE [Disclaimer](../includes/third-party-disclaimer.md)]"),
            ["vocabulary.yml"] = "products:\n  - id: salesforce\n    label: Salesforce\n    thirdParty: true\n",
            ["includes/third-party-disclaimer.md"] = "The products are made by companies that are independent of us. We make no warranty about them.\n",
        },
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.Article.Kind == Articles.ArticleKind.Index || source.Article.Includes.Any(IsDisclaimer)) yield break;
        foreach (var product in source.Environment.Vocabulary.Products.Where(product => product.IsThirdParty))
        {
            var names = product.Aliases.Prepend(product.Label);
            var (count, first) = (0, -1);
            foreach (var name in names)
            {
                for (var at = source.Prose.IndexOf(name, StringComparison.Ordinal); at >= 0; at = source.Prose.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                {
                    count++;
                    if (first < 0 || at < first) first = at;
                }
            }

            if (count < Mentions) continue;
            var end = source.Text.TrimEnd().Length;
            var path = source.Environment.Includes.Paths.FirstOrDefault(IsDisclaimer);
            var finding = source.At(Rule, first, product.Label.Length, $"the article names {product.Label}, a third party's product, {count} times and has no disclaimer");
            if (path is null)
            {
                yield return finding.Help("Write an include with the disclaimer, and use it here.");
                yield break;
            }

            var token = $"[!INCLUDE [Third-party disclaimer]({string.Concat(Enumerable.Repeat("../", source.File.Path.Count(c => c == '/')))}{path})]";
            yield return finding.Help($"Add `{token}` at the end.")
                .Fix(FixSafety.Unsafe, "Add the disclaimer", source.Edit(end, source.Text.Length - end, "\n\n" + token + "\n"));
            yield break;
        }
    }

    private static bool IsDisclaimer(string path) =>
        path.Contains("disclaimer", StringComparison.OrdinalIgnoreCase) && path.Contains("third", StringComparison.OrdinalIgnoreCase);
}
