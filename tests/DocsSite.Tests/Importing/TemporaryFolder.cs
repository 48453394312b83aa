namespace DocsSite.Tests.Importing;

/// <summary>A folder of its own for one test, removed at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("docssite-import-").FullName;

    public string Add(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>All files with their texts, except those of the tools that import.</summary>
    public SortedDictionary<string, string> Files(string below = "")
    {
        var root = System.IO.Path.Combine(Path, below);
        var files = Directory.Exists(root) ? Directory.GetFiles(root, "*", SearchOption.AllDirectories) : [];
        return new SortedDictionary<string, string>(files.ToDictionary(file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
