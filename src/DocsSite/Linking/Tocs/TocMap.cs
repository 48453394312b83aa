namespace DocsSite.Linking.Tocs;

/// <summary>All tables of contents of a site: which menu belongs to which page.</summary>
public sealed class TocMap
{
    private readonly Dictionary<string, TableOfContents> _byFolder = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<TableOfContents>> _byUrl = new(StringComparer.Ordinal);

    public TocMap(IReadOnlyList<TableOfContents> tables)
    {
        Tables = tables;
        foreach (var table in tables)
        {
            _byFolder.TryAdd(table.Folder, table);
            foreach (var url in table.Urls)
            {
                if (!_byUrl.TryGetValue(url, out var list)) _byUrl.Add(url, list = []);
                list.Add(table);
            }
        }
    }

    public static TocMap Empty { get; } = new([]);

    /// <summary>Ordinal order of the path; those that others contain are not in it.</summary>
    public IReadOnlyList<TableOfContents> Tables { get; }

    public bool Lists(string url) => _byUrl.ContainsKey(url);

    /// <summary>The table that lists a page: of several the one whose folder is nearest to the page's source.</summary>
    /// <param name="url">The page.</param>
    /// <param name="path">Its source.</param>
    public TableOfContents? For(string url, string path) =>
        _byUrl.GetValueOrDefault(url)?.OrderBy(table => Distance(table.Folder, path)).ThenBy(table => table.Path, StringComparer.Ordinal).First();

    /// <summary>The table of the folder of a file, or of the nearest folder above it; null when there is none.</summary>
    public TableOfContents? Above(string path)
    {
        var folder = path;
        do
        {
            var slash = folder.LastIndexOf('/');
            folder = slash < 0 ? "" : folder[..slash];
            if (_byFolder.TryGetValue(folder, out var table)) return table;
        }
        while (folder.Length > 0);
        return null;
    }

    /// <summary>Words that the tables add to a page.</summary>
    public IReadOnlyList<string> KeywordsOf(string url) =>
    [
        .. (_byUrl.GetValueOrDefault(url) ?? []).Select(table => table.PathTo(url)[^1].Keywords).Where(words => words.Length > 0)
            .SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Folders to climb and descend from the table to the page; climbing is free of the table's own branch.</summary>
    private static int Distance(string folder, string path)
    {
        var table = folder.Length == 0 ? [] : folder.Split('/');
        var page = path.Split('/')[..^1];
        var shared = 0;
        while (shared < table.Length && shared < page.Length && string.Equals(table[shared], page[shared], StringComparison.OrdinalIgnoreCase)) shared++;
        return (table.Length - shared) * 2 + page.Length - shared;
    }
}
