using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>The content root on disk. Lists once, in ordinal order; never follows a link out of the root, never lists hidden files.</summary>
public sealed class DiskInputFolder : IInputFolder
{
    /// <summary>The one kind of hidden file that is content: redirects and the list of docsets of a Learn repository.</summary>
    private const string LearnConfiguration = ".openpublishing.";

    private readonly string _root;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);

    /// <param name="root">Absolute path of an existing folder.</param>
    public DiskInputFolder(string root)
    {
        _root = Path.GetFullPath(root);
        var paths = new List<string>();
        List(new DirectoryInfo(_root), "", paths);
        paths.Sort(StringComparer.Ordinal);
        Paths = paths;
    }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public byte[] Read(string path)
    {
        using var stream = Open(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public byte[] ReadHead(string path, int length)
    {
        using var stream = Open(path);
        var bytes = new byte[Math.Min(length, stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public FileStamp? StampOf(string path) => _stamps.TryGetValue(path, out var stamp) ? stamp : null;

    private FileStream Open(string path) =>
        new(Path.Combine(_root, path), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);

    private void List(DirectoryInfo folder, string prefix, List<string> paths)
    {
        IEnumerable<FileSystemInfo> entries;
        try
        {
            entries = folder.EnumerateFileSystemInfos().ToArray();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            _diagnostics.Add(LoadingRules.Unreadable.At(
                SourceSpan.FileStart(prefix.TrimEnd('/')), "the folder can't be listed: " + exception.Message, "Check its permissions."));
            return;
        }

        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.') && !entry.Name.StartsWith(LearnConfiguration, StringComparison.OrdinalIgnoreCase)) continue;
            var path = prefix + entry.Name;
            if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                // A link may point anywhere when it is read, whatever it points to when it is listed: none is followed.
                _diagnostics.Add(LoadingRules.SymbolicLink.At(
                    SourceSpan.FileStart(path), $"`{entry.Name}` is a symbolic link and was left out", "Put the file itself into the content root."));
            }
            else if (entry is DirectoryInfo child)
            {
                if (entry.Name is not ("bin" or "obj" or "node_modules")) List(child, path + "/", paths);
            }
            else
            {
                paths.Add(path);
                if (entry is FileInfo file) _stamps[path] = new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks);
            }
        }
    }
}
