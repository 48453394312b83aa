using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Importing.Sources;

/// <summary>A single article as a folder of one file, together with the folder of files that a browser saves beside a page.</summary>
internal sealed class OneFile : IInputFolder
{
    private readonly string _folder;

    public OneFile(string path)
    {
        _folder = Path.GetDirectoryName(path) ?? "";
        var paths = new List<string> { Path.GetFileName(path) };
        foreach (var suffix in (string[])["_files", ".files"]) AddSaved(Path.GetFileNameWithoutExtension(path) + suffix, paths);
        AddSaved("media", paths);
        paths.Sort(StringComparer.Ordinal);
        Paths = paths;
    }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => [];

    public byte[] Read(string path) => File.ReadAllBytes(Path.Combine(_folder, path));

    public byte[] ReadHead(string path, int length)
    {
        using var stream = new FileStream(Path.Combine(_folder, path), FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var bytes = new byte[Math.Min(length, stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private void AddSaved(string name, List<string> paths)
    {
        var folder = new DirectoryInfo(Path.Combine(_folder, name));
        if (!folder.Exists || (folder.Attributes & FileAttributes.ReparsePoint) != 0) return;
        paths.AddRange(folder.EnumerateFiles().Where(file => (file.Attributes & FileAttributes.ReparsePoint) == 0).Select(file => $"{name}/{file.Name}"));
    }
}
