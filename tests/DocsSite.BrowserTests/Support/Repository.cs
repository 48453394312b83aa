namespace DocsSite.BrowserTests.Support;

/// <summary>Where the working copy is: the first folder above the tests that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DocsSite.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No DocsSite.sln above {start}");
    }
}
