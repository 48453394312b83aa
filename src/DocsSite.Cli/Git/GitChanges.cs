using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Cli.Git;

/// <summary>Which files of the input changed, as git sees it. All paths are relative to the input folder, which may be any part of a repository.</summary>
/// <param name="git">Runs git.</param>
/// <param name="inputRoot">Absolute path of the input folder.</param>
internal sealed partial class GitChanges(IGit git, string inputRoot)
{
    // A rename counts as one file that went and one that came: both names matter to those who link there.
    private static readonly string[] Diff = ["diff", "--name-only", "-z", "--no-renames", "--relative", "--no-ext-diff", "--ignore-submodules"];

    /// <summary>
    /// Files that differ from the point where this branch left <paramref name="reference"/>: committed, staged, edited or not tracked yet.
    /// git looks for them while the site is checked; that the reference is good is known at once.
    /// </summary>
    /// <returns>Their paths, and the names of files that lines of Markdown named before.</returns>
    /// <exception cref="UsageException">There is no git, no repository, no such commit, or no common ancestor.</exception>
    public Task<(IReadOnlyList<string> Changed, IReadOnlySet<string> FormerNames)> Since(string reference)
    {
        RequireRepository();
        var commit = Resolve(reference);
        var fork = git.Run(inputRoot, ["merge-base", commit, "HEAD"]);
        if (fork.ExitCode != 0) throw NoAncestor(reference);
        return Task.Run((IReadOnlyList<string>, IReadOnlySet<string>) () => Differing(fork.Text.Trim()));
    }

    private (IReadOnlyList<string> Changed, IReadOnlySet<string> FormerNames) Differing(string commit)
    {
        var untracked = Task.Run(() => Must(["ls-files", "--others", "--exclude-standard", "-z", "--", "."]).Items);
        var changed = Must([.. Diff, commit, "--", "."]).Items;
        var formerNames = FormerNames(changed, commit);
        return ([.. changed.Concat(untracked.GetAwaiter().GetResult()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], formerNames);
    }

    /// <summary>What the next commit holds: its files as the input, and the names of those that it changes.</summary>
    /// <exception cref="UsageException">There is no git or no repository.</exception>
    public (IReadOnlyList<string> Changed, IReadOnlySet<string> FormerNames, IInputFolder Input) Staged()
    {
        RequireRepository();
        var changed = Must([.. Diff, "--cached", "--", "."]).Items;
        var index = Index();
        var edited = Must([.. Diff, "--", "."]).Items.Where(path => index.ContainsKey(path) && !IsHidden(path)).ToList();
        var contents = Contents(edited, index);
        var disk = new DiskInputFolder(inputRoot);
        var paths = disk.Paths.Where(index.ContainsKey).Concat(contents.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return (changed, FormerNames(changed, "--cached"), new OverlayInputFolder(disk, contents) { Paths = [.. paths] });
    }

    /// <summary>What the lines that are gone named: pictures and includes that perhaps nothing uses any more.</summary>
    private HashSet<string> FormerNames(IReadOnlyList<string> changed, string against)
    {
        if (!changed.Any(path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))) return [];
        var lines = Must(["diff", "--unified=0", "--no-color", "--no-renames", "--relative", "--no-ext-diff", "--no-textconv", "--ignore-submodules", against, "--", ":(icase)*.md"]).Text.Split('\n');
        return lines.Where(line => line.StartsWith('-')).SelectMany(line => FileName().Matches(line))
            .Select(match => Uri.UnescapeDataString(match.Value)).ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex("""[^\s/\\()<>"'\[\]|#?=]+\.[A-Za-z0-9]{2,5}(?![\w.])""")]
    private static partial Regex FileName();

    private void RequireRepository()
    {
        var answer = git.Run(inputRoot, ["rev-parse", "--is-inside-work-tree"]);
        if (answer.ExitCode == 0 && answer.Text.Trim() == "true") return;
        var detail = answer.Error.Split('\n')[0].Trim();
        var isForeign = detail.Contains("dubious ownership", StringComparison.Ordinal);
        throw new UsageException(
            $"The input folder {inputRoot} is not in the work tree of a git repository{(isForeign ? " that this user may read" : "")}.",
            isForeign ? $"git says: {detail}" : "--since and --staged ask git which files changed. Run `git init` there, or name the files to check.");
    }

    /// <summary>The commit's id: whatever the reference looks like, git never takes it for an option.</summary>
    private string Resolve(string reference)
    {
        var answer = git.Run(inputRoot, ["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"]);
        if (answer.ExitCode == 0) return answer.Text.Trim();
        var names = git.Run(inputRoot, ["for-each-ref", "--format=%(refname:short)"]).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var remote = names.FirstOrDefault(name => name.EndsWith("/" + reference, StringComparison.Ordinal));
        var ask = remote is not null ? $"did you mean \"{remote}\"?" : DidYouMean.Ask(reference, names);
        throw new UsageException($"There is no commit '{reference}' in this repository.", ask is not null ? char.ToUpperInvariant(ask[0]) + ask[1..] : ShallowHelp() ?? "Name a branch, a tag or a commit that `git log` shows.");
    }

    private UsageException NoAncestor(string reference) => new(
        $"'{reference}' and HEAD have no common ancestor here.", ShallowHelp() ?? "Name a commit that this branch was made from.");

    private string? ShallowHelp() => git.Run(inputRoot, ["rev-parse", "--is-shallow-repository"]).Text.Trim() == "true"
        ? "This is a shallow clone: fetch more history first (`git fetch --unshallow`; with actions/checkout set fetch-depth: 0)."
        : null;

    private GitOutput Must(IReadOnlyList<string> arguments, string input = "")
    {
        var output = git.Run(inputRoot, arguments, input);
        return output.ExitCode == 0 ? output : throw new UsageException($"git {arguments[0]} failed.", output.Error.Split('\n')[0]);
    }

    /// <summary>Path → object of every ordinary file in the index.</summary>
    private Dictionary<string, string> Index()
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Must(["ls-files", "--stage", "-z", "--", "."]).Items)
        {
            // "100644 <object> <stage>\t<path>"; links and submodules have other modes, conflicts several stages.
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var parts = line[..tab].Split(' ');
            if (parts[0].StartsWith("100", StringComparison.Ordinal)) index.TryAdd(line[(tab + 1)..], parts[1]);
        }

        return index;
    }

    private Dictionary<string, byte[]> Contents(List<string> paths, Dictionary<string, string> index)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (paths.Count == 0) return contents;
        var output = Must(["cat-file", "--batch"], string.Concat(paths.Select(path => index[path] + "\n"))).Output;
        var at = 0;
        foreach (var path in paths)
        {
            // "<object> blob <size>\n<bytes>\n"
            var end = Array.IndexOf(output, (byte)'\n', at);
            var header = Encoding.ASCII.GetString(output, at, end - at).Split(' ');
            var size = int.Parse(header[2], CultureInfo.InvariantCulture);
            contents[path] = output[(end + 1)..(end + 1 + size)];
            at = end + size + 2;
        }

        return contents;
    }

    private static bool IsHidden(string path) => path.Split('/').Any(name => name.StartsWith('.'));
}
