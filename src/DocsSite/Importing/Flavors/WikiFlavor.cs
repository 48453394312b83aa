using System.Text.RegularExpressions;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Flavors;

/// <summary>Links in double brackets, as GitHub wikis write them: <c>[[Page name]]</c>, <c>[[text|Page name]]</c>, <c>[[picture.png|alt=…]]</c>.</summary>
internal sealed partial class WikiFlavor(ForeignFolder folder)
{
    private readonly Dictionary<string, string> _pages = folder.WithExtension(".md", ".markdown")
        .GroupBy(path => Slug.Of(Path.GetFileNameWithoutExtension(path))).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public Draft Apply(Draft draft, PassContext context) => Addresses(OldNotes(draft.Replace(Brackets(), Link)));

    private Edit? Link(Match match, int line)
    {
        if (match.Groups[1].Value == "_TOC_") return new Edit("", new ImportNote(NoteKind.Dropped, line, "table of contents (the page has its own)", match.Value));
        var parts = match.Groups[1].Value.Split('|', StringSplitOptions.TrimEntries);
        if (Picture().IsMatch(parts[0]))
        {
            var alt = parts.FirstOrDefault(part => part.StartsWith("alt=", StringComparison.Ordinal))?[4..] ?? "";
            return new Edit($"![{MarkdownText.Escape(alt)}](/{parts[0].TrimStart('/')})", new ImportNote(NoteKind.Changed, line, "wiki picture → Markdown", match.Value));
        }

        var page = parts[^1];
        var hash = page.IndexOf('#', StringComparison.Ordinal);
        var (name, anchor) = hash < 0 ? (page, "") : (page[..hash], page[hash..]);
        if (!_pages.TryGetValue(Slug.Of(name), out var path))
            return new Edit(parts[0], new ImportNote(NoteKind.Check, line, "the page behind this link is not in the import", match.Value) { Confidence = 0 });
        var label = parts.Length > 1 ? parts[0] : name.Length > 0 ? name : anchor.TrimStart('#');
        return new Edit($"[{label}](</{path}{anchor}>)", new ImportNote(NoteKind.Changed, line, "wiki link → Markdown", match.Value));
    }

    /// <summary>Pages of the wiki by their whole address.</summary>
    private Draft Addresses(Draft draft) => draft.Replace(Address(), (match, line) =>
        _pages.TryGetValue(Slug.Of(Uri.UnescapeDataString(match.Groups["page"].Value)), out var path)
            ? new Edit($"](</{path}{match.Groups["anchor"].Value}>)", new ImportNote(NoteKind.Changed, line, "address of a wiki page → link", match.Value)) : null);

    /// <summary>The first form of GitHub's notes: a quotation whose first line is a bold word.</summary>
    private static Draft OldNotes(Draft draft) => draft.Replace(OldNote(), (match, line) =>
        new Edit($"{match.Groups[1].Value}> [!{match.Groups[2].Value.ToUpperInvariant()}]", new ImportNote(NoteKind.Changed, line, "quotation → alert", match.Value.Trim())));

    [GeneratedRegex(@"\]\(\s*https?://github\.com/[\w.-]+/[\w.-]+/wiki/(?<page>[^\s)#]+)(?<anchor>#[^\s)]*)?\s*\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"^([ \t]*)>[ \t]*\*\*(Note|Tip|Important|Warning|Caution)\*\*[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex OldNote();

    [GeneratedRegex(@"(?<![\w\\$(\[])\[\[([^\[\]\n]{1,200})\]\](?!\()")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|svg|webp)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
