using System.Collections.Concurrent;
using System.IO.Compression;
using DocsSite.Searching;

namespace DocsSite.Cli;

/// <summary>The search index of a built site, read from its folder; safe for several threads.</summary>
internal sealed class SearchIndexFolder(string root) : ISearchFileSource
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _served = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">The folder holds no built site.</exception>
    public static SearchIndexFolder Of(CliHost host, string site)
    {
        var root = Path.Combine(Folders.Absolute(host, site), "search", "index");
        if (File.Exists(Path.Combine(root, SearchIndex.ManifestPath))) return new SearchIndexFolder(root);
        throw new UsageException($"The folder '{site}' holds no site with a search index.", "Build the site first (docssite build), and name its output folder.");
    }

    public ReadOnlyMemory<byte> Read(string path) => _files.GetOrAdd(path, name => File.ReadAllBytes(Path.Combine(root, name)));

    /// <summary>Bytes that a server sends for a file: compressed with gzip, or as it is when that is less.</summary>
    public int Served(string path) => _served.GetOrAdd(path, name =>
    {
        var content = Read(name);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content.Span);
        return (int)Math.Min(content.Length, compressed.Length);
    });
}
