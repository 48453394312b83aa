namespace DocsSite.BrowserTests.Support;

/// <summary>Finds a Chromium where <c>tests/run</c> also looks: a run from an editor needs no preparation, a run without a browser fails.</summary>
internal static class BrowserFinder
{
    public const string Variable = "DOCSSITE_BROWSER";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "chrome.exe", "msedge.exe"];

    /// <returns>Absolute path of an executable.</returns>
    /// <exception cref="InvalidOperationException">There is none: tests that need one must not pass by being skipped.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable, File.Exists);

    internal static string Find(Func<string, string?> environment, Func<string, bool> exists)
    {
        if (environment(Variable) is { Length: > 0 } named)
        {
            return exists(named) ? named : throw new InvalidOperationException($"{Variable} names {named}, which does not exist");
        }

        return OnPath(environment("PATH") ?? "").Concat(InPlaywrightsCache(environment)).FirstOrDefault(exists)
            ?? throw new InvalidOperationException($"No Chromium was found: run tests/run, which installs one, or name one in {Variable}");
    }

    private static IEnumerable<string> OnPath(string path) =>
        from name in Names
        from folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        select Path.Combine(folder, name);

    private static IEnumerable<string> InPlaywrightsCache(Func<string, string?> environment)
    {
        var home = environment("HOME") ?? environment("USERPROFILE") ?? "";
        var cache = environment("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 0 } named ? named : Path.Combine(home, ".cache", "ms-playwright");
        if (!Directory.Exists(cache)) return [];
        return from folder in Directory.EnumerateDirectories(cache, "chromium*").OrderDescending(StringComparer.Ordinal)
               from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               where Path.GetFileName(file) is "chrome" or "headless_shell" or "chrome-headless-shell" or "chrome.exe"
               select file;
    }
}
