using DocsSite.Data;

namespace DocsSite.Importing.Passes;

/// <summary>Keys of other platforms become ours; keys that nobody here knows stay as data.</summary>
public static class MetadataKeys
{
    private static readonly string[] DateKeys = ["ms.date", "lastmod", "lastUpdated", "last_updated", "last_modified_at", "updated_at", "modified", "last_update", "date", "published"];
    private static readonly string[] AuthorKeys = ["author", "authors", "contributors"];
    private static readonly string[] OrderKeys = ["weight", "sidebar_position", "nav_order", "position"];
    private static readonly string[] RedirectKeys = ["aliases", "redirect_from", "redirects", "redirectFrom"];
    private static readonly string[] AddressKeys = ["permalink", "slug", "url"];
    private static readonly string[] SummaryKeys = ["excerpt", "subtitle", "lead"];

    public static Draft Apply(Draft draft, PassContext context)
    {
        draft = Dates(draft, context);
        draft = Owner(draft);
        draft = Authors(draft);
        draft = First(draft, "order", OrderKeys, node => DataText.Of(node));
        draft = First(draft, "summary", SummaryKeys, node => DataText.Of(node) is { Length: > 0 and <= 200 } text ? YamlText.Scalar(text) : "");
        if (!draft.Metadata.Has("order") && draft.Metadata.Value("sidebar") is DataMap { } sidebar && DataText.Of(sidebar["order"]) is { Length: > 0 } order)
            draft = draft.WithMetadata("order", order).WithNote(NoteKind.Changed, draft.Metadata.Find("sidebar")!.Line, "`sidebar.order` → `order`", order);
        draft = Addresses(draft);
        return Kind(draft);
    }

    private static Draft Dates(Draft draft, PassContext context)
    {
        foreach (var key in DateKeys)
        {
            if (draft.Metadata.Find(key) is not { } entry) continue;
            var value = draft.Metadata.Value(key);
            var text = value is DataMap map ? DataText.Of(map["date"]) : DataText.Of(value);
            if (DateForms.Parse(text, context.IsMonthFirst || key == "ms.date") is not { } date)
            {
                if (text.Length > 0) draft = draft.WithNote(NoteKind.Check, entry.Line, $"the date under `{key}` can't be read: set `updated`", text, 0);
                continue;
            }

            if (value is DataMap { } update && DataText.Of(update["author"]) is { Length: > 0 } author && !AuthorKeys.Any(draft.Metadata.Has))
                draft = draft.WithMetadata("authors", YamlText.List([author])).WithNote(NoteKind.Changed, entry.Line, $"`{key}` → `authors`", author);
            if (draft.Metadata.Has("updated")) continue;
            draft = draft with { Metadata = draft.Metadata.With("updated", DateForms.Iso(date.Day)).Without(key) };
            draft = draft.WithNote(NoteKind.Changed, entry.Line, $"`{key}` → `updated`", text);
            if (!date.IsCertain) draft = draft.WithNote(NoteKind.Check, entry.Line, $"read as {DateForms.Iso(date.Day)}; the day may come first", text, 0.5);
        }

        return draft;
    }

    private static Draft Owner(Draft draft) => draft.Metadata.Has("owner") ? draft
        : First(draft, "owner", ["ms.author"], node => DataText.Of(node) is { Length: > 0 } owner ? YamlText.Scalar(owner) : "");

    private static Draft Authors(Draft draft)
    {
        foreach (var key in AuthorKeys)
        {
            if (draft.Metadata.Find(key) is not { } entry || draft.Metadata.Value(key) is not { } value) continue;
            var names = Names(value).ToList();
            if (names.Count == 0 || (key != "authors" && draft.Metadata.Has("authors"))) continue;
            draft = draft with { Metadata = draft.Metadata.Without(key).With("authors", YamlText.List(names)) };
            if (key != "authors") draft = draft.WithNote(NoteKind.Changed, entry.Line, $"`{key}` → `authors`", string.Join(", ", names));
        }

        return draft;
    }

    private static IEnumerable<string> Names(DataNode value) => value switch
    {
        DataMap map => DataText.Of(map["name"]) is { Length: > 0 } name ? [name] : [],
        DataList list => list.Items.SelectMany(Names),
        _ => DataText.Of(value).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    private static Draft Addresses(Draft draft)
    {
        foreach (var key in RedirectKeys.Where(draft.Metadata.Has))
        {
            var entry = draft.Metadata.Find(key)!;
            draft = draft with
            {
                OldAddresses = draft.OldAddresses.AddRange(draft.Metadata.Texts(key)),
                Metadata = draft.Metadata.Without(key),
                Notes = key == "redirectFrom" ? draft.Notes : draft.Notes.Add(new ImportNote(NoteKind.Changed, entry.Line, $"`{key}` → `redirectFrom`", string.Join(", ", draft.Metadata.Texts(key)))),
            };
        }

        foreach (var key in AddressKeys.Where(draft.Metadata.Has))
        {
            var entry = draft.Metadata.Find(key)!;
            var text = draft.Metadata.Text(key);
            draft = draft with { OldAddresses = text.StartsWith('/') ? draft.OldAddresses.Add(text) : draft.OldAddresses, Metadata = draft.Metadata.Without(key) };
            draft = draft.WithNote(text.StartsWith('/') ? NoteKind.Changed : NoteKind.Dropped, entry.Line, text.StartsWith('/') ? $"`{key}` → `redirectFrom`" : $"`{key}`: the file's name is its address", text);
        }

        return draft;
    }

    /// <summary>Learn's most exact topic says what the kind is; all others leave it to the sections.</summary>
    private static Draft Kind(Draft draft) =>
        draft.Metadata.Text("ms.topic") == "troubleshooting-problem-resolution" && !draft.Metadata.Has("kind")
            ? draft.WithMetadata("kind", "problem").WithNote(NoteKind.Changed, draft.Metadata.Find("ms.topic")!.Line, "`ms.topic` → `kind`", "problem")
            : draft;

    private static Draft First(Draft draft, string ours, IEnumerable<string> theirs, Func<DataNode, string> yaml)
    {
        if (draft.Metadata.Has(ours)) return draft;
        foreach (var key in theirs)
        {
            if (draft.Metadata.Value(key) is not { } value || yaml(value) is not { Length: > 0 } text) continue;
            return (draft with { Metadata = draft.Metadata.Without(key).With(ours, text) })
                .WithNote(NoteKind.Changed, draft.Metadata.Find(key)!.Line, $"`{key}` → `{ours}`", DataText.Of(value));
        }

        return draft;
    }
}
