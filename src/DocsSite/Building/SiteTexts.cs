using System.Collections.Concurrent;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Building;

/// <summary>Texts for code frames, read again when asked: keeping 6,000 articles in memory for a dozen frames would be waste.</summary>
internal sealed class SiteTexts(IInputFolder folder) : ISourceLookup
{
    private readonly ConcurrentDictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = folder.Paths.ToHashSet(StringComparer.Ordinal);

    public IInputFolder Folder => folder;

    public SourceText? Find(string path) => _texts.GetOrAdd(path, key =>
    {
        if (!_paths.Contains(key)) return null;
        var (source, _) = SourceFileReader.ReadText(folder, key);
        return source.Text.Length == 0 ? null : source;
    });
}
