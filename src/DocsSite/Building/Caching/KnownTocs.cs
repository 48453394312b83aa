using System.Collections.Concurrent;
using DocsSite.Diagnostics;
using DocsSite.Loading.Tocs;

namespace DocsSite.Building.Caching;

/// <summary>A table of contents as it was read.</summary>
/// <param name="Source">Of the file's bytes.</param>
/// <param name="File">What it says.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record KnownToc(ContentHash Source, TocFile File, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The tables of contents of an earlier run: those of a large repository are a megabyte of YAML.</summary>
internal sealed class KnownTocs
{
    private readonly HashedInputFolder _folder;
    private readonly Dictionary<string, KnownToc> _earlier;
    private readonly ConcurrentDictionary<string, KnownToc> _now = new(StringComparer.Ordinal);

    /// <param name="folder">Knows the hashes of what was read from it.</param>
    /// <param name="file">What <see cref="News"/> returned in an earlier run, or null.</param>
    public KnownTocs(HashedInputFolder folder, byte[]? file)
    {
        _folder = folder;
        var tocs = file is null ? null : RecordFile.Read<IReadOnlyList<KnownToc>>(file);
        _earlier = (tocs ?? []).ToDictionary(toc => toc.File.Path, StringComparer.Ordinal);
    }

    /// <summary>What a table of contents says; known without looking when its file is the same. Thread-safe.</summary>
    public (TocFile File, IReadOnlyList<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var hash = _folder.HashOf(source.Path) ?? default;
        if (hash == default || !_earlier.TryGetValue(source.Path, out var toc) || toc.Source != hash)
        {
            var (file, diagnostics) = TocReader.Read(source);
            toc = new KnownToc(hash, file, diagnostics);
        }

        _now[source.Path] = toc;
        return (toc.File, toc.Diagnostics);
    }

    /// <summary>Everything as bytes, or null when there is nothing new.</summary>
    public byte[]? News()
    {
        if (_now.Count == _earlier.Count && _now.All(toc => _earlier.TryGetValue(toc.Key, out var earlier) && ReferenceEquals(earlier, toc.Value))) return null;
        return RecordFile.Write<IReadOnlyList<KnownToc>>([.. _now.Values.OrderBy(toc => toc.File.Path, StringComparer.Ordinal)]);
    }
}
