namespace DocsSite.Loading;

/// <summary>The content root as the build sees it: a fixed list of files and their bytes.</summary>
public interface IInputFolder
{
    /// <summary>Relative paths with <c>/</c>, ordinal order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>Findings from listing: unreadable folders, links that leave the root.</summary>
    IReadOnlyList<Diagnostics.Diagnostic> Diagnostics { get; }

    /// <summary>The bytes of a listed file.</summary>
    /// <exception cref="IOException">The file can't be read, or it is no longer what was listed.</exception>
    byte[] Read(string path);

    /// <summary>At most <paramref name="length"/> bytes from the start of a listed file: enough to tell a picture's size.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    byte[] ReadHead(string path, int length);

    /// <summary>Size and time of a listed file; null where there is no such thing, and its content must tell whether it changed.</summary>
    FileStamp? StampOf(string path) => null;
}

/// <param name="Length">Bytes.</param>
/// <param name="Time">Of the last write, UTC, in ticks of 100 ns.</param>
public readonly record struct FileStamp(long Length, long Time);
