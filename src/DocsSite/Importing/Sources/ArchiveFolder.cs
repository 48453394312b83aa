using System.IO.Compression;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Importing.Sources;

/// <summary>
/// A zip archive in memory. Nothing is unpacked to the disk, names are only names, and sizes are counted while reading, whatever the
/// archive says about them.
/// </summary>
internal sealed class ArchiveFolder : IInputFolder
{
    public const int MaxEntries = 20_000;
    public const long MaxTotalBytes = 512L * 1024 * 1024;

    /// <summary>Text packs to a tenth; a hundred times is an attack, once there is enough to matter.</summary>
    private const int MaxRatio = 100;

    private const int RatioMatters = 1024 * 1024;
    private const int UnixLink = 0xA000;
    private const int UnixTypeMask = 0xF000;

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly string _name;
    private long _total;

    private ArchiveFolder(string name) => _name = name;

    public IReadOnlyList<string> Paths { get; private set; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public byte[] Read(string path) => _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException("Not in this archive.", path);

    public byte[] ReadHead(string path, int length) => Read(path) is var bytes && bytes.Length > length ? bytes[..length] : bytes;

    /// <param name="stream">The archive.</param>
    /// <param name="name">Name of the archive, for findings.</param>
    /// <returns>Null when the archive must not be used.</returns>
    public static (ArchiveFolder? Folder, IReadOnlyList<Diagnostic> Diagnostics) Read(Stream stream, string name)
    {
        var folder = new ArchiveFolder(name);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return (folder.ReadAll(archive) ? folder : null, folder._diagnostics);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            folder.Refuse("the archive is broken: " + exception.Message, "Export it again.");
            return (null, folder._diagnostics);
        }
    }

    private bool ReadAll(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxEntries)
            return Refuse($"the archive has {archive.Entries.Count:N0} entries; at most {MaxEntries:N0} are read", "Import it in parts.");
        var escaping = archive.Entries.Where(entry => IsUnsafe(entry.FullName)).Take(5).Select(entry => $"`{entry.FullName}`").ToList();
        if (escaping.Count > 0)
            return Refuse($"the archive has entries that lead out of its folder: {string.Join(", ", escaping)}", "Don't use this archive; ask its maker for a clean one.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsHidden(entry.FullName)))
        {
            if (((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink) LeaveOut(entry, "is a symbolic link");
            else if (entry.IsEncrypted) LeaveOut(entry, "is encrypted");
            else if (!names.Add(entry.FullName.Replace('\\', '/'))) LeaveOut(entry, "has the name of another entry");
            else if (!ReadEntry(entry)) return false;
        }

        Paths = [.. _files.Keys];
        return true;
    }

    private bool ReadEntry(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            _total += read;
            bytes.Write(buffer, 0, read);
            if (bytes.Length > RatioMatters && bytes.Length > entry.CompressedLength * MaxRatio)
                return Refuse($"`{entry.FullName}` unpacks to more than {MaxRatio} times its size", "Don't use this archive; it is made to fill memory.");
            if (bytes.Length > ForeignFolder.MaxMediaBytes)
                return Refuse($"`{entry.FullName}` is larger than {ForeignFolder.MaxMediaBytes / 1024 / 1024} MiB", "Leave it out of the archive.");
            if (_total > MaxTotalBytes)
                return Refuse($"the archive unpacks to more than {MaxTotalBytes / 1024 / 1024} MiB", "Import it in parts.");
        }

        _files[entry.FullName.Replace('\\', '/')] = bytes.ToArray();
        return true;
    }

    /// <summary>Absolute, with a drive, with <c>..</c>, or with characters that no file name has.</summary>
    private static bool IsUnsafe(string name)
    {
        var path = name.Replace('\\', '/');
        if (path.Length == 0 || path.StartsWith('/') || path.Any(char.IsControl)) return true;
        if (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])) return true;
        return path.Split('/').Any(segment => segment is "..");
    }

    private static bool IsHidden(string name) =>
        name.Split('/', '\\').Any(segment => segment.StartsWith('.') && !segment.StartsWith(".openpublishing", StringComparison.Ordinal) || segment == "__MACOSX");

    private bool Refuse(string message, string help)
    {
        _diagnostics.Add(ImportRules.UnsafeArchive.At(SourceSpan.FileStart(_name), message, help));
        return false;
    }

    private void LeaveOut(ZipArchiveEntry entry, string why) => _diagnostics.Add(ImportRules.LeftOut.At(
        SourceSpan.FileStart(_name), $"`{entry.FullName}` {why} and was left out", "Put the file itself into the archive."));
}
