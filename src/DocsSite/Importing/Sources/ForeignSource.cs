using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Importing.Sources;

/// <summary>Opens what the user named: a folder, a zip archive or one file.</summary>
public static class ForeignSource
{
    /// <param name="path">Absolute path of something that exists.</param>
    /// <returns>The material, or null with the findings that forbid to use it.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    public static (ForeignFolder? Folder, IReadOnlyList<Diagnostic> Diagnostics) Open(string path)
    {
        if (Directory.Exists(path))
        {
            var folder = new RepositoryFolder(path);
            return (new ForeignFolder(folder, IsSingleFile: false), folder.Diagnostics);
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Span<byte> head = stackalloc byte[4];
        var isArchive = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head.SequenceEqual("PK\u0003\u0004"u8);
        stream.Position = 0;
        if (!isArchive) return (new ForeignFolder(new OneFile(path), IsSingleFile: true), []);
        var (archive, diagnostics) = ArchiveFolder.Read(stream, Path.GetFileName(path));
        return (archive is null ? null : new ForeignFolder(archive, IsSingleFile: false), diagnostics);
    }
}
