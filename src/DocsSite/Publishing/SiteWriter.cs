using System.Runtime.InteropServices;

namespace DocsSite.Publishing;

/// <summary>How a publish changed the output folder.</summary>
public sealed record PublishResult(int Written, int Unchanged, int Removed, long Bytes);

/// <summary>The output folder can't be published to; the message says what to do.</summary>
public sealed class PublishException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// Publishes a planned site atomically: the whole tree is made beside the output folder and then exchanged with it in one step, so that
/// a reader, a crash or a full disk never sees a half-written site. Unchanged files are hard-linked from the old tree.
/// </summary>
public static partial class SiteWriter
{
    /// <param name="outputRoot">Absolute path of the output folder; made when missing.</param>
    /// <param name="files">Output path → file.</param>
    /// <param name="maxParallelism">Worker threads; 0 = one per processor.</param>
    /// <param name="onWritten">Called after each file, from any thread.</param>
    /// <exception cref="PublishException">Another build is publishing here, or the folder can't be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the old site is untouched.</exception>
    public static PublishResult Publish(
        string outputRoot, IReadOnlyDictionary<string, OutputFile> files, int maxParallelism = 0, Action? onWritten = null,
        CancellationToken cancellation = default)
    {
        outputRoot = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputRoot));
        var parent = Path.GetDirectoryName(outputRoot) ?? throw new PublishException($"'{outputRoot}' is the root of a disk; choose a folder.");
        var staging = Path.Combine(parent, "." + Path.GetFileName(outputRoot) + ".next");
        try
        {
            Directory.CreateDirectory(parent);
            using var claim = Claim(outputRoot, parent);
            RefuseForeignFolder(outputRoot);
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true); // left by a build that was killed
            Directory.CreateDirectory(staging);
            try
            {
                var result = WriteAll(outputRoot, staging, files, (maxParallelism, onWritten), cancellation);
                Exchange(staging, outputRoot);
                return result;
            }
            finally
            {
                if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PublishException($"'{outputRoot}' can't be written: {exception.Message} The site there is unchanged.", exception);
        }
    }

    /// <summary>The file that marks a folder as made by DocsSite; a folder with other content and without it is never replaced.</summary>
    public const string MarkerFile = ".docssite";

    /// <summary>One lock per output folder, held by the operating system, so that a killed build leaves none behind.</summary>
    private static FileStream Claim(string outputRoot, string parent)
    {
        var path = Path.Combine(parent, "." + Path.GetFileName(outputRoot) + ".lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new PublishException($"Another build is publishing to '{outputRoot}'. Wait for it, or choose another folder with --output.", exception);
        }
    }

    private static void RefuseForeignFolder(string outputRoot)
    {
        if (!Directory.Exists(outputRoot) || File.Exists(Path.Combine(outputRoot, MarkerFile))) return;
        if (!Directory.EnumerateFileSystemEntries(outputRoot).Any()) return;
        throw new PublishException(
            $"'{outputRoot}' holds files that DocsSite did not make and would be replaced. Empty it, or choose another folder with --output.");
    }

    private static PublishResult WriteAll(
        string outputRoot, string staging, IReadOnlyDictionary<string, OutputFile> files, (int Threads, Action? OnWritten) run, CancellationToken cancellation)
    {
        var isFirst = !Directory.Exists(outputRoot);
        int written = 0, unchanged = 0;
        long bytes = 0;
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = run.Threads > 0 ? run.Threads : Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        // By ranges: neighbours share a folder, and two threads that make files in one folder wait for each other.
        var inOrder = files.ToArray();
        Parallel.For(0, inOrder.Length, options, () => "", (index, _, lastFolder) =>
        {
            var (path, file) = inOrder[index];
            var content = file.Content();
            Interlocked.Add(ref bytes, content.Length);
            var target = Path.Combine(staging, path);
            var folder = Path.GetDirectoryName(target)!;
            // Here, on the worker: a large site has as many folders as pages, and making them is half the cost of the files.
            if (folder != lastFolder) Directory.CreateDirectory(folder);
            if (!isFirst && TryReuse(Path.Combine(outputRoot, path), target, content.Span))
            {
                Interlocked.Increment(ref unchanged);
            }
            else
            {
                // Nobody else knows this folder yet: shared access spares a lock on each of the files.
                using var handle = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
                RandomAccess.Write(handle, content.Span, 0);
                Interlocked.Increment(ref written);
            }

            run.OnWritten?.Invoke();
            return folder;
        }, _ => { });
        File.WriteAllText(Path.Combine(staging, MarkerFile), "Made by DocsSite. This folder is replaced by every build.\n");
        return new PublishResult(written, unchanged, CountRemoved(outputRoot, files), bytes);
    }

    /// <summary>Making a file anew can cost more than the whole page; a link to the old one costs next to nothing.</summary>
    private static bool TryReuse(string old, string target, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(old);
        if (!info.Exists || info.Length != content.Length) return false;
        return content.SequenceEqual(File.ReadAllBytes(old)) && HardLink(old, target);
    }

    private static int CountRemoved(string outputRoot, IReadOnlyDictionary<string, OutputFile> files)
    {
        if (!Directory.Exists(outputRoot)) return 0;
        return Directory.EnumerateFiles(outputRoot, "*", SearchOption.AllDirectories)
            .Count(file => Path.GetRelativePath(outputRoot, file).Replace('\\', '/') is var path && path != MarkerFile && !files.ContainsKey(path));
    }

    /// <summary>After this call the new tree stands at <paramref name="outputRoot"/> and the old one (if any) at <paramref name="staging"/>.</summary>
    private static void Exchange(string staging, string outputRoot)
    {
        if (!Directory.Exists(outputRoot))
        {
            Directory.Move(staging, outputRoot);
            return;
        }

        if (OperatingSystem.IsLinux() && RenameExchange(staging, outputRoot)) return;
        // No exchange on this system: two renames, the shortest gap there is.
        var old = staging + ".old";
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        Directory.Move(outputRoot, old);
        Directory.Move(staging, outputRoot);
        Directory.Delete(old, recursive: true);
    }

    private static bool RenameExchange(string first, string second)
    {
        const int AtCurrentFolder = -100;
        const uint Exchange = 2;
        return Rename(AtCurrentFolder, first, AtCurrentFolder, second, Exchange) == 0;
    }

    private static bool HardLink(string existing, string link)
    {
        if (OperatingSystem.IsWindows()) return false;
        return Link(existing, link) == 0;
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string link);
}
