using DocsSite.Diagnostics;

namespace DocsSite.Importing;

public enum WriteStatus
{
    New,
    /// <summary>It stood there already, byte for byte.</summary>
    Unchanged,
    /// <summary>Other content stood there; written only with force.</summary>
    Replaced,
}

/// <param name="Files">Path in the target folder → what happens to it.</param>
/// <param name="Diagnostics">Why nothing may be written; empty when all is well.</param>
public sealed record WritePlan(IReadOnlyDictionary<string, WriteStatus> Files, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Writes an import into its folder: everything or nothing, nothing outside, and over other people's work only by force.</summary>
public static class ImportWriter
{
    /// <param name="root">Absolute path of the target folder; need not exist.</param>
    /// <param name="files">Path in the target folder → content.</param>
    /// <param name="force">Replace files that differ.</param>
    public static WritePlan Plan(string root, IReadOnlyDictionary<string, byte[]> files, bool force)
    {
        var plan = new SortedDictionary<string, WriteStatus>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var (path, content) in files)
        {
            if (Obstacle(root, path) is { } obstacle)
            {
                diagnostics.Add(ImportRules.UnsafeTarget.At(SourceSpan.FileStart(path), obstacle, "Remove it, or choose another folder with --into."));
                continue;
            }

            var full = Path.Combine(root, path);
            var status = !File.Exists(full) ? WriteStatus.New : File.ReadAllBytes(full).AsSpan().SequenceEqual(content) ? WriteStatus.Unchanged : WriteStatus.Replaced;
            plan[path] = status;
            if (status == WriteStatus.Replaced && !force)
                diagnostics.Add(ImportRules.Exists.At(SourceSpan.FileStart(path), $"`{path}` exists and differs from what the import would write", "Choose another folder with --into, or replace it with --force."));
        }

        return new WritePlan(plan, diagnostics);
    }

    /// <summary>Carries out a plan. When anything goes wrong, the folder is as it was.</summary>
    /// <exception cref="IOException">The folder can't be written; it is unchanged.</exception>
    public static void Write(string root, IReadOnlyDictionary<string, byte[]> files, WritePlan plan)
    {
        var changed = plan.Files.Where(file => file.Value != WriteStatus.Unchanged).Select(file => file.Key).ToList();
        if (changed.Count == 0) return;
        var staging = Path.Combine(Path.GetDirectoryName(root) ?? root, "." + Path.GetFileName(root) + ".import");
        var journal = new Journal(root, staging);
        try
        {
            Discard(staging); // left by an import that was killed
            foreach (var path in changed) Put(Path.Combine(staging, "new", path), files[path]);
            foreach (var path in changed) journal.Move(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            journal.Undo();
            Discard(staging);
            throw new IOException($"'{root}' can't be written: {exception.Message} The folder is as it was.", exception);
        }

        // Not in a finally block: if moving back failed, the old files are still there.
        Discard(staging);
    }

    private static void Discard(string staging)
    {
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
    }

    private static void Put(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>What stands in the way of writing a file inside the folder; null when nothing does.</summary>
    private static string? Obstacle(string root, string path)
    {
        if (path.Split('/').Any(segment => segment is "" or "." or "..") || Path.IsPathRooted(path) || path.Contains('\\', StringComparison.Ordinal)) return $"`{path}` leads out of the target folder";
        var here = root;
        foreach (var segment in path.Split('/').Prepend(""))
        {
            here = segment.Length == 0 ? here : Path.Combine(here, segment);
            var isLast = segment.Length > 0 && here.Length == Path.Combine(root, path).Length;
            var info = new FileInfo(here);
            if (info.LinkTarget is not null) return $"`{here}` is a symbolic link";
            if (!isLast && info.Exists) return $"`{here}` is a file, and a folder is needed";
            if (isLast && Directory.Exists(here)) return $"`{here}` is a folder, and a file is needed";
        }

        return null;
    }

    /// <summary>Moves files into place and remembers how to move them back.</summary>
    private sealed class Journal(string root, string staging)
    {
        private readonly List<string> _moved = [];
        private readonly List<string> _saved = [];
        private readonly List<string> _made = [];

        public void Move(string path)
        {
            var target = Path.Combine(root, path);
            MakeFolder(Path.GetDirectoryName(target)!);
            if (File.Exists(target))
            {
                var old = Path.Combine(staging, "old", path);
                Directory.CreateDirectory(Path.GetDirectoryName(old)!);
                File.Move(target, old);
                _saved.Add(path);
            }

            File.Move(Path.Combine(staging, "new", path), target);
            _moved.Add(path);
        }

        public void Undo()
        {
            foreach (var path in _moved) File.Delete(Path.Combine(root, path));
            foreach (var path in _saved) File.Move(Path.Combine(staging, "old", path), Path.Combine(root, path));
            foreach (var folder in Enumerable.Reverse(_made).Where(Directory.Exists)) Directory.Delete(folder);
        }

        private void MakeFolder(string folder)
        {
            if (Directory.Exists(folder)) return;
            MakeFolder(Path.GetDirectoryName(folder)!);
            Directory.CreateDirectory(folder);
            _made.Add(folder);
        }
    }
}
