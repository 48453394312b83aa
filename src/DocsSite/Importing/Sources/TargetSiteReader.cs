using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Data;
using DocsSite.Loading;

namespace DocsSite.Importing.Sources;

/// <summary>Looks at the site that articles come into: its words, its errors, its includes.</summary>
public static class TargetSiteReader
{
    /// <summary>The nearest folder above the target that has a <c>settings.yml</c>, else the target's parent.</summary>
    public static string ContentRootOf(string target)
    {
        for (var folder = Path.GetDirectoryName(target); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "settings.yml"))) return folder;
        }

        return Path.GetDirectoryName(target) ?? target;
    }

    /// <param name="contentRoot">Absolute path of the site's content root; need not exist.</param>
    /// <param name="target">Absolute path of the target folder; need not exist.</param>
    public static TargetSite Read(string contentRoot, string target)
    {
        var folder = Path.GetRelativePath(contentRoot, target).Replace('\\', '/');
        var site = new TargetSite { Folder = folder == "." ? "" : folder, Existing = path => ReadText(Path.Combine(target, path)) };
        if (!Directory.Exists(contentRoot)) return site;
        var errors = Directory.Exists(Path.Combine(contentRoot, "errors"))
            ? Directory.EnumerateFiles(Path.Combine(contentRoot, "errors"), "*.yml").Order(StringComparer.Ordinal).Select(Yaml).OfType<DataNode>()
            : [];
        return site with
        {
            Surroundings = Surroundings(contentRoot),
            Vocabulary = Vocabulary.From(Yaml(Path.Combine(contentRoot, "vocabulary.yml"))),
            Registry = ErrorRegistryReader.Read([.. errors]).Registry,
            Includes = Directory.Exists(Path.Combine(contentRoot, "includes"))
                ? Directory.EnumerateFiles(Path.Combine(contentRoot, "includes"), "*.md").Select(path => "includes/" + Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal)
                : new HashSet<string>(),
            Variables = (Yaml(Path.Combine(contentRoot, "settings.yml")) is DataMap { } settings && settings["variables"] is DataMap variables
                ? variables.Members.Select(member => member.Key) : []).ToHashSet(StringComparer.Ordinal),
            HasProduct = FoldersTo(contentRoot, folder).Any(path => Yaml(Path.Combine(path, "_directory.yml")) is DataMap map && map["product"] is not null),
        };
    }

    /// <summary>Without settings the folder is no site: it may be anything, and as large as a disk.</summary>
    private static IInputFolder Surroundings(string contentRoot)
    {
        if (!File.Exists(Path.Combine(contentRoot, "settings.yml"))) return new MemoryInputFolder([]);
        var folder = new DiskInputFolder(contentRoot);
        return new OverlayInputFolder(folder, new Dictionary<string, byte[]>()) { Paths = [.. folder.Paths.Where(path => !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.Split('/').Contains("includes"))] };
    }

    private static IEnumerable<string> FoldersTo(string root, string folder)
    {
        yield return root;
        foreach (var segment in folder.Split('/', StringSplitOptions.RemoveEmptyEntries)) yield return root = Path.Combine(root, segment);
    }

    private static DataNode? Yaml(string path) =>
        File.Exists(path) ? YamlReader.Read(SourceFileReader.Decode(Path.GetFileName(path), File.ReadAllBytes(path)).Source).Root : null;

    private static string? ReadText(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
