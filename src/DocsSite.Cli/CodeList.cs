using DocsSite.Diagnostics;

namespace DocsSite.Cli;

/// <summary>The file of error codes that <c>check --codes</c> names.</summary>
internal static class CodeList
{
    /// <param name="path">As typed; may lie outside the input.</param>
    /// <exception cref="UsageException">The file can't be read.</exception>
    public static SourceText Read(CliHost host, string inputRoot, string path)
    {
        var full = Folders.Absolute(host, path);
        try
        {
            return new SourceText(Path.GetRelativePath(inputRoot, full).Replace('\\', '/'), File.ReadAllText(full));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The file of codes '{path}' can't be read: {exception.Message}", "Name a text file with one code a line with --codes.");
        }
    }
}
