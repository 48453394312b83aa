using DocsSite.Diagnostics;

namespace DocsSite.Cli;

/// <summary>The part of the input that a report is about.</summary>
internal sealed class PathScope
{
    private readonly IReadOnlyList<string> _paths;

    private PathScope(IReadOnlyList<string> paths) => _paths = paths;

    /// <param name="host">Gives the current folder.</param>
    /// <param name="inputRoot">Absolute path of the input folder.</param>
    /// <param name="paths">Files and folders as typed; none = everything.</param>
    /// <exception cref="UsageException">A path does not exist or is not part of the input.</exception>
    public static PathScope Of(CliHost host, string inputRoot, IReadOnlyList<string> paths) =>
        new([.. paths.Select(path => Relative(host, inputRoot, path))]);

    /// <summary>Whether the finding, or the article through which it was found, is in scope.</summary>
    public bool Contains(Diagnostic diagnostic) =>
        _paths.Count == 0 || Contains(diagnostic.Span.Path) || (diagnostic.IncludedFrom is { } includer && Contains(includer.Path));

    private bool Contains(string path) => _paths.Any(scope =>
        scope == "." || path == scope || path.StartsWith(scope + "/", StringComparison.Ordinal));

    private static string Relative(CliHost host, string inputRoot, string path)
    {
        var full = Folders.Absolute(host, path);
        if (!File.Exists(full) && !Directory.Exists(full))
            throw new UsageException($"'{path}' does not exist.", "Name files or folders of the input, as seen from the current folder.");
        if (!Folders.IsInside(full, inputRoot))
            throw new UsageException($"'{path}' is not in the input folder {inputRoot}.", "Name files or folders of the input, or another input with --input.");
        return Path.GetRelativePath(inputRoot, full).Replace('\\', '/');
    }
}
