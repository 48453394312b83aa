using System.Collections.Concurrent;
using DocsSite.Loading;

namespace DocsSite.Normalizing;

/// <summary>The includes of a content root, each read once however many articles use it. Thread-safe.</summary>
public sealed class IncludeLibrary(IInputFolder folder, ContentMap content)
{
    private readonly ConcurrentDictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    /// <summary>The path that a target means when written in a file, or null when it leads out of the content root.</summary>
    public string? Resolve(string from, string target) => content.Resolve(from, target);

    /// <summary>The file at a path, or null; <c>file.Path</c> differs from <paramref name="path"/> when only the case was wrong.</summary>
    public SourceFile? Find(string path)
    {
        var found = content.FindIgnoringCase(path);
        return found is null ? null : _files.GetOrAdd(found.Path, static (key, from) => SourceFileReader.Read(from, key), folder);
    }

    /// <summary>All includes read so far, in ordinal order of the path.</summary>
    public IEnumerable<SourceFile> Used => _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal);
}
