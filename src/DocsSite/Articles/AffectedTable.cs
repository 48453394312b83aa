using DocsSite.Diagnostics;

namespace DocsSite.Articles;

/// <summary>The "Who is affected?" table of an article, each row typed through the vocabulary where it can be.</summary>
/// <param name="Span">The table, or the heading when there is no table below it.</param>
public sealed record AffectedTable(SourceSpan Span, IReadOnlyList<AffectedFact> Rows);

/// <param name="Label">Name of the row as written.</param>
/// <param name="LabelSpan">Place of the name.</param>
/// <param name="Text">The cell's plain text.</param>
/// <param name="TextHtml">The cell rendered.</param>
/// <param name="Span">Place of the cell.</param>
public sealed record AffectedFact(string Label, SourceSpan LabelSpan, string Text, string TextHtml, SourceSpan Span)
{
    /// <summary>The facet that the row is about; null when the vocabulary does not know the label.</summary>
    public Facet? Facet { get; init; }

    public IReadOnlyList<FacetValue> Values { get; init; } = [];

    /// <summary>Parts of the cell that are no value of the facet.</summary>
    public IReadOnlyList<string> UnknownValues { get; init; } = [];

    /// <summary>Types a row: the whole cell first, then its parts between commas, semicolons, slashes, line breaks and "and".</summary>
    public AffectedFact Typed(Vocabulary vocabulary)
    {
        var facet = vocabulary.FindFacet(Label);
        if (facet is null || Text.Length == 0) return this with { Facet = facet };
        var values = new List<FacetValue>();
        var unknown = new List<string>();
        Collect(facet, Text, values, unknown);
        return this with { Facet = facet, Values = [.. values.Distinct()], UnknownValues = unknown };
    }

    private static void Collect(Facet facet, string text, List<FacetValue> values, List<string> unknown)
    {
        if (facet.FindValue(text) is { } whole)
        {
            values.Add(whole);
            return;
        }

        var parts = text.Split([",", ";", "\n", " / "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1)
        {
            foreach (var part in parts) Collect(facet, Conjunction(part), values, unknown);
            return;
        }

        // "Web and desktop": try every "and", since a value's own name may hold one.
        for (var at = text.IndexOf(" and ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" and ", at + 1, StringComparison.Ordinal))
        {
            var (left, right) = (text[..at], text[(at + 5)..]);
            if (facet.FindValue(left) is null && facet.FindValue(right) is null) continue;
            Collect(facet, left, values, unknown);
            Collect(facet, right, values, unknown);
            return;
        }

        if (text.Length > 0) unknown.Add(text);
    }

    private static string Conjunction(string part) => part.StartsWith("and ", StringComparison.Ordinal) ? part[4..] : part;
}
