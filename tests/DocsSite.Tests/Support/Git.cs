using System.Diagnostics;

namespace DocsSite.Tests.Support;

/// <summary>A repository in a folder that is removed at the end, driven by the git of this machine with nobody's configuration.</summary>
internal sealed class GitRepository : IDisposable
{
    public GitRepository()
    {
        Run("init", "--quiet", "--initial-branch=main");
        Run("config", "core.autocrlf", "false");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("docssite-git-").FullName;

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => new System.Text.UTF8Encoding(false).GetString(File.ReadAllBytes(Path.Combine(Folder, path)));

    public void Commit(string message = "a change")
    {
        Run("add", "--all");
        Run("commit", "--quiet", "--allow-empty", "-m", message);
    }

    /// <summary>Standard output of a command that must succeed.</summary>
    public string Run(params string[] arguments) => RunWith("", arguments);

    /// <summary>As <see cref="Run"/>, with a text on standard input.</summary>
    public string RunWith(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        string[] identity = ["-c", "user.name=Writer", "-c", "user.email=writer@example.com", "-c", "commit.gpgsign=false"];
        foreach (var argument in identity.Concat(arguments)) start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = Path.Combine(Folder, ".none");
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
        return output;
    }

    public void Dispose()
    {
        // Objects of a repository are read-only, which some systems take for "not to be removed".
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        Directory.Delete(Folder, recursive: true);
    }
}
