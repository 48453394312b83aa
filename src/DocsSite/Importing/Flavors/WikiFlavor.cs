using System.Text.RegularExpressions;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Flavors;

/// <summary>Links in double brackets, as GitHub wikis write them: <c>[[Page name]]</c>, <c>[[text|Page name]]</c>, <c>[[picture.png|alt=…]]</c>.</summary>
internal sealed partial class WikiFlavor(ForeignFolder folder)
{
    private readonly Dictionary<string, string> _pages = folder.WithExtension(".md", ".markdown")
        .GroupBy(path => Slug.Of(Path.GetFileNameWithoutExtension(path))).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public Draft Apply(Draft draft, PassContext context) => draft.Replace(Brackets(), (match, line) =>
    {
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
        return new Edit($"[{parts[0]}](</{path}{anchor}>)", new ImportNote(NoteKind.Changed, line, "wiki link → Markdown", match.Value));
    });

    [GeneratedRegex(@"(?<![\w\\$(\[])\[\[([^\[\]\n]{1,200})\]\](?!\()")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|svg|webp)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
