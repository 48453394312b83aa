namespace DocsSite.Linking.Tocs;

/// <summary>One entry of a menu that a writer made.</summary>
/// <param name="Title">Shown text.</param>
/// <param name="Url">Address of the entry's page; of the first page below it for a group without a page.</param>
public sealed record TocEntry(string Title, string Url)
{
    /// <summary>The entry has a page of its own: it is not only a group.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>Open even when the reader is elsewhere.</summary>
    public bool IsExpanded { get; init; }

    /// <summary>Further words that find the entry, comma separated; may be empty.</summary>
    public string Keywords { get; init; } = "";

    public IReadOnlyList<TocEntry> Children { get; init; } = [];

    public IEnumerable<TocEntry> SelfAndDescendants => Children.SelectMany(child => child.SelfAndDescendants).Prepend(this);
}

/// <summary>The menu of a part of the site, from <c>toc.yml</c> or <c>TOC.md</c>.</summary>
public sealed class TableOfContents
{
    private readonly Dictionary<string, TocEntry> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<TocEntry, TocEntry> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    /// <param name="path">The file.</param>
    /// <param name="entries">Top entries.</param>
    public TableOfContents(string path, IReadOnlyList<TocEntry> entries)
    {
        Path = path;
        Entries = entries;
        foreach (var entry in entries) Index(entry);
    }

    public string Path { get; }

    /// <summary>Source folder of the file, without final slash; empty for the root.</summary>
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    public IReadOnlyList<TocEntry> Entries { get; }

    /// <summary>Addresses of the pages in it.</summary>
    public IEnumerable<string> Urls => _byUrl.Keys;

    /// <summary>The entries from the top down to the page's; empty when the page is not in it.</summary>
    public IReadOnlyList<TocEntry> PathTo(string url)
    {
        var path = new List<TocEntry>();
        for (var entry = _byUrl.GetValueOrDefault(url); entry is not null; entry = _parents.GetValueOrDefault(entry)) path.Add(entry);
        path.Reverse();
        return path;
    }

    /// <summary>Place of a page in reading order.</summary>
    public int OrderOf(string url) => _order.GetValueOrDefault(url, int.MaxValue);

    private void Index(TocEntry entry)
    {
        // A page may be listed twice; its first place is where it belongs.
        if (entry.HasPage && _byUrl.TryAdd(entry.Url, entry)) _order[entry.Url] = _order.Count;
        foreach (var child in entry.Children)
        {
            _parents.TryAdd(child, entry);
            Index(child);
        }
    }
}
