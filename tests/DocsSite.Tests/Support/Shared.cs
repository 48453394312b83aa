namespace DocsSite.Tests.Support;

/// <summary>The folder of material from elsewhere that corpus tests read; it is not part of the repository.</summary>
internal static class Shared
{
    /// <summary><c>DOCSSITE_SHARED</c>, or the folder <c>shared</c> beside the repository.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("DOCSSITE_SHARED")
        ?? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    public static string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>Why a test that needs this part is skipped; null when the part is there.</summary>
    public static string? SkipUnless(string relative) => Path.Exists(PathTo(relative)) ? null : $"{relative} is not in the shared folder";
}

/// <summary>A fact about shared material; skipped where that is absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    /// <param name="path">File or folder in the shared folder.</param>
    public SharedFactAttribute(string path) => Skip = Shared.SkipUnless(path);
}

/// <summary>A theory about shared material; skipped where that is absent.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <param name="path">File or folder in the shared folder.</param>
    public SharedTheoryAttribute(string path) => Skip = Shared.SkipUnless(path);
}
