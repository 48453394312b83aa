using System.Collections.Concurrent;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Building.Caching;

/// <summary>A content root that remembers the hash of what was read, and knows from size and time what need not be read.</summary>
/// <param name="folder">The files.</param>
/// <param name="known">Stamps and hashes of an earlier run.</param>
internal sealed class HashedInputFolder(IInputFolder folder, IReadOnlyDictionary<string, KnownFile> known) : IInputFolder
{
    private readonly ConcurrentDictionary<string, ContentHash?> _hashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = folder.Paths.ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<string> Paths => folder.Paths;

    public IReadOnlyList<Diagnostic> Diagnostics => folder.Diagnostics;

    /// <summary>What is known now, for the next run.</summary>
    public IEnumerable<KeyValuePair<string, KnownFile>> Known
    {
        get
        {
            foreach (var (path, hash) in _hashes)
            {
                if (hash is { } value && folder.StampOf(path) is { } stamp) yield return KeyValuePair.Create(path, new KnownFile(stamp, value));
            }
        }
    }

    public byte[] Read(string path)
    {
        var bytes = folder.Read(path);
        _hashes[path] = ContentHash.Of(bytes);
        return bytes;
    }

    public byte[] ReadHead(string path, int length) => folder.ReadHead(path, length);

    public FileStamp? StampOf(string path) => folder.StampOf(path);

    /// <summary>Hash of a file's bytes; null when there is no such file or it can't be read.</summary>
    public ContentHash? HashOf(string path)
    {
        if (_hashes.TryGetValue(path, out var hash)) return hash;
        if (!_paths.Contains(path)) return null;
        if (folder.StampOf(path) is { } stamp && known.TryGetValue(path, out var old) && old.Stamp == stamp) return _hashes[path] = old.Hash;
        try
        {
            return _hashes[path] = ContentHash.Of(folder.Read(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return _hashes[path] = null; // reading it for real reports it
        }
    }
}

/// <param name="Stamp">Size and time when the hash was taken.</param>
internal readonly record struct KnownFile(FileStamp Stamp, ContentHash Hash);
