using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DocsSite.Cli.Git;

/// <summary>The git of this machine as a child process.</summary>
public sealed class ProcessGit : IGit
{
    // A repository's own configuration may name programs to run; none is needed to list what changed.
    private static readonly string[] Harmless = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "--no-optional-locks"];

    public GitOutput Run(string folder, IReadOnlyList<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Harmless.Concat(arguments)) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            // All three streams at once: a full pipe on one side must not stop the other.
            var error = git.StandardError.ReadToEndAsync();
            var feed = Feed(git, input);
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            feed.GetAwaiter().GetResult();
            git.WaitForExit();
            return new GitOutput(git.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            throw new UsageException("git is not installed or not on the PATH.", "--since and --staged ask git which files changed. Install it, or name the files to check.");
        }
    }

    private static async Task Feed(Process git, string input)
    {
        try
        {
            await git.StandardInput.WriteAsync(input);
            git.StandardInput.Close();
        }
        catch (IOException)
        {
            // git ended without reading everything: its exit code says why.
        }
    }
}
