using System.Globalization;
using DocsSite.Articles;
using DocsSite.Linking;

namespace DocsSite.Rendering;

/// <summary>Lists of articles by who is affected and by product: filters that work without JavaScript.</summary>
public sealed class FacetPageBuilder(Site site, SiteModel model, FacetIndex index)
{
    private const string FacetsUrl = "/affected/";
    private const string ProductsUrl = "/product/";

    /// <summary>So that no page grows with the site.</summary>
    private const int PerPage = 100;

    /// <summary>Search engines are not asked to list pages that say less than the articles themselves.</summary>
    private const int FewArticles = 3;

    /// <summary>All pages with their addresses; empty for a site without facets and products.</summary>
    public IEnumerable<PlannedPage> All()
    {
        if (index.Facets.Count > 0) yield return new PlannedPage(FacetsUrl, Facets);
        if (index.Products.Count > 0) yield return new PlannedPage(ProductsUrl, Products);
        foreach (var facet in index.Facets)
        {
            var links = facet.Values.Select(value => new NavigationLink(value.Value.Label, value.Url)).ToList();
            var list = new ValueList(facet.Facet.Label, new NavigationLink(model.Strings.GetValueOrDefault("facets.title", ""), FacetsUrl), links);
            foreach (var page in facet.Values.SelectMany(value => Pages(value.Value.Label, value.Url, value.Articles, list))) yield return page;
        }

        var products = index.Products.Select(product => new NavigationLink(product.Name, product.Url)).ToList();
        var productList = new ValueList(model.Strings.GetValueOrDefault("products.one", ""), new NavigationLink(model.Strings.GetValueOrDefault("products.title", ""), ProductsUrl), products);
        foreach (var page in index.Products.Where(product => product.HasOwnPage).SelectMany(product => Pages(product.Name, product.Url, product.Articles, productList)))
            yield return page;
    }

    private FacetIndexPage Facets() => new()
    {
        Site = model,
        Url = FacetsUrl,
        Title = model.Strings.GetValueOrDefault("facets.title", ""),
        Lead = model.Strings.GetValueOrDefault("facets.lead", ""),
        Breadcrumbs = [Home()],
        Navigation = NavigationModel.Side(site, FacetsUrl),
        MarkdownUrl = FacetsUrl + "index.md",
        Groups = [.. index.Facets.Select(facet => new FacetGroup(facet.Facet.Label, facet.Facet.Id,
            [.. facet.Values.Select(value => new PageLink(value.Value.Label, value.Url) { Count = value.Articles.Count })]))],
    };

    private FacetIndexPage Products() => new()
    {
        Site = model,
        Url = ProductsUrl,
        Title = model.Strings.GetValueOrDefault("products.title", ""),
        Breadcrumbs = [Home()],
        Navigation = NavigationModel.Side(site, ProductsUrl),
        MarkdownUrl = ProductsUrl + "index.md",
        Groups = [new FacetGroup("", "products", [.. index.Products.Select(product => new PageLink(product.Name, product.Url) { Count = product.Articles.Count })])],
    };

    private IEnumerable<PlannedPage> Pages(string label, string url, IReadOnlyList<Article> articles, ValueList list)
    {
        var count = (articles.Count + PerPage - 1) / PerPage;
        return Enumerable.Range(0, count).Select(number => new PlannedPage(AddressOf(url, number), () => Page(number)) { NoIndex = IsUnlisted(number) });

        bool IsUnlisted(int number) => articles.Count < FewArticles || number > 0;

        FacetValuePage Page(int number) => new()
        {
            Site = model,
            Url = AddressOf(url, number),
            Title = label,
            Description = $"{list.Facet}: {label}",
            Breadcrumbs = [Home(), list.Overview],
            Navigation = NavigationModel.Side(site, url),
            MarkdownUrl = AddressOf(url, number) + "index.md",
            NoIndex = IsUnlisted(number),
            Facet = list.Facet,
            ArticleCount = articles.Count,
            Articles = [.. articles.OrderBy(site.ProductOf, StringComparer.OrdinalIgnoreCase).ThenBy(NavigationModel.ShortTitle, StringComparer.OrdinalIgnoreCase).ThenBy(article => article.Path, StringComparer.Ordinal)
                .Skip(number * PerPage).Take(PerPage).Select(article => ErrorLinks.ToPageLink(article) with { Reason = site.ProductOf(article) == label ? "" : site.ProductOf(article) })],
            Pages = count < 2 ? [] : [.. Enumerable.Range(0, count).Select(page => new NavigationLink((page + 1).ToString(CultureInfo.InvariantCulture), AddressOf(url, page)) { IsCurrent = page == number })],
            Others = [.. list.Values.Where(value => value.Url != url)],
        };
    }

    private static string AddressOf(string url, int number) => number == 0 ? url : $"{url}{(number + 1).ToString(CultureInfo.InvariantCulture)}/";

    private NavigationLink Home() => new(model.Strings.GetValueOrDefault("home", "Home"), "/");

    /// <param name="Facet">Name of the facet.</param>
    /// <param name="Overview">Page of all values.</param>
    /// <param name="Values">All values.</param>
    private sealed record ValueList(string Facet, NavigationLink Overview, IReadOnlyList<NavigationLink> Values);
}
