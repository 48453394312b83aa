using System.Collections.Immutable;

namespace DocsSite.Importing.Passes;

/// <summary>Every article gets a title in its metadata and exactly one heading of the first level.</summary>
public static class Titles
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        var headings = Outline.Of(draft.Lines);
        var first = headings.FirstOrDefault(heading => heading.Level == 1);
        var title = draft.Metadata.Text("title");
        if (title.Length == 0 && first is null) return FromFileName(draft);
        // A page that begins with "# Symptoms" has its title elsewhere: most likely in its name.
        if (title.Length == 0 && first!.Role != Articles.SectionRole.None && headings.Count(heading => heading.Level == 1) > 1) return FromFileName(Demote(draft, headings, keepFirst: false));
        if (title.Length == 0)
        {
            draft = draft.WithMetadata("title", YamlText.Scalar(MarkdownText.Plain(first!.Text)))
                .WithNote(NoteKind.Changed, draft.Lines[first.Index].Source, "first heading → title", MarkdownText.Plain(first.Text));
        }

        var others = headings.Where(heading => heading.Level == 1).ToList();
        if (first is not null && others.Count == 1) return draft;
        var isSectioned = first is null || others.Count > 1 && !MarkdownText.SaysTheSame(first.Text, draft.Metadata.Text("title"));
        if (first is not null && others.Count > 1) draft = Demote(draft, headings, keepFirst: !isSectioned);
        return isSectioned ? WithHeading(draft, draft.Metadata.Text("title")) : draft;
    }

    private static Draft FromFileName(Draft draft)
    {
        var name = Path.GetFileNameWithoutExtension(draft.Source).Replace('-', ' ').Replace('_', ' ').Trim();
        var title = MarkdownText.Capitalized(name.Length == 0 ? "Untitled" : name);
        draft = draft.WithMetadata("title", YamlText.Scalar(title)).WithNote(NoteKind.Check, 0, "no title was found; this is the file's name", title, 0.4);
        return WithHeading(draft, title);
    }

    private static Draft WithHeading(Draft draft, string title) => draft with
    {
        Lines = [new DraftLine("# " + MarkdownText.Escape(title), 0), new DraftLine("", 0), .. draft.Lines],
        Notes = draft.Notes.Add(new ImportNote(NoteKind.Changed, 0, "title → heading of the page", title)),
    };

    /// <summary>Sections that were written with one mark each go one level down, and so do those below them.</summary>
    private static Draft Demote(Draft draft, IReadOnlyList<OutlineHeading> headings, bool keepFirst)
    {
        var lines = draft.Lines.ToBuilder();
        var start = headings.Where(heading => heading.Level == 1).Select(heading => heading.Index).ElementAt(keepFirst ? 1 : 0);
        foreach (var heading in headings.Where(heading => heading.Level < 6 && heading.Index >= start))
            lines[heading.Index] = lines[heading.Index] with { Text = "#" + lines[heading.Index].Text.TrimStart() };
        return (draft with { Lines = lines.ToImmutable() }).WithNote(
            NoteKind.Changed, draft.Lines[start].Source, "several headings of the first level: sections went one level down", MarkdownText.Plain(draft.Lines[start].Text));
    }
}
