using DocsSite.Articles;
using DocsSite.Linking.Errors;

namespace DocsSite.Rendering;

/// <summary>
/// Finds out what readers can choose by on an error's page: the products and the facets in which its causes differ. Every value gets a
/// slot; rows carry the slots that they belong to, and the style sheet hides the rows without the chosen one.
/// </summary>
public sealed class CauseFilters
{
    /// <summary>Number of slots that the style sheet has rules for.</summary>
    public const int MaximumSlots = 32;

    private const int FewestRows = 3;
    private const string Product = "product";

    private readonly List<CauseFilter> _filters = [];
    private readonly List<List<int>> _slots;
    private int _used;

    private CauseFilters(IReadOnlyList<ErrorExplanation> rows) => _slots = [.. rows.Select(_ => new List<int>())];

    /// <summary>In order: product, then the facets as the first article that has them orders them.</summary>
    public IReadOnlyList<CauseFilter> All => _filters;

    public static CauseFilters Of(IReadOnlyList<ErrorExplanation> rows)
    {
        var filters = new CauseFilters(rows);
        if (rows.Count < FewestRows) return filters;
        filters.Add((Product, ""), [.. rows.Select(row => row.Article.Product.Length > 0 ? (string[])[row.Article.Product] : [])]);
        foreach (var facet in rows.SelectMany(row => row.Article.Facets).Select(facet => facet.Facet).DistinctBy(facet => facet.Id))
            filters.Add((facet.Id, facet.Label), [.. rows.Select(row => ValuesOf(row, facet))]);
        return filters;
    }

    /// <summary>Slots of one row.</summary>
    public IReadOnlyList<int> SlotsOf(int row) => _slots[row];

    private static string[] ValuesOf(ErrorExplanation row, Facet facet) =>
        row.Article.Facets.FirstOrDefault(own => own.Facet.Id == facet.Id) is { } found ? [.. found.Values.Select(value => value.Label)] : [];

    // A choice that leaves all rows where they are is none.
    private void Add((string Id, string Label) filter, IReadOnlyList<string[]> values)
    {
        var all = values.SelectMany(labels => labels).Distinct(StringComparer.Ordinal).ToList();
        var tells = all.Where(label => values.Any(labels => labels.Length > 0 && !labels.Contains(label, StringComparer.Ordinal))).ToList();
        if (all.Count < 2 || tells.Count == 0 || _used + all.Count > MaximumSlots) return;
        var choices = new List<CauseFilterValue>();
        foreach (var label in all)
        {
            var slot = ++_used;
            var count = 0;
            for (var row = 0; row < values.Count; row++)
            {
                if (values[row].Length > 0 && !values[row].Contains(label, StringComparer.Ordinal)) continue;
                _slots[row].Add(slot);
                count++;
            }

            choices.Add(new(label, slot, count));
        }

        _filters.Add(new(filter.Id, filter.Label, choices));
    }
}
