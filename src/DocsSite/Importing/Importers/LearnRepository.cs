using System.Collections.Immutable;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Importers;

/// <summary>
/// The docsets of a Learn repository as ordinary folders: metadata from globs goes into the articles, redirects to the articles that they
/// lead to, tables of contents into the order. The articles themselves keep their structure, for it is ours.
/// </summary>
internal sealed class LearnRepository(ForeignFolder folder, PassContext context)
{
    private static readonly string[] FolderKeys = ["title", "description", "summary", "order"];

    private readonly List<ImportedArticle> _articles = [];
    private readonly List<ImportedText> _texts = [];
    private readonly List<Diagnostic> _findings = [];
    private readonly List<NavigationEntry> _navigation = [];

    public ImportedSite Read(IReadOnlyList<(string Root, DocfxConfig Config)> docsets)
    {
        foreach (var docset in docsets) Read(docset.Root, docset.Config, docsets.Count == 1 ? "" : Last(docset.Root) + "/");
        var redirects = Redirections();
        var oldBase = LearnAddresses.BaseOf(redirects, _articles, docsets[0].Root);
        return new ImportedSite
        {
            Articles = oldBase is null ? _articles : LearnAddresses.With(_articles, redirects, docsets[0].Root, oldBase),
            KeepsWording = true,
            Texts = _texts,
            Diagnostics = _findings,
            Navigation = _navigation,
            Defaults = [.. docsets[0].Config.GlobalMetadata.Where(member => !FolderKeys.Contains(member.Key)).Select(member => new MetadataEntry(member.Key, YamlText.Of(member.Value), 0))],
            StaticFolders = [.. docsets.Select(docset => docset.Root)],
            OldBase = oldBase,
            OldHost = LearnImporter.Host,
            PlaceFile = path => PlaceFile(path, docsets),
        };
    }

    private void Read(string root, DocfxConfig config, string prefix)
    {
        var start = root.Length == 0 ? "" : root + "/";
        foreach (var path in folder.WithExtension(".md").Where(path => path.StartsWith(start, StringComparison.Ordinal)))
        {
            var inner = path[start.Length..];
            var isInclude = inner.Split('/').SkipLast(1).Contains("includes", StringComparer.OrdinalIgnoreCase);
            var place = isInclude ? inner : config.Content.Select(group => group.Place(inner)).FirstOrDefault(found => found is not null);
            if (place is null || Path.GetFileName(place).Equals("toc.md", StringComparison.OrdinalIgnoreCase)) continue;
            var (source, findings) = folder.Read(path);
            _findings.AddRange(findings);
            if (source is null) continue;
            var draft = ForeignMarkdown.Read(source);
            if (isInclude) _texts.Add(new ImportedText(PassList.Include.Run(draft, context), prefix + place));
            else _articles.Add(new ImportedArticle(PassList.Faithful.Run(WithMetadata(draft, config, inner), context), prefix + place));
        }

        if (folder.Has(start + "toc.yml")) _navigation.AddRange(Toc(start + "toc.yml", start, 0));
    }

    /// <summary>The values that globs in docfx.json gave the article.</summary>
    private static Draft WithMetadata(Draft draft, DocfxConfig config, string path)
    {
        foreach (var entry in config.FileMetadata.Where(entry => entry.Glob.IsMatch(path)).GroupBy(entry => entry.Key).Select(group => group.Last()))
        {
            if (draft.Metadata.Has(entry.Key)) continue;
            var yaml = YamlText.Of(entry.Value.Value);
            draft = draft.WithMetadata(entry.Key, yaml).WithNote(NoteKind.Changed, 0, $"`{entry.Key}` from docfx.json", yaml);
        }

        return draft;
    }

    private List<(string Source, string Url)> Redirections()
    {
        var found = new List<(string, string)>();
        foreach (var path in folder.WithExtension(".json").Where(path => Path.GetFileName(path).StartsWith(".openpublishing.redirection", StringComparison.Ordinal)))
        {
            if (folder.Read(path).Text is not { } text || JsonReader.Read(text, JsonDialect.Tolerant).Root is not DataMap root || root["redirections"] is not DataList list) continue;
            foreach (var item in list.Items.OfType<DataMap>())
            {
                var source = DataText.Of(item["source_path"] ?? item["source_path_from_root"]).TrimStart('/');
                if (source.Length > 0 && DataText.Of(item["redirect_url"]) is { Length: > 0 } url) found.Add((source, url));
            }
        }

        return found;
    }

    private List<NavigationEntry> Toc(string path, string root, int depth)
    {
        if (depth > 8 || !folder.ByFoldedPath.TryGetValue(path, out var real) || folder.Read(real).Text is not { } text) return [];
        var items = YamlReader.Read(text).Root switch { DataList list => list, DataMap map => map["items"] as DataList, _ => null };
        return items is null ? [] : items.Items.OfType<DataMap>().Select(item => Entry(item, path, root, depth)).ToList();
    }

    private NavigationEntry Entry(DataMap item, string toc, string root, int depth)
    {
        var href = Loading.LinkTarget.Path(DataText.Of(item["href"]));
        var path = href.Length == 0 || Loading.LinkTarget.IsExternal(href) ? ""
            : href.StartsWith("~/", StringComparison.Ordinal) ? root + href[2..] : Loading.RelativePath.Resolve(toc, href) ?? "";
        var children = ((item["items"] as DataList)?.Items ?? []).OfType<DataMap>().Select(child => Entry(child, toc, root, depth));
        var isToc = path.EndsWith("toc.yml", StringComparison.OrdinalIgnoreCase);
        return new NavigationEntry(DataText.Of(item["name"]), isToc ? "" : path, [.. isToc ? Toc(path, root, depth + 1) : [], .. children]);
    }

    private static string PlaceFile(string path, IReadOnlyList<(string Root, DocfxConfig Config)> docsets)
    {
        foreach (var (root, config) in docsets.OrderByDescending(docset => docset.Root.Length))
        {
            if (root.Length > 0 && !path.StartsWith(root + "/", StringComparison.OrdinalIgnoreCase)) continue;
            var inner = root.Length == 0 ? path : path[(root.Length + 1)..];
            return (docsets.Count == 1 ? "" : Last(root) + "/") + (config.Resources.Select(group => group.Place(inner)).FirstOrDefault(place => place is not null) ?? inner);
        }

        return path;
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
