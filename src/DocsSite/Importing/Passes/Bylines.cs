using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>Dates and names that stand as lines above or below the text become metadata.</summary>
public static partial class Bylines
{
    /// <summary>A byline stands near the title or at the very end, never in the middle of the text.</summary>
    private const int Reach = 14;

    public static Draft Apply(Draft draft, PassContext context)
    {
        var written = draft.Lines.Where(line => !line.IsBlank).Select(line => line.Source).ToList();
        var edge = written.Count <= 2 * Reach ? written.ToHashSet() : [.. written.Take(Reach), .. written.TakeLast(4)];
        var metadata = draft.Metadata;
        var checks = new List<ImportNote>();
        var result = draft.ReplaceLines(line => edge.Contains(line.Source) ? Read(line, context, ref metadata, checks) : null);
        return result with { Metadata = metadata, Notes = result.Notes.AddRange(checks) };
    }

    private static (IReadOnlyList<string>, ImportNote?)? Read(DraftLine line, PassContext context, ref DraftMetadata metadata, List<ImportNote> checks)
    {
        var text = Dressing().Replace(line.Text, "").Trim();
        if (text.Length is 0 or > 80) return null;
        if (WrittenBy().Match(text) is { Success: true } by)
        {
            if (!metadata.Has("authors")) metadata = metadata.With("authors", YamlText.List([by.Groups[1].Value.Trim()]));
            return ([""], new ImportNote(NoteKind.Changed, line.Source, "byline → authors", line.Text.Trim()));
        }

        if (DateForms.Parse(text, context.IsMonthFirst) is { } date)
        {
            if (!metadata.Has("updated")) metadata = metadata.With("updated", DateForms.Iso(date.Day));
            if (!date.IsCertain) checks.Add(new ImportNote(NoteKind.Check, line.Source, $"read as {DateForms.Iso(date.Day)}; the day may come first", text) { Confidence = 0.5 });
            return ([""], new ImportNote(NoteKind.Changed, line.Source, "date → updated", line.Text.Trim()));
        }

        if (!DateForms.IsRelative(text)) return null;
        checks.Add(new ImportNote(NoteKind.Check, line.Source, "a day can't be told from this: set `updated`", text) { Confidence = 0 });
        return ([""], new ImportNote(NoteKind.Dropped, line.Source, "relative date", line.Text.Trim()));
    }

    [GeneratedRegex(@"^\s*(?:[•·*+-]\s+)?[*_]*|[*_]*\s*$")]
    private static partial Regex Dressing();

    [GeneratedRegex(@"^(?:written|posted|published|updated|created)\s+by:?\s+(\p{L}[\p{L}\p{M}'’. -]{1,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenBy();
}
