using DocsSite.Articles;
using DocsSite.Articles.Errors;

namespace DocsSite.Linking;

/// <summary>Which articles are for whom: by the typed facets of the affected tables, and by product.</summary>
/// <param name="Facets">In vocabulary order; facets and values without articles are left out.</param>
/// <param name="Products">By name.</param>
public sealed record FacetIndex(IReadOnlyList<FacetEntry> Facets, IReadOnlyList<ProductEntry> Products)
{
    public static FacetIndex Build(Site site)
    {
        var byValue = new Dictionary<(string Facet, string Value), List<Article>>();
        foreach (var article in site.Articles)
        {
            foreach (var key in article.Affected?.Rows.Where(row => row.Facet is not null).SelectMany(row => row.Values.Select(value => (row.Facet!.Id, value.Id))).Distinct() ?? [])
            {
                if (!byValue.TryGetValue(key, out var articles)) byValue.Add(key, articles = []);
                articles.Add(article);
            }
        }

        var facets = site.Vocabulary.Facets.Select(facet => new FacetEntry(facet,
            [.. facet.Values.Where(value => byValue.ContainsKey((facet.Id, value.Id)))
                .Select(value => new FacetValueEntry(value, $"/affected/{facet.Id}/{value.Id}/", byValue[(facet.Id, value.Id)]))]));
        return new FacetIndex([.. facets.Where(facet => facet.Values.Count > 0)], ProductsOf(site));
    }

    private static List<ProductEntry> ProductsOf(Site site) =>
    [
        .. site.Articles.Where(article => article.Kind != ArticleKind.Index).GroupBy(site.ProductOf, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ProductEntry(group.Key, UrlOf(site, group.Key, [.. group]), [.. group])),
    ];

    /// <summary>The folder that holds exactly the product's articles, else a page of its own.</summary>
    private static string UrlOf(Site site, string product, IReadOnlyList<Article> articles)
    {
        var folder = site.Navigation.Folders.FirstOrDefault(folder => articles[0].Url.StartsWith(folder.Url, StringComparison.Ordinal));
        return folder is not null && folder.Count == articles.Count && articles.All(article => article.Url.StartsWith(folder.Url, StringComparison.Ordinal))
            ? folder.Url
            : $"/product/{site.Vocabulary.FindProduct(product)?.Id ?? ErrorSlug.Of(product)}/";
    }
}

public sealed record FacetEntry(Facet Facet, IReadOnlyList<FacetValueEntry> Values);

/// <param name="Url">The page that lists the articles.</param>
/// <param name="Articles">In ordinal order of the path, at least one.</param>
public sealed record FacetValueEntry(FacetValue Value, string Url, IReadOnlyList<Article> Articles);

/// <param name="Url">A page <c>/product/…/</c>, or the folder that holds exactly these articles.</param>
/// <param name="Articles">In ordinal order of the path, at least one.</param>
public sealed record ProductEntry(string Name, string Url, IReadOnlyList<Article> Articles)
{
    /// <summary>The page is a list of its own and not a folder's.</summary>
    public bool HasOwnPage => Url.StartsWith("/product/", StringComparison.Ordinal);
}
