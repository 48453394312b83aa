namespace DocsSite.Cli;

/// <summary>
/// A Microsoft Learn repository around the input folder. Nothing above the input is ever read; but redirects stand there, and links to
/// moved pages are findings without them: the writer is told where to start instead.
/// </summary>
internal static class LearnRepository
{
    private const string Marker = ".openpublishing.publish.config.json";

    /// <summary>A line for standard error; null when the input is not a part of such a repository.</summary>
    public static string? NoteOn(string inputRoot)
    {
        if (File.Exists(Path.Combine(inputRoot, Marker))) return null;
        for (var folder = Path.GetDirectoryName(inputRoot); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Marker)))
                return $"The input is a part of the Learn repository {folder}, whose redirects are not read from here: links to moved pages are reported. For the whole repository: --input {folder}\n";
            if (Path.Exists(Path.Combine(folder, ".git"))) return null;
        }

        return null;
    }
}
