using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Problems that don't say who is affected get the table with the words of the vocabulary that the text uses. What the text does not say
/// stays empty: `check` asks for it, and the import never makes up a fact.
/// </summary>
public static partial class AffectedDraft
{
    private static readonly string[] Rows = ["Client app", "Platform", "OS", "Deployment", "CRM", "Users"];

    /// <summary>Facets about circumstances: their words ("server", "all users") stand in any text and prove nothing.</summary>
    private static readonly string[] Circumstances = ["platform", "deployment", "users"];

    public static Draft Apply(Draft draft, PassContext context)
    {
        draft = WithProduct(draft, context);
        if (!Outline.IsProblem(draft) || Outline.HasRole(draft.Lines, SectionRole.Affected)) return draft;
        var text = string.Join('\n', draft.Lines.Select(line => line.Text));
        var facets = context.Vocabulary.Facets;
        var rows = (facets.Count > 0 ? facets.Select(facet => (facet.Label, Values: ValuesIn(text, facet))) : Rows.Select(row => (row, "")))
            .Select(row => row.Item1 == "Client app" && row.Item2.Length == 0 ? (row.Item1, AppliesTo(draft, text)) : row).ToList();
        List<string> table = ["## Who is affected?", "", "| Requirement type | Description |", "|---|---|", .. rows.Select(row => $"| **{row.Item1}** | {row.Item2}{(row.Item2.Length > 0 ? " " : "")}|"), ""];
        var at = Outline.Of(draft.Lines).FirstOrDefault(heading => heading.Level == 2)?.Index ?? draft.Lines.Length;
        draft = draft with { Lines = draft.Lines.InsertRange(at, table.Select(line => new DraftLine(line, 0))) };
        foreach (var row in rows.Where(row => row.Item2.Length > 0))
            draft = draft.WithNote(NoteKind.Check, 0, $"affected table, {row.Item1}: taken from the words of the text", row.Item2, 0.6);
        var open = rows.Where(row => row.Item2.Length == 0).Select(row => row.Item1).ToList();
        return open.Count == 0 ? draft : draft.WithNote(NoteKind.Check, 0, "affected table: the text does not say; fill in", string.Join(", ", open), 0);
    }

    private static string ValuesIn(string text, Facet facet) => Circumstances.Contains(facet.Id) ? ""
        : string.Join(", ", facet.Values.Where(value => value.Aliases.Prepend(value.Label).Any(name => Names(text, name))).Select(value => value.Label));

    private static string AppliesTo(Draft draft, string text)
    {
        if (draft.Metadata.Texts("appliesto") is { Count: > 0 } list) return string.Join(", ", list);
        return AppliesToLine().Match(text) is { Success: true } match ? MarkdownText.Plain(match.Groups[1].Value).TrimEnd('.', ' ') : "";
    }

    /// <summary>As a name: in its own letter case, between word ends.</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var isStart = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var end = at + name.Length;
            if (isStart && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return name.Length > 1;
        }

        return false;
    }

    /// <summary>The product that the title or the description names; a CRM stands in every one of these articles and says nothing.</summary>
    private static Draft WithProduct(Draft draft, PassContext context)
    {
        if (context.HasProduct || draft.Metadata.Has("product")) return draft;
        var text = draft.Metadata.Text("title") + "\n" + draft.Metadata.Text("description") + "\n" + string.Join('\n', draft.Lines.Select(line => line.Text));
        var crm = context.Vocabulary.Facets.FirstOrDefault(facet => facet.Id == "crm")?.Values.Select(value => value.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        var found = context.Vocabulary.Products.Where(product => !crm.Contains(product.Id) && product.Aliases.Prepend(product.Label).Any(name => Names(text, name)))
            .OrderByDescending(product => Count(text, product)).FirstOrDefault();
        return found is null ? draft
            : draft.WithMetadata("product", found.Id).WithNote(NoteKind.Check, 0, "product: the one that the text names most", found.Label, 0.6);
    }

    private static int Count(string text, Product product) =>
        product.Aliases.Prepend(product.Label).Sum(name => (text.Length - text.Replace(name, "", StringComparison.Ordinal).Length) / Math.Max(name.Length, 1));

    [GeneratedRegex(@"^[_*]{0,2}(?:Applies to|Original product version)s?:?[_*]{0,2}:?\s*(?:&nbsp;)?\s*(\S.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AppliesToLine();
}
