using DocsSite.Articles;

namespace DocsSite.Rendering;

/// <summary>The typed affected table as the theme sees it, with one sentence that says it all.</summary>
public static class AffectedModelBuilder
{
    /// <param name="id">Anchor of the affected section.</param>
    /// <param name="model">Interface text (<c>affected.verdict</c> with <c>{what}</c>, <c>list.and</c>) and the pages of the facets' values.</param>
    public static AffectedModel Build(AffectedTable table, string id, SiteModel model)
    {
        var rows = table.Rows.Select(row => new AffectedRow(
            row.Facet?.Id ?? "",
            row.Facet?.Label ?? row.Label,
            row.UnknownValues.Count > 0 ? [] : [.. row.Values.Select(value => Value(row.Facet, value, model))],
            MentionLinks.Remove(row.TextHtml)));
        return new AffectedModel(id, Verdict(table, model.Strings), [.. rows]);
    }

    private static FacetValueModel Value(Facet? facet, FacetValue value, SiteModel model) =>
        model.Facets.FirstOrDefault(each => each.Id == facet?.Id)?.Values.FirstOrDefault(each => each.Id == value.Id) ?? new FacetValueModel(value.Id, value.Label);

    private static string Verdict(AffectedTable table, IReadOnlyDictionary<string, string> strings)
    {
        var parts = table.Rows.Where(row => row.Text.Length > 0)
            .Select(row => row.Values.Count > 0 && row.UnknownValues.Count == 0 ? Join([.. row.Values.Select(value => value.Label)], strings) : row.Text.Replace('\n', ' '));
        var what = string.Join("; ", parts);
        return what.Length == 0 ? "" : strings.GetValueOrDefault("affected.verdict", "{what}").Replace("{what}", what, StringComparison.Ordinal);
    }

    private static string Join(IReadOnlyList<string> items, IReadOnlyDictionary<string, string> strings)
    {
        if (items.Count < 2) return string.Concat(items);
        return string.Join(", ", items.Take(items.Count - 1)) + " " + strings.GetValueOrDefault("list.and", "and") + " " + items[^1];
    }
}
