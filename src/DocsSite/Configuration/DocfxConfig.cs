using DocsSite.Data;

namespace DocsSite.Configuration;

/// <summary>The part of a <c>docfx.json</c> that decides what is published where and with which default metadata.</summary>
public sealed record DocfxConfig
{
    public IReadOnlyList<DocfxFileGroup> Content { get; init; } = [];

    public IReadOnlyList<DocfxFileGroup> Resources { get; init; } = [];

    public IReadOnlyList<DataMember> GlobalMetadata { get; init; } = [];

    /// <summary>In file order; for one key the last glob that matches wins.</summary>
    public IReadOnlyList<DocfxFileMetadata> FileMetadata { get; init; } = [];

    /// <summary>Null when the document has no <c>build.content</c>: then it is not the root of a docset.</summary>
    public static DocfxConfig? From(DataNode? root)
    {
        if (root is not DataMap { } map || map["build"] is not DataMap build || build["content"] is not DataList content) return null;
        return new DocfxConfig
        {
            Content = [.. content.Items.OfType<DataMap>().Select(DocfxFileGroup.From)],
            Resources = [.. ((build["resource"] as DataList)?.Items ?? []).OfType<DataMap>().Select(DocfxFileGroup.From)],
            GlobalMetadata = (build["globalMetadata"] as DataMap)?.Members ?? [],
            FileMetadata = [.. ((build["fileMetadata"] as DataMap)?.Members ?? []).SelectMany(Globs)],
        };

        static IEnumerable<DocfxFileMetadata> Globs(DataMember key) =>
            ((key.Value as DataMap)?.Members ?? []).Select(glob => new DocfxFileMetadata(key.Key, new Glob(glob.Key), glob));
    }

    /// <summary>Default metadata of one file, weakest first.</summary>
    public IEnumerable<DataMember> MetadataFor(string path)
    {
        foreach (var member in GlobalMetadata) yield return member;
        foreach (var entry in FileMetadata)
        {
            if (entry.Glob.IsMatch(path)) yield return new DataMember(entry.Key, entry.Value.KeySpan, entry.Value.Value);
        }
    }
}

/// <summary>Files of one <c>content</c> or <c>resource</c> entry.</summary>
/// <param name="Source">Folder that the globs start from, relative to the docset root, without final slash; empty = the root.</param>
/// <param name="Destination">Folder in the site that takes the place of <paramref name="Source"/>.</param>
public sealed record DocfxFileGroup(string Source, string Destination, IReadOnlyList<Glob> Files, IReadOnlyList<Glob> Exclude)
{
    public static DocfxFileGroup From(DataMap map) => new(
        Folder(map["src"] ?? map["cwd"]),
        Folder(map["dest"]),
        [.. DataText.ListOf(map["files"]).Select(pattern => new Glob(pattern))],
        [.. DataText.ListOf(map["exclude"]).Select(pattern => new Glob(pattern))]);

    /// <summary>The path in the site, or null when this group does not hold the file.</summary>
    public string? Place(string path)
    {
        if (Source.Length > 0 && !path.StartsWith(Source + "/", StringComparison.OrdinalIgnoreCase)) return null;
        var inner = Source.Length == 0 ? path : path[(Source.Length + 1)..];
        if (!Files.Any(glob => glob.IsMatch(inner)) || Exclude.Any(glob => glob.IsMatch(inner))) return null;
        return Destination.Length == 0 ? inner : Destination + "/" + inner;
    }

    private static string Folder(DataNode? node)
    {
        var folder = DataText.Of(node).Replace('\\', '/').Trim('/');
        return folder is "." ? "" : folder.StartsWith("./", StringComparison.Ordinal) ? folder[2..] : folder;
    }
}

public sealed record DocfxFileMetadata(string Key, Glob Glob, DataMember Value);
