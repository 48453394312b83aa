using System.Text;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Articles;

/// <summary>The controlled words of a site (<c>vocabulary.yml</c>): facets of the affected table, products, and renamed products.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Facet> _facetsByName;
    private readonly Dictionary<string, Product> _productsByName;

    public Vocabulary(IReadOnlyList<Facet> facets, IReadOnlyList<Product> products, IReadOnlyList<Rename> renames)
    {
        Facets = facets;
        Products = products;
        Renames = renames;
        _facetsByName = Index(facets, facet => [facet.Id, facet.Label, .. facet.Aliases]);
        _productsByName = Index(products, product => [product.Id, product.Label, .. product.Aliases]);
    }

    public static Vocabulary Empty { get; } = new([], [], []);

    public IReadOnlyList<Facet> Facets { get; }

    public IReadOnlyList<Product> Products { get; }

    public IReadOnlyList<Rename> Renames { get; }

    public Facet? FindFacet(string name) => _facetsByName.GetValueOrDefault(Fold(name));

    public Product? FindProduct(string name) => _productsByName.GetValueOrDefault(Fold(name));

    /// <summary>What a renamed product is called after all its renames.</summary>
    public string CurrentName(Rename rename)
    {
        var name = rename.To;
        for (var i = 0; i < Renames.Count && Renames.FirstOrDefault(next => next.From == name) is { } next; i++) name = next.To;
        return name;
    }

    /// <summary>The words of a day: renames that come later are not in force yet.</summary>
    public Vocabulary On(DateOnly day) => new(Facets, Products, [.. Renames.Where(rename => !DateText.TryParse(rename.Since, out var since) || since <= day)]);

    /// <summary>How names are compared: lower case, one space, straight quotes.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Trim().Trim('.', ':', '*'))
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c == '\u2019' ? '\'' : char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    internal static Dictionary<string, T> Index<T>(IEnumerable<T> items, Func<T, IEnumerable<string>> names)
        where T : class
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var name in names(item)) index.TryAdd(Fold(name), item);
        }

        return index;
    }

    /// <summary>Reads the mapping of <c>vocabulary.yml</c>; its shape is the business of <c>schemas/vocabulary.schema.json</c>.</summary>
    public static Vocabulary From(DataNode? root)
    {
        if (root is not DataMap map) return Empty;
        var facets = Maps(map["facets"]).Select(facet => new Facet(
            DataText.Of(facet["id"]), DataText.Of(facet["label"]), DataText.ListOf(facet["aliases"]),
            [.. Maps(facet["values"]).Select(value => new FacetValue(DataText.Of(value["id"]), DataText.Of(value["label"]), DataText.ListOf(value["aliases"])))]));
        var products = Maps(map["products"]).Select(product => new Product(
            DataText.Of(product["id"]), DataText.Of(product["label"]), DataText.ListOf(product["aliases"])) { IsThirdParty = product["thirdParty"] is DataBoolean { Value: true } });
        var renames = Maps(map["renames"]).Select(rename => new Rename(
            DataText.Of(rename["from"]), DataText.Of(rename["to"]), DataText.Of(rename["since"]), rename.Span));
        return new Vocabulary([.. facets], [.. products], [.. renames]);
    }

    private static IEnumerable<DataMap> Maps(DataNode? node) => (node as DataList)?.Items.OfType<DataMap>() ?? [];
}

public sealed record Facet(string Id, string Label, IReadOnlyList<string> Aliases, IReadOnlyList<FacetValue> Values)
{
    private readonly Dictionary<string, FacetValue> _byName = Vocabulary.Index(Values, value => [value.Id, value.Label, .. value.Aliases]);

    public FacetValue? FindValue(string name) => _byName.GetValueOrDefault(Vocabulary.Fold(name));
}

public sealed record FacetValue(string Id, string Label, IReadOnlyList<string> Aliases);

public sealed record Product(string Id, string Label, IReadOnlyList<string> Aliases)
{
    /// <summary>Made by somebody else: articles that name it carry a disclaimer.</summary>
    public bool IsThirdParty { get; init; }
}

/// <param name="Since">ISO date of the new name; may be empty.</param>
public sealed record Rename(string From, string To, string Since, SourceSpan Span);
