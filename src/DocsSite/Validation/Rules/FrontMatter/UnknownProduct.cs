using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1027: a product that the vocabulary does not have.</summary>
public sealed class UnknownProduct : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS1027", "unknown-product", Severity.Warning)
    {
        Summary = "`product` names a product that the vocabulary does not have.",
        Why = "The article is missing from the product's page and filter, and a misspelt product gets a page of its own.",
        BadExample = Of("invoces"),
        GoodExample = Of("invoices"),
        ExampleFiles = new Dictionary<string, string> { ["vocabulary.yml"] = "products:\n  - id: invoices\n    label: Invoices\n" },
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var vocabulary = context.Site.Vocabulary;
        if (vocabulary.Products.Count == 0) return [];
        var ids = vocabulary.Products.Select(product => product.Id).ToList();
        // A folder says it once for all its articles.
        return context.Site.Articles.Select(article => article.Metadata["product"]).OfType<DataNode>().DistinctBy(value => value.Span)
            .Where(value => DataText.Of(value) is { Length: > 0 } name && vocabulary.FindProduct(name) is null)
            .Select(value => Finding(value, DataText.Of(value), ids));
    }

    private static Diagnostic Finding(DataNode value, string name, List<string> ids)
    {
        var finding = Rule.At(value.Span, $"`{name}` is no product of the vocabulary").Help(DidYouMean.Ask(name, ids) ?? "Write the id of one, or add the product to vocabulary.yml.");
        return DidYouMean.Find(name, ids) is [var meant] ? finding.Fix(FixSafety.Unsafe, $"Write {meant}", new TextEdit(value.Span, meant)) : finding;
    }

    private static string Of(string product) =>
        $"---\ntitle: Sign-in is blocked\ndescription: What to do when the sign-in window reports that access is blocked.\nkind: guide\nproduct: {product}\n---\n\n# Sign-in is blocked\n\nOpen the window.\n";
}
