namespace DocsSite.Publishing;

/// <summary>A source file was changed by somebody else after it had been read.</summary>
public sealed class SourceChangedException(string path)
    : IOException($"'{path}' was changed while it was being mended; nothing of it was written. Run the command again.");

/// <summary>Replaces source files: whole or not at all, and never over somebody else's change.</summary>
public static class SourceWriter
{
    /// <summary>Writes <paramref name="after"/> beside the file and renames it into place; the file keeps its mode.</summary>
    /// <param name="path">Absolute path of an existing file.</param>
    /// <param name="before">What the file held when it was read.</param>
    /// <param name="after">What it shall hold.</param>
    /// <exception cref="SourceChangedException">The file holds something else than <paramref name="before"/>, or became a link.</exception>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public static void Replace(string path, byte[] before, byte[] after)
    {
        // The name begins with a dot: listings of the content root leave it out.
        var staged = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.docssite-{Environment.ProcessId}");
        try
        {
            using (var stream = new FileStream(staged, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            {
                stream.Write(after);
                stream.Flush(flushToDisk: true);
            }

            Refuse(path, before);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(staged, File.GetUnixFileMode(path));
            File.Move(staged, path, overwrite: true);
        }
        finally
        {
            File.Delete(staged);
        }
    }

    /// <summary>Throws when the file is no longer what was read.</summary>
    /// <exception cref="SourceChangedException">It holds something else, or became a link.</exception>
    public static void Refuse(string path, byte[] before)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.LinkTarget is not null || info.Length != before.Length || !File.ReadAllBytes(path).AsSpan().SequenceEqual(before))
            throw new SourceChangedException(path);
    }
}
