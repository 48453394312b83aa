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
    /// <param name="root">The document.</param>
    /// <param name="folder">Folder of the docfx.json in the content root, without final slash; empty = the root itself.</param>
    public static DocfxConfig? From(DataNode? root, string folder = "")
    {
        if (root is not DataMap { } map || map["build"] is not DataMap build || build["content"] is not { } content) return null;
        return new DocfxConfig
        {
            Content = Groups(content, folder),
            Resources = Groups(build["resource"], folder),
            GlobalMetadata = (build["globalMetadata"] as DataMap)?.Members ?? [],
            FileMetadata = [.. ((build["fileMetadata"] as DataMap)?.Members ?? []).SelectMany(Globs)],
        };

        static IEnumerable<DocfxFileMetadata> Globs(DataMember key) =>
            ((key.Value as DataMap)?.Members ?? []).Select(glob => new DocfxFileMetadata(key.Key, new Glob(glob.Key), glob));
    }

    /// <summary>Default metadata of one file, weakest first.</summary>
    /// <param name="path">Relative to the folder of the docfx.json.</param>
    public IEnumerable<DataMember> MetadataFor(string path)
    {
        foreach (var member in GlobalMetadata) yield return member;
        foreach (var entry in FileMetadata)
        {
            if (entry.Glob.IsMatch(path)) yield return new DataMember(entry.Key, entry.Value.KeySpan, entry.Value.Value);
        }
    }

    /// <summary>A list of groups, one group, or bare globs: docfx takes all three.</summary>
    private static IReadOnlyList<DocfxFileGroup> Groups(DataNode? node, string folder) => node switch
    {
        DataList list => [.. list.Items.OfType<DataMap>().Select(map => DocfxFileGroup.From(map, folder)), .. Bare(DataText.ListOf(list), folder)],
        DataMap map => [DocfxFileGroup.From(map, folder)],
        null => [],
        _ => [.. Bare(DataText.ListOf(node), folder)],
    };

    private static IEnumerable<DocfxFileGroup> Bare(IReadOnlyList<string> globs, string folder)
    {
        if (globs.Count > 0) yield return new DocfxFileGroup(folder, "", [.. globs.Select(pattern => new Glob(pattern))], []);
    }
}

/// <summary>Files of one <c>content</c> or <c>resource</c> entry.</summary>
/// <param name="Source">Folder that the globs start from, relative to the content root, without final slash; empty = the root.</param>
/// <param name="Destination">Folder in the docset's site that takes the place of <paramref name="Source"/>.</param>
public sealed record DocfxFileGroup(string Source, string Destination, IReadOnlyList<Glob> Files, IReadOnlyList<Glob> Exclude)
{
    public static DocfxFileGroup From(DataMap map, string folder) => new(
        Combine(folder, DataText.Of(map["src"] ?? map["cwd"])),
        Combine("", DataText.Of(map["dest"])),
        [.. DataText.ListOf(map["files"]).Select(pattern => new Glob(pattern))],
        [.. DataText.ListOf(map["exclude"]).Select(pattern => new Glob(pattern))]);

    /// <summary>The path in the docset's site, or null when this group does not hold the file.</summary>
    /// <param name="path">Relative to the content root.</param>
    public string? Place(string path)
    {
        if (Source.Length > 0 && !path.StartsWith(Source + "/", StringComparison.OrdinalIgnoreCase)) return null;
        var inner = Source.Length == 0 ? path : path[(Source.Length + 1)..];
        if (!Files.Any(glob => glob.IsMatch(inner)) || Exclude.Any(glob => glob.IsMatch(inner))) return null;
        return Destination.Length == 0 ? inner : Destination + "/" + inner;
    }

    /// <summary>A folder as docfx writes it (<c>.</c>, <c>./x</c>, <c>../x</c>, <c>x\y</c>), seen from another folder.</summary>
    private static string Combine(string folder, string relative)
    {
        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in relative.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments);
    }
}

public sealed record DocfxFileMetadata(string Key, Glob Glob, DataMember Value);
