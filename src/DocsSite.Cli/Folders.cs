namespace DocsSite.Cli;

/// <summary>The input and output folders of a command as absolute paths, refused when they can't work.</summary>
public static class Folders
{
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static string Input(CliHost host, string path)
    {
        var root = Absolute(host, path);
        if (File.Exists(root)) throw new UsageException($"The input '{path}' is a file.", "Name the folder that holds the articles with --input.");
        if (!Directory.Exists(root))
            throw new UsageException($"The input folder '{path}' does not exist.", $"Create {root}, or name another folder with --input.");
        return root;
    }

    /// <exception cref="UsageException">Publishing there would destroy the input or the folder that the command runs in.</exception>
    public static string Output(CliHost host, string path, string inputRoot)
    {
        const string Help = "Name a folder of its own with --output, for example --output output.";
        var root = Absolute(host, path);
        if (File.Exists(root)) throw new UsageException($"The output '{path}' is a file.", Help);
        var (output, input) = (Real(root), Real(inputRoot));
        if (IsInside(output, input)) throw new UsageException($"The output folder '{path}' is inside the input folder.", Help);
        if (IsInside(input, output))
            throw new UsageException($"The output folder '{path}' holds the input folder, and every build replaces it.", Help);
        if (IsInside(Real(host.CurrentDirectory), output))
            throw new UsageException($"The output folder '{path}' holds the current folder, and every build replaces it.", Help);
        return root;
    }

    public static string Absolute(CliHost host, string path) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, host.CurrentDirectory));

    /// <summary>Whether a path is the folder itself or below it.</summary>
    public static bool IsInside(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    /// <summary>How a file of the input is called from the current folder, with <c>/</c>; absolute when it is elsewhere. Places that are no files (<c>-s 1</c>) keep their name.</summary>
    public static Func<string, string> DisplayPath(CliHost host, string inputRoot)
    {
        var shown = IsInside(inputRoot, host.CurrentDirectory) ? Path.GetRelativePath(host.CurrentDirectory, inputRoot) : inputRoot;
        var prefix = shown == "." ? "" : shown.Replace('\\', '/').TrimEnd('/') + "/";
        return path => path.StartsWith("-s ", StringComparison.Ordinal) || path.StartsWith("DOCSSITE_", StringComparison.Ordinal)
            ? path
            : path.StartsWith("../", StringComparison.Ordinal) ? Path.GetRelativePath(host.CurrentDirectory, Path.Combine(inputRoot, path)).Replace('\\', '/')
            : prefix + path;
    }

    /// <summary>The path with the symbolic links of its existing part followed.</summary>
    private static string Real(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null) return path;
        var here = Path.Combine(Real(parent), Path.GetFileName(path));
        var target = Directory.Exists(here) ? new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true) : null;
        return target is null ? here : Path.TrimEndingDirectorySeparator(target.FullName);
    }
}
