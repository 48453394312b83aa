using System.Collections.Concurrent;
using System.IO.Enumeration;
using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>The content root on disk. Lists once, in ordinal order; never follows a link out of the root, never lists hidden files.</summary>
public sealed class DiskInputFolder : IInputFolder
{
    /// <summary>The one kind of hidden file that is content: redirects and the list of docsets of a Learn repository.</summary>
    private const string LearnConfiguration = ".openpublishing.";

    private readonly string _root;
    private static readonly EnumerationOptions EveryEntry = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly ConcurrentBag<Diagnostic> _diagnostics = [];
    private readonly ConcurrentDictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);

    /// <param name="root">Absolute path of an existing folder.</param>
    public DiskInputFolder(string root)
    {
        _root = Path.GetFullPath(root);
        List(_root, "");
        Paths = [.. _stamps.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => [.. _diagnostics.OrderBy(finding => finding.Span)];

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

    private void List(string folder, string prefix)
    {
        Entry[] entries;
        try
        {
            entries = [.. new FileSystemEnumerable<Entry>(folder, Entry.Of, EveryEntry)];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            _diagnostics.Add(LoadingRules.Unreadable.At(
                SourceSpan.FileStart(prefix.TrimEnd('/')), "the folder can't be listed: " + exception.Message, "Check its permissions."));
            return;
        }

        foreach (var entry in entries.Where(entry => !entry.Name.StartsWith('.') || entry.Name.StartsWith(LearnConfiguration, StringComparison.OrdinalIgnoreCase)))
        {
            if (entry.IsLink)
            {
                // A link may point anywhere when it is read, whatever it points to when it is listed: none is followed.
                _diagnostics.Add(LoadingRules.SymbolicLink.At(
                    SourceSpan.FileStart(prefix + entry.Name), $"`{entry.Name}` is a symbolic link and was left out", "Put the file itself into the content root."));
            }
            else if (!entry.IsFolder) _stamps[prefix + entry.Name] = entry.Stamp;
        }

        // Nearly all the time goes to asking the system for sizes and times.
        Parallel.ForEach(
            entries.Where(entry => entry is { IsFolder: true, IsLink: false } && !entry.Name.StartsWith('.') && entry.Name is not ("bin" or "obj" or "node_modules")),
            child => List(Path.Combine(folder, child.Name), $"{prefix}{child.Name}/"));
    }

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink, FileStamp Stamp)
    {
        public static Entry Of(ref FileSystemEntry entry)
        {
            var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
            var stamp = isLink || entry.IsDirectory ? default : new FileStamp(entry.Length, entry.LastWriteTimeUtc.Ticks);
            return new Entry(entry.FileName.ToString(), entry.IsDirectory, isLink, stamp);
        }
    }
}
