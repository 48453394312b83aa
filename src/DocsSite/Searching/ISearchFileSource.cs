namespace DocsSite.Searching;

/// <summary>Where the engine gets the files of the index from: a folder, memory, a server.</summary>
public interface ISearchFileSource
{
    /// <param name="path">Relative to the index folder, as in <see cref="SearchFile.Path"/>.</param>
    /// <exception cref="FileNotFoundException">The index has no such file.</exception>
    ReadOnlyMemory<byte> Read(string path);
}

/// <summary>An index that was just built.</summary>
public sealed class SearchIndexSource(SearchIndex index) : ISearchFileSource
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files =
        index.Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);

    public ReadOnlyMemory<byte> Read(string path) =>
        _files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException($"The search index has no file {path}.", path);
}
