namespace DocsSite.Tests.Architecture;

/// <summary>The working copy and the files in it that people wrote.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Made = new(["bin", "obj", "output", "artifacts", "node_modules", "TestResults"], StringComparer.Ordinal);

    private static readonly HashSet<string> HiddenButOurs = new([".ci", ".github", ".vscode"], StringComparer.Ordinal);

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Paths relative to the root, <c>/</c> as separator, in ordinal order.</summary>
    public static IEnumerable<string> Files() =>
        Walk(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder)
    {
        // In a second working tree .git is a file that names its place on the machine.
        foreach (var file in folder.EnumerateFiles().Where(file => file.Name != ".git")) yield return file;
        foreach (var child in folder.EnumerateDirectories())
        {
            if (Made.Contains(child.Name) || (child.Name.StartsWith('.') && !HiddenButOurs.Contains(child.Name))) continue;
            foreach (var file in Walk(child)) yield return file;
        }
    }

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DocsSite.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No DocsSite.sln above {start}");
    }
}
