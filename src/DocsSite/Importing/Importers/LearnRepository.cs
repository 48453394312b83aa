using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Importing.Passes;
using DocsSite.Loading;
using DocsSite.Loading.Tocs;

namespace DocsSite.Importing.Importers;

/// <summary>
/// The docsets of a Learn repository as ordinary folders. Articles, pages in YAML and tables of contents are in our dialect already and
/// stay; what a docset keeps in other places goes where a folder has it: metadata of docfx.json, redirects, and the address on Learn.
/// </summary>
internal sealed class LearnRepository
{
    private static readonly string[] FolderKeys = ["title", "description", "summary", "order"];

    private readonly ForeignFolder _folder;
    private readonly ImportContext _context;
    private readonly LearnSourcesReader _sources;
    private readonly DocsetMap _docsets;
    private readonly ContentMap _content;
    private readonly LearnBreadcrumbs _breadcrumbs;
    private readonly List<ImportedArticle> _articles = [];
    private readonly List<ImportedText> _texts = [];
    private readonly List<Diagnostic> _findings = [];

    public LearnRepository(ForeignFolder folder, ImportContext context)
    {
        (_folder, _context) = (folder, context);
        var settings = new SiteSettings { LearnHost = LearnImporter.Host };
        _sources = new LearnSourcesReader(folder.Files, settings, path => folder.Read(path).Text is { } text ? JsonReader.Read(text, JsonDialect.Tolerant).Root : null, path => folder.Read(path).Text);
        _docsets = _sources.Read();
        _content = new ContentMap(folder.Paths, settings, _docsets, _sources.YamlPages.Keys.ToHashSet(StringComparer.Ordinal));
        _breadcrumbs = new LearnBreadcrumbs(_sources.Tocs.Values, _docsets, path => context.Target.PathOf(Place(path)));
    }

    public ImportedSite Read()
    {
        foreach (var file in _content.Files)
        {
            if (file.Kind is ContentKind.Article or ContentKind.Include || _sources.Tocs.ContainsKey(file.Path)) ReadText(file);
        }

        return new ImportedSite
        {
            Articles = WithOldAddresses(),
            KeepsWording = true,
            Texts = _texts,
            Diagnostics = _findings,
            Defaults = FolderDefaults(),
            StaticFolders = [.. _docsets.All.Select(docset => docset.Folder)],
            OldRoots = [.. _docsets.All.Where(docset => docset.BasePath.Length > 0).Select(docset => new OldRoot(docset.BasePath, docset.Folder))],
            OldHost = LearnImporter.Host,
            PlaceFile = Place,
        };
    }

    private void ReadText(ContentFile file)
    {
        var (source, findings) = _folder.Read(file.Path);
        _findings.AddRange(findings);
        if (source is null) return;
        if (file.Kind == ContentKind.Article && !_sources.YamlPages.ContainsKey(file.Path))
        {
            var draft = WithMetadata(ForeignMarkdown.Read(source));
            _articles.Add(new ImportedArticle(PassList.Faithful.Run(draft, _context.Passes with { IsMonthFirst = true }), Place(file.Path)));
            return;
        }

        var text = new Draft { Source = file.Path, Lines = Draft.LinesOf(source.Text) };
        if (_sources.Tocs.TryGetValue(file.Path, out var toc) && toc.IsBreadcrumb) text = _breadcrumbs.WithNewAddresses(text);
        _texts.Add(new ImportedText(text, Place(file.Path)));
    }

    /// <summary>The values that globs in docfx.json gave the article, and its breadcrumbs by their new place.</summary>
    private Draft WithMetadata(Draft draft)
    {
        if (_docsets.Of(draft.Source) is not { } docset) return draft;
        foreach (var entry in docset.Config.FileMetadata.Where(entry => entry.Glob.IsMatch(docset.Inside(draft.Source))).GroupBy(entry => entry.Key).Select(group => group.Last()))
        {
            if (draft.Metadata.Has(entry.Key)) continue;
            var yaml = YamlText.Of(entry.Value.Value);
            draft = draft.WithMetadata(entry.Key, yaml).WithNote(NoteKind.Changed, 0, $"`{entry.Key}` from docfx.json", yaml);
        }

        return draft.Metadata.Has(LearnBreadcrumbs.Key) && _breadcrumbs.NewPath(draft.Metadata.Text(LearnBreadcrumbs.Key), draft.Source) is { } path
            ? draft.WithMetadata(LearnBreadcrumbs.Key, path) : draft;
    }

    private Dictionary<string, IReadOnlyList<MetadataEntry>> FolderDefaults()
    {
        var defaults = _docsets.All.ToDictionary(docset => Prefix(docset).TrimEnd('/'), Defaults, StringComparer.Ordinal);
        // Its folders stand for products as those of a whole site do, wherever it lies now.
        defaults[""] = [new MetadataEntry(MetadataCascade.IsSite, "true", 0), .. defaults.GetValueOrDefault("", [])];
        return defaults;
    }

    private IReadOnlyList<MetadataEntry> Defaults(Docset docset)
    {
        var entries = new List<MetadataEntry>();
        entries.AddRange(docset.Config.GlobalMetadata.Where(member => !FolderKeys.Contains(member.Key) && member.Key != LearnBreadcrumbs.Key).Select(member => new MetadataEntry(member.Key, YamlText.Of(member.Value), 0)));
        var declared = DataText.Of(docset.Config.GlobalMetadata.FirstOrDefault(member => member.Key == LearnBreadcrumbs.Key)?.Value);
        if (_breadcrumbs.NewPath(declared, (docset.Folder + "/x").TrimStart('/')) is { } path) entries.Add(new MetadataEntry(LearnBreadcrumbs.Key, path, 0));
        return entries;
    }

    /// <summary>Every article with its own address on Learn and those that led to it.</summary>
    private List<ImportedArticle> WithOldAddresses()
    {
        var redirections = _sources.ReadRedirections(_content);
        var ways = redirections.ToLookup(redirection => LinkTarget.Path(redirection.To), StringComparer.Ordinal);
        var imported = _articles.Select(article => _content.Find(article.Draft.Source)!.Url).ToHashSet(StringComparer.Ordinal);
        var lost = redirections.Where(redirection => !imported.Contains(LinkTarget.Path(redirection.To))).ToList();
        if (lost.Count > 0)
        {
            _findings.Add(ImportRules.RedirectLeftOut.At(
                SourceSpan.FileStart(lost[0].Span.Path),
                $"{lost.Count} of {redirections.Count} redirects lead to no imported article, such as `{lost[0].From}` → `{lost[0].To}`",
                "Keep the redirection file for them, or add the old addresses to `redirectFrom` of the articles that take their place."));
        }

        return
        [
            .. _articles.Select(article =>
            {
                var url = _content.Find(article.Draft.Source)!.Url;
                return _docsets.Of(article.Draft.Source) is not { BasePath.Length: > 0 } docset ? article
                    : article with { Draft = article.Draft with { OldAddresses = [.. article.Draft.OldAddresses, OnLearn(url, docset), .. ways[url].Select(way => OnLearn(way.From, docset)).Order(StringComparer.Ordinal)] } };
            }),
        ];
    }

    /// <summary>The address that the page has on Learn: below the base path, and without a final slash.</summary>
    private static string OnLearn(string url, Docset docset) => (url.StartsWith(docset.Address + "/", StringComparison.Ordinal) ? docset.BasePath + url[docset.Address.Length..] : url).TrimEnd('/');

    private string Place(string path)
    {
        if (_docsets.Of(path) is not { } docset) return path;
        return Prefix(docset) + (_content.FindIgnoringCase(path)?.Kind == ContentKind.Resource ? docset.PlaceOfResource(path) : docset.PlaceOfContent(path) ?? docset.Inside(path));
    }

    /// <summary>The only docset is the folder; several lie side by side in it.</summary>
    private string Prefix(Docset docset) => _docsets.All.Count == 1 || docset.Folder.Length == 0 ? "" : docset.Folder[(docset.Folder.LastIndexOf('/') + 1)..] + "/";
}
