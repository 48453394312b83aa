using DocsSite.Loading;
using DocsSite.Validation;

namespace DocsSite.Building;

/// <summary>
/// A short command spends much of its time on compiling its own methods, one after the other, while a second processor is idle. So
/// the work is done once on a site of one article, beside the reading of the command line and the listing of files.
/// </summary>
public static class WarmUp
{
    /// <summary>Starts the work; nobody waits for it, and what comes of it is not looked at.</summary>
    public static void Start()
    {
        if (Environment.ProcessorCount > 1) _ = Task.Run(Run);
    }

    internal static SitePlan Run() => SiteBuilder.Check(new BuildRequest
    {
        InputRoot = "/", Input = new MemoryInputFolder(Site), MaxParallelism = 1, Cache = BuildCache.InMemory(TimeProvider.System),
    });

    private static Dictionary<string, string> Site => new(StringComparer.Ordinal)
    {
        ["docfx.json"] = """{ "build": { "content": [ { "files": [ "**/*.md", "**/*.yml" ], "exclude": [ "x/**" ] } ], "globalMetadata": { "author": "a" }, "fileMetadata": { "a": { "guide/**": "b" } } } }""",
        ["toc.yml"] = "items:\n- name: Sign-in\n  href: guide/sign-in.md\n",
        ["guide/sign-in.md"] = Example.Problem(
            "You see error `0x80070005`:\n\n> [!NOTE]\n> The **app** is closed.\n\n| Code | Meaning |\n|---|---|\n| 5 | Access is denied |",
            "See [the resolution](#resolution), [all](/errors/) and [this](nowhere.md).",
            "1. Open **Apps**.\n   - Or <b>that</b>.\n\n   ![Picture](a.png)\n1. Run:\n\n   ```powershell\n   Get-Item x\n   ```\n\n[!INCLUDE [More](../includes/more.md)]"),
        ["includes/more.md"] = "Ask whoever looks after the app in your company whether it was blocked on purpose, and by whom.\n",
    };
}
