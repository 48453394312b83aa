using System.Text;
using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>A content root that lives in memory: for specs, rule examples and single articles.</summary>
public sealed class MemoryInputFolder : IInputFolder
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <param name="files">Path → text, written as UTF-8.</param>
    public MemoryInputFolder(IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files) _files[path] = Encoding.UTF8.GetBytes(text);
        Paths = [.. _files.Keys];
    }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => [];

    public byte[] Read(string path) =>
        _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException("Not in this folder.", path);

    public byte[] ReadHead(string path, int length) => Read(path).AsSpan(0, Math.Min(length, Read(path).Length)).ToArray();
}
