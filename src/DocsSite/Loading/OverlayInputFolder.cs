using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>A content root in which some files have another content than on disk: fixes that are not written yet, the index of a commit.</summary>
/// <param name="below">The folder that everything else comes from.</param>
/// <param name="contents">Path → bytes.</param>
public sealed class OverlayInputFolder(IInputFolder below, IReadOnlyDictionary<string, byte[]> contents) : IInputFolder
{
    /// <summary>The files that exist; those of the folder below when not given.</summary>
    public IReadOnlyList<string> Paths { get; init; } = below.Paths;

    public IReadOnlyList<Diagnostic> Diagnostics => below.Diagnostics;

    public byte[] Read(string path) => contents.TryGetValue(path, out var bytes) ? bytes : below.Read(path);

    public FileStamp? StampOf(string path) => contents.ContainsKey(path) ? null : below.StampOf(path);

    public byte[] ReadHead(string path, int length) =>
        contents.TryGetValue(path, out var bytes) ? bytes.AsSpan(0, Math.Min(length, bytes.Length)).ToArray() : below.ReadHead(path, length);
}
