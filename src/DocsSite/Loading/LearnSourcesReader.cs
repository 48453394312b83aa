using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Loading.Tocs;
using DocsSite.Loading.YamlPages;

namespace DocsSite.Loading;

/// <summary>What a Microsoft Learn repository has beside articles: docsets, tables of contents, pages in YAML and redirects.</summary>
/// <param name="Folder">The content root.</param>
/// <param name="Settings">The site's settings; <c>basePath</c> names a docset's address where the files don't.</param>
/// <param name="Json">Reads a JSON file of the root; null when it is missing or broken, which has been reported.</param>
/// <param name="Text">Reads a text file of the root; null when it can't be read, which has been reported.</param>
internal sealed record LearnSourcesReader(IInputFolder Folder, SiteSettings Settings, Func<string, DataNode?> Json, Func<string, SourceText?> Text)
{
    private const string PublishConfig = ".openpublishing.publish.config.json";

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Reads a table of contents.</summary>
    public Func<SourceText, (TocFile File, IReadOnlyList<Diagnostic> Diagnostics)> ReadToc { get; init; } = TocReader.Read;

    /// <summary>Page type by path, of the YAML files that become pages.</summary>
    public Dictionary<string, YamlPageKind> YamlPages { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables of contents and breadcrumbs by path.</summary>
    public Dictionary<string, TocFile> Tocs { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Reads all but the redirects' targets, which need <paramref name="content"/>.</summary>
    public DocsetMap Read()
    {
        ReadTocs();
        FindYamlPages();
        var docsets = FindDocsets();
        if (docsets.Count == 0) return DocsetMap.None;
        var known = docsets.ConvertAll(docset => docset with { BasePath = BasePathOf(docset, docsets.Count == 1) });
        // The only docset is the site; several live side by side under the addresses that Learn gives them.
        return new DocsetMap(known.Count == 1 ? known : known.Select(docset => docset with { Address = AddressOf(docset) }));
    }

    /// <summary>The site's redirects, when all addresses are known.</summary>
    public IReadOnlyList<Redirection> ReadRedirections(ContentMap content)
    {
        var (redirections, findings) = RedirectionReader.Read(RedirectionFiles(), content, Settings.LearnHost);
        _diagnostics.AddRange(findings);
        return redirections;
    }

    private static string AddressOf(Docset docset)
    {
        if (docset.BasePath.Length > 0) return docset.BasePath.ToLowerInvariant();
        return docset.Folder.Length == 0 ? "" : SiteAddress.ForArticle(docset.Folder + "/index.md").TrimEnd('/');
    }

    private List<Docset> FindDocsets()
    {
        var docsets = new List<Docset>();
        var published = PublishedFolders();
        foreach (var path in Folder.Paths.Where(path => Path.GetFileName(path).Equals("docfx.json", StringComparison.OrdinalIgnoreCase)))
        {
            var folder = path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
            if (Json(path) is not { } root) continue;
            if (DocfxConfig.From(root, folder) is not { } config)
            {
                if (root is DataMap map && (map["build"] ?? map["fileMetadata"] ?? map["globalMetadata"]) is not null)
                    _diagnostics.Add(DocsetRules.NoContent.At(root.Span, "the file has no `build.content`, so its folder is no docset", "Move its metadata to the docset's docfx.json, or remove the file."));
            }
            else if (published is not null && !published.ContainsKey(folder))
                _diagnostics.Add(DocsetRules.NotPublished.At(SourceSpan.FileStart(path), $"the docset is not listed in {PublishConfig}, so it is not published", "List it under `docsets_to_publish`, or remove the file."));
            else docsets.Add(new Docset(folder, config));
        }

        foreach (var (missing, span) in published ?? [])
        {
            if (!Folder.Paths.Any(path => path.Equals((missing + "/docfx.json").TrimStart('/'), StringComparison.OrdinalIgnoreCase)))
                _diagnostics.Add(DocsetRules.Missing.At(span, $"the docset `{missing}` has no docfx.json", "Correct `build_source_folder`, or remove the entry."));
        }

        return docsets;
    }

    /// <summary>Folders that the repository publishes and where it says so, or null when it does not say.</summary>
    private Dictionary<string, SourceSpan>? PublishedFolders()
    {
        if (!Folder.Paths.Contains(PublishConfig) || Json(PublishConfig) is not DataMap config || config["docsets_to_publish"] is not DataList list) return null;
        var folders = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var docset in list.Items.OfType<DataMap>())
        {
            var folder = DataText.Of(docset["build_source_folder"]).Replace('\\', '/').Trim('/');
            folders.TryAdd(folder == "." ? "" : folder, docset["build_source_folder"]?.Span ?? docset.Span);
        }

        return folders;
    }

    private string BasePathOf(Docset docset, bool isOnly)
    {
        var set = Settings.BasePaths;
        if (set.TryGetValue(docset.Folder.Length == 0 ? "." : docset.Folder, out var given) || (isOnly && set.TryGetValue("", out given)))
            return "/" + given.Trim('/');
        var paths = Folder.Paths.Where(path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || YamlPages.ContainsKey(path)).ToArray();
        var places = new string?[paths.Length];
        Parallel.For(0, paths.Length, i => places[i] = docset.PlaceOfContent(paths[i]) is { } place ? SiteAddress.ForArticle(place) : null);
        var pages = places.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var addresses = Tocs.Values.Where(toc => docset.Holds(toc.Path)).SelectMany(toc => toc.LearnAddresses)
            .Concat(RedirectionFiles().SelectMany(RedirectionReader.Targets));
        return BasePaths.Find(pages, addresses);
    }

    private IEnumerable<DataNode> RedirectionFiles() => Folder.Paths
        .Where(path => !path.Contains('/') && path.StartsWith(".openpublishing.redirection", StringComparison.OrdinalIgnoreCase) && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        .Select(Json).OfType<DataNode>();

    private void ReadTocs()
    {
        // Tables of large repositories are a megabyte of YAML: read by all processors.
        var sources = Folder.Paths.Where(TocReader.IsToc).Select(Text).OfType<SourceText>().ToArray();
        var tocs = new (TocFile File, IReadOnlyList<Diagnostic> Diagnostics)[sources.Length];
        Parallel.For(0, tocs.Length, i => tocs[i] = ReadToc(sources[i]));
        foreach (var (file, findings) in tocs)
        {
            _diagnostics.AddRange(findings);
            Tocs.Add(file.Path, file);
        }
    }

    private void FindYamlPages()
    {
        foreach (var path in Folder.Paths.Where(path => Path.GetExtension(path) is ".yml" or ".yaml" && !Tocs.ContainsKey(path)))
        {
            byte[] head;
            try
            {
                head = Folder.ReadHead(path, YamlPageKinds.HeadLength);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                continue; // whoever reads the whole file reports it
            }

            var kind = YamlPageKinds.Of(head);
            if (kind is YamlPageKind.Landing or YamlPageKind.Hub or YamlPageKind.Faq) YamlPages.Add(path, kind);
            else if (kind == YamlPageKind.Unknown)
                _diagnostics.Add(YamlPageRules.UnknownType.At(SourceSpan.FileStart(path), $"pages of type `{YamlPageKinds.MimeOf(head)}` are not published", "Write the page in Markdown."));
        }
    }
}
