namespace DocsSite.Configuration;

/// <summary>A folder with a <c>docfx.json</c>: what Learn publishes as one site under one base path.</summary>
/// <param name="Folder">Folder in the content root, without final slash; empty = the content root itself.</param>
/// <param name="Config">What its docfx.json says.</param>
public sealed record Docset(string Folder, DocfxConfig Config)
{
    /// <summary>Address that Learn publishes the docset under, e.g. <c>/troubleshoot</c>; empty = unknown.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>Address that this site publishes the docset under: empty for the only docset, else its base path or folder.</summary>
    public string Address { get; init; } = "";

    /// <summary>Path relative to <see cref="Folder"/>; the path itself when it lies elsewhere.</summary>
    public string Inside(string path) => Holds(path) && Folder.Length > 0 ? path[(Folder.Length + 1)..] : path;

    public bool Holds(string path) => Folder.Length == 0 || path.StartsWith(Folder + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where an article goes in the docset's own site, or null when no <c>content</c> group has it.</summary>
    public string? PlaceOfContent(string path) => Config.Content.Select(group => group.Place(path)).FirstOrDefault(place => place is not null);

    /// <summary>Where a picture or download goes in the docset's own site.</summary>
    public string PlaceOfResource(string path) =>
        Config.Resources.Select(group => group.Place(path)).FirstOrDefault(place => place is not null) ?? Inside(path);

    /// <summary>The rest of an address as Learn writes it (<c>/troubleshoot/a/b</c> → <c>a/b</c>), or null when it lies outside the docset.</summary>
    public string? InsideBasePath(string address)
    {
        if (BasePath.Length == 0 || !address.StartsWith(BasePath, StringComparison.OrdinalIgnoreCase)) return null;
        if (address.Length == BasePath.Length) return "";
        return address[BasePath.Length] == '/' ? address[(BasePath.Length + 1)..] : null;
    }
}

/// <summary>The docsets of a content root; none when it is an ordinary site.</summary>
public sealed class DocsetMap
{
    private readonly Docset[] _deepestFirst;
    private readonly Docset[] _longestBaseFirst;

    public DocsetMap(IEnumerable<Docset> docsets)
    {
        _deepestFirst = [.. docsets.OrderByDescending(docset => docset.Folder.Length).ThenBy(docset => docset.Folder, StringComparer.Ordinal)];
        _longestBaseFirst = [.. _deepestFirst.Where(docset => docset.BasePath.Length > 0).OrderByDescending(docset => docset.BasePath.Length)];
    }

    public static DocsetMap None { get; } = new([]);

    public IReadOnlyList<Docset> All => _deepestFirst;

    public bool IsEmpty => _deepestFirst.Length == 0;

    /// <summary>The docset whose folder holds the file, the innermost first; null outside all of them.</summary>
    public Docset? Of(string path) => Array.Find(_deepestFirst, docset => docset.Holds(path));

    /// <summary>The docset that an address belongs to on Learn, with the rest of the address.</summary>
    public (Docset Docset, string Inner)? OfAddress(string address)
    {
        foreach (var docset in _longestBaseFirst)
        {
            if (docset.InsideBasePath(address) is { } rest) return (docset, rest);
        }

        return null;
    }

    /// <summary>The docset that publishes an article, and the article's path in that docset's site.</summary>
    public (Docset Docset, string Place)? PlaceOfContent(string path)
    {
        foreach (var docset in _deepestFirst)
        {
            if (docset.PlaceOfContent(path) is { } place) return (docset, place);
        }

        return null;
    }
}
