namespace DocsSite.Preview;

/// <summary>Size and time of every file below a folder: two of them tell what changed between.</summary>
internal sealed class FolderSnapshot
{
    // Links are left out, as in a build: nothing outside the content root is read.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    private readonly Dictionary<string, (long Length, DateTime Written)> _files = new(StringComparer.Ordinal);

    private FolderSnapshot()
    {
    }

    public static FolderSnapshot Take(string root)
    {
        var snapshot = new FolderSnapshot();
        if (!Directory.Exists(root)) return snapshot;
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", Everything))
        {
            if (!file.Exists) continue;
            snapshot._files[WatchedPath.Relative(root, file.FullName)] = (file.Length, file.LastWriteTimeUtc);
        }

        return snapshot;
    }

    /// <summary>Paths relative to the root that were added, removed or written since <paramref name="before"/>.</summary>
    public IEnumerable<string> ChangedSince(FolderSnapshot before)
    {
        foreach (var (path, state) in _files)
        {
            if (!before._files.TryGetValue(path, out var old) || old != state) yield return path;
        }

        foreach (var path in before._files.Keys)
        {
            if (!_files.ContainsKey(path)) yield return path;
        }
    }
}
