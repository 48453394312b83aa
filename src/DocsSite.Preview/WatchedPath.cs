namespace DocsSite.Preview;

/// <summary>Which paths of the content root are worth a rebuild.</summary>
internal static class WatchedPath
{
    public static string Relative(string root, string fullPath) => Path.GetRelativePath(root, fullPath).Replace('\\', '/');

    /// <summary>False for hidden files and folders and for the temporary files that editors put beside what they save.</summary>
    public static bool Matters(string path)
    {
        foreach (var name in path.Split('/'))
        {
            if (name.StartsWith('.') || name.EndsWith('~') || name.StartsWith('#')) return false;
        }

        return !path.EndsWith(".swp", StringComparison.Ordinal) && !path.EndsWith(".tmp", StringComparison.Ordinal);
    }
}
