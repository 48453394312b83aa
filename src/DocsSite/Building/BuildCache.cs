using System.Text;
using DocsSite.Building.Caching;

namespace DocsSite.Building;

/// <summary>
/// Results of earlier runs, in memory or in a folder. A result is used only when everything that it was made from is the same, so a run
/// with a cache finds and writes exactly what a run without one does. Whatever is wrong with the folder (damage, another version, another
/// run at the same time, no right to write) costs time and nothing else.
/// </summary>
public sealed class BuildCache
{
    /// <summary>The usual name of the folder, below the content root: hidden, so it is no content.</summary>
    public const string FolderName = ".docssite-cache";

    private readonly string? _folder;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, byte[]> _memory = new(StringComparer.Ordinal);

    private BuildCache(string? folder, TimeProvider clock) => (_folder, _clock) = (folder, clock);

    /// <summary>For one process that checks again and again.</summary>
    public static BuildCache InMemory(TimeProvider clock) => new(null, clock);

    /// <param name="folder">Absolute path; made when there is something to keep.</param>
    /// <param name="clock">Tells which files are too fresh to be known by their time.</param>
    public static BuildCache At(string folder, TimeProvider clock) => new(folder, clock);

    /// <summary>Everything is at hand: nothing need be written to be found again.</summary>
    internal bool IsInMemory => _folder is null;

    internal DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>The articles of the last run in this process.</summary>
    internal CacheState? State { get; set; }

    /// <summary>Articles made in this process that the folder does not hold yet.</summary>
    internal int Unsaved { get; set; }

    /// <summary>The content of a cache file; null when there is none that can be read.</summary>
    internal byte[]? Read(string name)
    {
        if (_folder is null) return _memory.GetValueOrDefault(name);
        try
        {
            var path = Path.Combine(_folder, name);
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A piece of a cache file; null when there is none that can be read.</summary>
    internal byte[]? Read(string name, long position, int length)
    {
        if (_folder is null) return null;
        try
        {
            using var file = File.OpenHandle(Path.Combine(_folder, name));
            var bytes = new byte[length];
            var read = 0;
            while (read < length && RandomAccess.Read(file, bytes.AsSpan(read), position + read) is > 0 and var count) read += count;
            return read == length ? bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Replaces a cache file in one step, or leaves it when the folder can't be written.</summary>
    /// <param name="name">The file.</param>
    /// <param name="content">What it shall hold, in pieces that are asked for once, whether the folder can be written or not.</param>
    internal void Write(string name, IEnumerable<ReadOnlyMemory<byte>> content)
    {
        if (_folder is null) _memory[name] = [.. content.SelectMany(piece => piece.ToArray())];
        else WriteFile(_folder, name, content);
    }

    private static void WriteFile(string folder, string name, IEnumerable<ReadOnlyMemory<byte>> content)
    {
        using var pieces = content.GetEnumerator();
        var staged = Path.Combine(folder, $"{name}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            // Version control has no business here.
            var ignore = Path.Combine(folder, ".gitignore");
            if (!File.Exists(ignore)) File.WriteAllText(ignore, "*\n", new UTF8Encoding(false));
            using (var file = File.Create(staged))
            {
                while (pieces.MoveNext()) file.Write(pieces.Current.Span);
            }

            File.Move(staged, Path.Combine(folder, name), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(staged);
        }

        // A folder that can't be written must not keep the caller from what it learns on the way.
        while (pieces.MoveNext())
        {
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run that can write replaces it.
        }
    }
}
