using System.Text.RegularExpressions;
using DocsSite.Data;
using DocsSite.Importing.Flavors;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Importers;

/// <summary>A MkDocs project (<c>mkdocs.yml</c>), its <c>docs</c> folder, or one page of it.</summary>
public sealed partial class MkDocsImporter : IImporter
{
    public string Name => "mkdocs";

    public string Summary => "MkDocs and Material: a project with mkdocs.yml, its docs folder, or single pages";

    public Detection Detect(ForeignFolder folder)
    {
        var samples = new Samples(folder, ".md", ".markdown", ".txt");
        return Detection.Of(
        [
            (ConfigOf(folder) is not null, 0.97, "mkdocs.yml"),
            (samples.Match(Admonition()), 0.8, "admonitions (`!!! note`)"),
            (samples.Match(Tab()), 0.8, "content tabs (`=== \"…\"`)"),
            (samples.Match(Snippet()), 0.8, "snippets (`--8<--`)"),
            (samples.Match(Variable()), 0.55, "variables of the macros plugin (`{{ name }}`)"),
        ]);
    }

    public ImportedSite Read(ForeignFolder folder, ImportContext context)
    {
        var path = ConfigOf(folder);
        var config = path is null ? null : Config(folder, path);
        var home = path is null ? "" : path[..(path.LastIndexOf('/') + 1)];
        var docs = config is null ? "" : home + (DataText.Of(config["docs_dir"]) is { Length: > 0 } own ? own.Trim('/') : "docs") + "/";
        var siteName = DataText.Of(config?["site_name"]);
        var options = new ReadingOptions(context.Passes) { Flavor = [.. MkDocsFlavor.Passes, (draft, _) => SiteName(draft, siteName)] };
        var includes = folder.Paths.Where(file => IsInclude(file, docs)).ToList();
        var (articles, findings) = PageImporter.Read(
            folder, PageImporter.Pages(folder).Where(file => file.StartsWith(docs, StringComparison.Ordinal) && !includes.Contains(file)), _ => options);
        var oldBase = Uri.TryCreate(DataText.Of(config?["site_url"]), UriKind.Absolute, out var site) ? site.AbsolutePath.TrimEnd('/') : null;
        return new ImportedSite
        {
            Articles = [.. articles.Select(article => Placed(article, docs, site is null ? null : oldBase))],
            Texts = [.. includes.Select(file => new ImportedText(PassList.Include.Run(ForeignMarkdown.Read(folder.Read(file).Text!), context.Passes), "includes/" + Slug.OfPath(Path.GetFileName(file))))],
            Navigation = config?["nav"] is DataList nav ? [.. nav.Items.SelectMany(item => Navigation(item, docs))] : [],
            Variables = Variables(config?["extra"] as DataMap, "").ToDictionary(pair => pair.Name, pair => (string?)pair.Value, StringComparer.Ordinal),
            StaticFolders = [docs.TrimEnd('/'), home.TrimEnd('/'), home + "includes", home + "snippets"],
            PlaceFile = file => Slug.OfPath(file.StartsWith(docs, StringComparison.Ordinal) ? file[docs.Length..] : file),
            OldRoots = string.IsNullOrEmpty(oldBase) ? [] : [new OldRoot(oldBase, docs.TrimEnd('/'))],
            Diagnostics = findings,
        };
    }

    private static string? ConfigOf(ForeignFolder folder) =>
        folder.Paths.Where(path => Path.GetFileName(path) is "mkdocs.yml" or "mkdocs.yaml").OrderBy(path => path.Count(c => c == '/')).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault();

    private static DataMap? Config(ForeignFolder folder, string path) =>
        // Tags of Python objects (`!!python/name:…`) mean nothing here.
        folder.Read(path).Text is { } text ? YamlReader.Read(new Diagnostics.SourceText(path, PythonTag().Replace(text.Text, match => new string(' ', match.Length)))).Root as DataMap : null;

    private static ImportedArticle Placed(ImportedArticle article, string docs, string? oldBase)
    {
        var target = article.Target.StartsWith(Slug.OfPath(docs + "x")[..^1], StringComparison.Ordinal) && docs.Length > 0 ? article.Target[(Slug.OfPath(docs + "x").Length - 1)..] : article.Target;
        if (Path.GetFileName(target) == "readme.md") target = target[..^"readme.md".Length] + "index.md";
        if (oldBase is null) return article with { Target = target };
        var page = Path.ChangeExtension(article.Draft.Source[docs.Length..], null);
        var address = page is "index" or "README" ? "/" : $"/{(page.EndsWith("/index", StringComparison.Ordinal) ? page[..^"/index".Length] : page)}/";
        return new ImportedArticle(article.Draft with { OldAddresses = article.Draft.OldAddresses.Add(oldBase + address) }, target);
    }

    /// <summary>Text that pages take in with <c>--8&lt;--</c>.</summary>
    private static bool IsInclude(string path, string docs) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && path.Split('/') is { Length: > 1 } segments && segments[..^1].Any(segment => segment is "includes" or "snippets" or "_includes")
        || (docs.Length > 0 && path.StartsWith(docs + "_", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<NavigationEntry> Navigation(DataNode node, string docs) => node switch
    {
        DataMap map => map.Members.Select(member => member.Value is DataList list
            ? new NavigationEntry(member.Key, "", [.. list.Items.SelectMany(item => Navigation(item, docs))])
            : new NavigationEntry(member.Key, docs + DataText.Of(member.Value), [])),
        DataString text => [new NavigationEntry("", docs + text.Value, [])],
        _ => [],
    };

    private static IEnumerable<(string Name, string Value)> Variables(DataMap? map, string prefix) => map is null ? [] : map.Members.SelectMany(member => member.Value switch
    {
        DataMap inner => Variables(inner, prefix + member.Key + "."),
        DataString or DataNumber or DataBoolean => [(prefix + member.Key, DataText.Of(member.Value))],
        _ => (IEnumerable<(string, string)>)[],
    });

    private static Draft SiteName(Draft draft, string siteName) => draft.Replace(ConfigValue(), (match, line) => siteName.Length == 0 ? null
        : new Edit(match.Groups[1].Value == "config.site_name" ? siteName : draft.Metadata.Text("title"), new ImportNote(NoteKind.Changed, line, "value of the old configuration", match.Value)));

    [GeneratedRegex(@"^\s*(?:!!!|\?\?\?\+?)\s+\w+", RegexOptions.Multiline)]
    private static partial Regex Admonition();

    [GeneratedRegex("""^\s*=== "[^"\n]+"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Tab();

    [GeneratedRegex(@"^\s*-+8<-+", RegexOptions.Multiline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"\{\{ ?[a-z][\w.]* ?\}\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"!!?[\w/.:]*python/[\w/.:]+")]
    private static partial Regex PythonTag();

    [GeneratedRegex(@"\{\{\s*(config\.site_name|page\.title)\s*\}\}")]
    private static partial Regex ConfigValue();
}
