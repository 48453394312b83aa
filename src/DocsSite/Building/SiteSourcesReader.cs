using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Loading.Tocs;
using DocsSite.Schema;
using DocsSite.Validation;
using Vocabulary = DocsSite.Articles.Vocabulary;

namespace DocsSite.Building;

/// <summary>Reads <see cref="SiteSources"/> from a content root. Whatever is missing has a default; whatever is wrong is reported.</summary>
internal sealed class SiteSourcesReader
{
    private readonly IInputFolder _folder;
    private readonly Func<SourceText, (TocFile File, IReadOnlyList<Diagnostic> Diagnostics)> _readToc;
    private readonly HashSet<string> _paths;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataNode?> _json = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ISchemaValidator?> _schemas = new(StringComparer.Ordinal);

    private SiteSourcesReader(IInputFolder folder, Func<SourceText, (TocFile File, IReadOnlyList<Diagnostic> Diagnostics)> readToc)
    {
        (_folder, _readToc) = (folder, readToc);
        _paths = folder.Paths.ToHashSet(StringComparer.Ordinal);
        _diagnostics = [.. folder.Diagnostics];
    }

    /// <param name="folder">The content root.</param>
    /// <param name="request">The request.</param>
    /// <param name="readToc">Reads a table of contents, or knows it already.</param>
    public static SiteSources Read(IInputFolder folder, BuildRequest request, Func<SourceText, (TocFile File, IReadOnlyList<Diagnostic> Diagnostics)>? readToc = null) =>
        new SiteSourcesReader(folder, readToc ?? TocReader.Read).Read(request);

    private SiteSources Read(BuildRequest request)
    {
        var settings = SettingsReader.Read(Yaml("settings.yml", "schemas/settings.schema.json"), request.Environment, request.SettingOverrides);
        _diagnostics.AddRange(settings.Diagnostics);
        var learn = new LearnSourcesReader(_folder, settings.Settings, Json, Text) { ReadToc = _readToc };
        var docsets = learn.Read();
        var content = new ContentMap(_folder.Paths, settings.Settings, docsets, learn.YamlPages.Keys.ToHashSet(StringComparer.Ordinal));
        var redirections = learn.ReadRedirections(content);
        _diagnostics.AddRange(learn.Diagnostics);
        _diagnostics.AddRange(content.Diagnostics);
        if (content.Articles.Count == 0)
            _diagnostics.Add(LoadingRules.NoArticles.At(SourceSpan.FileStart("settings.yml"), "there is no article here", "Name the folder with the articles with `--input`."));
        var texts = new InterfaceTextReader(settings.Settings.Language, request.ThemeTexts).Read(_folder.Paths, Json);
        var branding = new BrandingReader(settings.Settings, content, _folder).Read(texts.Texts);
        _diagnostics.AddRange([.. texts.Diagnostics, .. branding.Diagnostics]);
        var directories = Directories();
        var registry = ErrorRegistryReader.Read(RegistryFiles());
        _diagnostics.AddRange(registry.Diagnostics);
        var (families, familyProblems) = ErrorFamilySet.Create(settings.Settings.ErrorFamilies);
        _diagnostics.AddRange(familyProblems.Select(problem => problem.ToDiagnostic()));
        return new SiteSources
        {
            Families = families,
            Folder = _folder,
            Settings = settings.Settings,
            Content = content,
            Branding = branding.Branding,
            Directories = directories,
            Cascade = new MetadataCascade(settings.Settings.Metadata, docsets, directories),
            YamlPages = learn.YamlPages,
            Tocs = learn.Tocs,
            Redirections = redirections,
            Vocabulary = Vocabulary.From(Yaml("vocabulary.yml", "schemas/vocabulary.schema.json")).On(request.Today),
            Registry = registry.Registry,
            ArticleSchema = ArticleSchema(),
            ArticleSchemas = [.. settings.Settings.Schemas.Select(entry => (entry.Paths, SchemaOf(entry))).Where(entry => entry.Item2 is not null).Select(entry => (entry.Paths, entry.Item2!))],
            IncludeTexts = [.. content.Files.Where(file => file.Kind == ContentKind.Include).Select(file => (file.Path, SourceFileReader.Read(_folder, file.Path).Body.ToString()))],
            Published = Text("published.txt"),
            Diagnostics = _diagnostics,
            Texts = _texts,
        };
    }

    private Dictionary<string, DirectoryMetadata> Directories()
    {
        var directories = new Dictionary<string, DirectoryMetadata>(StringComparer.Ordinal);
        foreach (var path in _folder.Paths.Where(path => Path.GetFileName(path) == "_directory.yml"))
        {
            var root = Yaml(path);
            if (root is DataMap map) directories[path[..Math.Max(0, path.LastIndexOf('/'))]] = DirectoryMetadata.From(map);
            else if (root is not null and not DataNull)
                _diagnostics.Add(SettingsRules.SettingType.At(root.Span, "the folder's metadata is not a mapping", "Write `key: value` lines."));
        }

        return directories;
    }

    private List<DataNode> RegistryFiles()
    {
        var schema = Schema("schemas/error.schema.json");
        var documents = new List<DataNode>();
        foreach (var path in _folder.Paths.Where(path => path.StartsWith("errors/", StringComparison.Ordinal) && IsYaml(path)))
        {
            if (Yaml(path) is not { } root) continue;
            if (schema is not null)
            {
                foreach (var entry in root is DataList list ? list.Items : [root])
                    _diagnostics.AddRange(SchemaFindings.OfData(schema.Validate(entry)));
            }

            documents.Add(root);
        }

        return documents;
    }

    private ISchemaValidator ArticleSchema() => Schema("schemas/article.schema.json") ?? DefaultArticleSchema.Load();

    private ISchemaValidator? SchemaOf(SettingsSchema entry)
    {
        if (!_paths.Contains(entry.Schema))
            _diagnostics.Add(SettingsRules.SettingType.At(entry.Span, $"there is no schema `{entry.Schema}`", "Name a file of the content root, such as schemas/reference.schema.json."));
        return Schema(entry.Schema);
    }

    private DataNode? Yaml(string path, string? schemaPath = null)
    {
        if (Text(path) is not { } source) return null;
        var document = YamlReader.Read(source);
        _diagnostics.AddRange(document.Diagnostics);
        if (document.Root is not null && schemaPath is not null && Schema(schemaPath) is { } schema)
            _diagnostics.AddRange(SchemaFindings.OfData(schema.Validate(document.Root)));
        return document.Root;
    }

    private DataNode? Json(string path)
    {
        if (_json.TryGetValue(path, out var known)) return known;
        if (Text(path) is not { } source) return null;
        var document = JsonReader.Read(source, JsonDialect.Tolerant);
        _diagnostics.AddRange(document.Diagnostics);
        return _json[path] = document.Root;
    }

    /// <summary>Null when there is no such schema, or it can't be used: then that has been reported.</summary>
    private ISchemaValidator? Schema(string path)
    {
        if (_schemas.TryGetValue(path, out var known)) return known;
        if (Json(path) is not { } document) return _schemas[path] = null;
        var compiled = SchemaCompiler.Compile(document, new SchemaOptions { Resolve = Sibling, AssertFormats = true });
        _diagnostics.AddRange(compiled.Diagnostics);
        return _schemas[path] = compiled.Validator;
    }

    /// <summary>A schema that another one refers to by file name; nothing is ever fetched.</summary>
    private DataNode? Sibling(Uri address) => Json("schemas/" + Path.GetFileName(address.AbsolutePath));

    private SourceText? Text(string path)
    {
        if (!_paths.Contains(path)) return null;
        if (_texts.TryGetValue(path, out var known)) return known;
        var (source, diagnostics) = SourceFileReader.ReadText(_folder, path);
        _diagnostics.AddRange(diagnostics);
        return _texts[path] = source;
    }

    private static bool IsYaml(string path) => Path.GetExtension(path) is ".yml" or ".yaml";
}
