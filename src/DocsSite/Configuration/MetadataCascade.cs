using DocsSite.Data;

namespace DocsSite.Configuration;

/// <summary>Gives every article its effective metadata: site &lt; docfx.json &lt; folders from the root down &lt; front matter.</summary>
public sealed class MetadataCascade
{
    /// <summary>A folder that was a site of its own says so with this key in its <c>_directory.yml</c>.</summary>
    public const string IsSite = "isSite";

    private readonly IReadOnlyList<DataMember> _siteDefaults;
    private readonly DocsetMap _docsets;
    private readonly IReadOnlyDictionary<string, DirectoryMetadata> _directories;

    /// <param name="siteDefaults">The <c>metadata</c> setting.</param>
    /// <param name="docsets">The docsets, whose docfx.json give metadata to their files.</param>
    /// <param name="directories">Folder path (empty for the root) → its <c>_directory.yml</c>.</param>
    public MetadataCascade(
        IReadOnlyList<DataMember> siteDefaults, DocsetMap docsets, IReadOnlyDictionary<string, DirectoryMetadata> directories)
    {
        _siteDefaults = siteDefaults;
        _docsets = docsets;
        _directories = directories;
    }

    public Metadata For(string path, DataMap? frontMatter)
    {
        var layers = new List<DataMember>(_siteDefaults);
        if (_docsets.Of(path) is { } docset) layers.AddRange(docset.Config.MetadataFor(docset.Inside(path)));
        if (_directories.Count > 0) AddFolders(path, layers);
        if (frontMatter is not null) layers.AddRange(frontMatter.Members);
        return new Metadata(layers);
    }

    /// <summary>The folder that the article's site begins at: the one that calls itself a site, else the only docset; empty for the content root.</summary>
    public string SiteOf(Metadata metadata) => MarkedSiteOf(metadata) ?? (_docsets.All is [var only] ? only.Folder : "");

    /// <summary>The folder that calls itself a site, or null.</summary>
    public static string? MarkedSiteOf(Metadata metadata) =>
        metadata.Find(IsSite) is { Value: DataBoolean { Value: true } } mark && mark.KeySpan.Path.LastIndexOf('/') is var slash and > 0 ? mark.KeySpan.Path[..slash] : null;

    private void AddFolders(string path, List<DataMember> layers)
    {
        if (_directories.TryGetValue("", out var root)) layers.AddRange(root.Defaults);
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (_directories.TryGetValue(path[..slash], out var folder)) layers.AddRange(folder.Defaults);
        }
    }
}

/// <summary>
/// One <c>_directory.yml</c>: <c>title</c>, <c>description</c>, <c>summary</c> and <c>order</c> speak of the folder itself,
/// every other key is a default for the articles below.
/// </summary>
public sealed record DirectoryMetadata(string Title, string Summary, int Order, IReadOnlyList<DataMember> Defaults)
{
    public static DirectoryMetadata From(DataMap map) => new(
        DataText.Of(map["title"]),
        DataText.Of(map["summary"]) is { Length: > 0 } summary ? summary : DataText.Of(map["description"]),
        int.TryParse(DataText.Of(map["order"]), out var order) ? order : int.MaxValue,
        [.. map.Members.Where(member => member.Key is not ("title" or "description" or "summary" or "order"))]);
}
