using DocsSite.Diagnostics;

namespace DocsSite.Cli;

/// <summary>The file of error codes that <c>check --codes</c> names.</summary>
internal static class CodeList
{
    /// <param name="path">As typed; may lie outside the input.</param>
    /// <exception cref="UsageException">The file can't be read, or is no text.</exception>
    public static SourceText Read(CliHost host, string inputRoot, string path)
    {
        var full = Folders.Absolute(host, path);
        try
        {
            var text = File.ReadAllText(full);
            if (text.Contains('\0', StringComparison.Ordinal)) throw Unreadable("it is a binary file");
            return new SourceText(Path.GetRelativePath(inputRoot, full).Replace('\\', '/'), text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception.Message);
        }

        UsageException Unreadable(string reason) => new($"The file of codes '{path}' can't be read: {reason}", "Name a text file with one code a line with --codes.");
    }
}
