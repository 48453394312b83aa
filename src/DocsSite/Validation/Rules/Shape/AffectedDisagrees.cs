using DocsSite.Articles;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2027: the table says one thing, the metadata another.</summary>
public sealed class AffectedDisagrees : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2027", "affected-disagrees", Severity.Warning)
    {
        Summary = "The table of affected users and the metadata disagree.",
        Why = "Search filters by the one and readers read the other: those who are affected do not find the article.",
        BadExample = WithTable("Mac"),
        GoodExample = WithTable("Windows"),
        ExampleFiles = new Dictionary<string, string> { ["vocabulary.yml"] = "facets:\n  - id: os\n    label: OS\n    values:\n      - { id: windows, label: Windows }\n      - { id: mac, label: Mac }\n" },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.Article.Affected is not { } affected) yield break;
        var vocabulary = source.Environment.Vocabulary;
        foreach (var row in affected.Rows)
        {
            if (row.Facet is not { } facet || row.Values.Count == 0) continue;
            if ((source.Article.Metadata.Find(facet.Id) ?? source.Article.Metadata.Find(facet.Label)) is { } member)
            {
                var said = DataText.ListOf(member.Value).Select(facet.FindValue).OfType<FacetValue>().ToList();
                if (said.Count > 0 && !said.ToHashSet().SetEquals(row.Values))
                    yield return Rule.At(row.Span, $"the table says {List(row.Values)}, the metadata says {List(said)}", "Make them say the same, or remove the key: the table is enough.").See(member.Value.Span, "the metadata");
            }

            // The client app names a product: it must be the article's.
            var product = vocabulary.FindProduct(source.Article.Metadata.Text("product"));
            if (product is null || facet.Id is not "client-app") continue;
            var named = row.Values.Select(value => ProductOf(value, vocabulary)).OfType<Product>().Distinct().ToList();
            if (named.Count > 0 && named.Count == row.Values.Count && !named.Contains(product))
                yield return Rule.At(row.Span, $"the table names {string.Join(", ", named.Select(item => item.Label))}, the article belongs to {product.Label}", "Correct `product`, or the row.");
        }
    }

    private static Product? ProductOf(FacetValue value, Vocabulary vocabulary) =>
        vocabulary.Products.FirstOrDefault(product => product.Aliases.Prepend(product.Label).Any(name => value.Label.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static string List(IEnumerable<FacetValue> values) => string.Join(", ", values.Select(value => value.Label));

    private static string WithTable(string os) =>
        Example.ProblemOf($"## Who is affected?\n\n| Requirement | Value |\n|---|---|\n| OS | {os} |\n\n## Symptoms\n\nThe window closes.\n\n## Cause\n\nThe app is blocked.\n\n## Resolution\n\n1. Select **Unblock**.")
            .Replace("kind: problem", "kind: problem\nos: windows", StringComparison.Ordinal);
}
