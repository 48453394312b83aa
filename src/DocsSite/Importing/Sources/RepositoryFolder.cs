using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Importing.Sources;

/// <summary>A folder on disk, with the one kind of hidden file that an import needs: Learn's redirects.</summary>
internal sealed class RepositoryFolder : IInputFolder
{
    private readonly DiskInputFolder _folder;

    public RepositoryFolder(string root)
    {
        _folder = new DiskInputFolder(root);
        var redirects = new DirectoryInfo(root).EnumerateFiles(".openpublishing.redirection*.json")
            .Where(file => (file.Attributes & FileAttributes.ReparsePoint) == 0).Select(file => file.Name);
        Paths = [.. _folder.Paths.Concat(redirects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _folder.Diagnostics;

    public byte[] Read(string path) => _folder.Read(path);

    public byte[] ReadHead(string path, int length) => _folder.ReadHead(path, length);
}
