using System.CommandLine;
using System.Text;
using DocsSite.Building;
using DocsSite.Cli.Output;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Cli.Commands;

/// <summary>Keeps the file of known old findings.</summary>
internal sealed class BaselineCommand : CliCommand
{
    private static readonly string[] Actions = ["create", "update", "prune"];

    private readonly Argument<string> _action = new("action")
    {
        Description = "create: note all present findings; update: note them anew; prune: drop entries whose finding is gone, add none",
    };

    private readonly Option<string> _input = SiteOptions.Input();
    private readonly Option<string[]> _settings = SiteOptions.Settings();
    private readonly Option<string?> _file = new("--file")
    {
        Description = $"Baseline below the input folder (by default the setting `baseline`, else {BaselineFile.DefaultPath})",
        HelpName = "file",
    };

    private readonly Option<int> _jobs = SiteOptions.Jobs();
    private readonly Option<bool> _quiet = SiteOptions.Quiet();

    public BaselineCommand(CliHost host)
        : base("baseline", "Let a legacy corpus start clean: known findings are not reported again, new ones are.", host)
    {
        _action.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !Actions.Contains(token.Value)) is not { } token) return;
            var ask = DidYouMean.Ask(token.Value, Actions);
            result.AddError($"'{token.Value}' is not an action of docssite baseline: use {string.Join(", ", Actions)}{(ask is null ? "" : $" ({ask})")}");
        });
        Arguments.Add(_action);
        foreach (Option option in new Option[] { _input, _settings, _file, _jobs, _quiet }) Options.Add(option);
    }

    public override HelpNotes Notes { get; } = new(
        ["docssite baseline create", "docssite baseline prune"],
        [
            "check and build use the baseline by themselves. Its entries hold no line numbers: they survive edits elsewhere in a file.\n"
            + "An entry whose finding is gone is a finding itself (DS9207) until `baseline prune` has removed it.",
            "Exit codes: 0 written or nothing to do, 2 usage (for example create over an existing file), 3 internal error, 130 interrupted.",
        ]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = Folders.Input(Host, arguments.GetRequiredValue(_input));
        var isQuiet = arguments.GetValue(_quiet);
        var request = SiteOptions.Request(Host, input, arguments.GetRequiredValue(_settings)) with
        {
            MaxParallelism = arguments.GetValue(_jobs),
            UseBaseline = false,
        };
        var plan = ProgressDisplay.Run(Host, isQuiet, progress => Host.Pipeline.Check(request with { Progress = progress }, cancellation));
        var path = Place(input, arguments.GetValue(_file) ?? plan.BaselinePath);
        var now = Baseline.Of(plan.Diagnostics, plan.Suppressed, plan.Sources);
        var (before, after) = Revise(arguments.GetRequiredValue(_action), (Path.Combine(input, path), path), now);

        WriteAtomically(Path.Combine(input, path), BaselineFile.Write(after));
        if (!isQuiet)
        {
            var added = after.Entries.Select(Key).Except(before.Entries.Select(Key)).Count();
            var removed = before.Entries.Select(Key).Except(after.Entries.Select(Key)).Count();
            Host.Error.Write(FormattableString.Invariant(
                $"Baseline {path}: {Wording.Count(after.Entries.Length, "known finding")} ({added:N0} added, {removed:N0} removed).\n"));
        }

        return Task.FromResult(ExitCode.Clean);
    }

    private static (Baseline Before, Baseline After) Revise(string action, (string Full, string Shown) file, Baseline now)
    {
        var exists = File.Exists(file.Full);
        if (action == "create")
        {
            if (exists) throw new UsageException($"The baseline '{file.Shown}' exists.", "Use `docssite baseline update` to note all present findings anew, or `prune` to drop what is mended.");
            return (Baseline.Empty, now);
        }

        if (!exists) throw new UsageException($"There is no baseline '{file.Shown}'.", "Make it with `docssite baseline create`.");
        var (before, problems) = BaselineFile.Read(new SourceText(file.Shown, File.ReadAllText(file.Full)));
        if (action == "update") return (before, now);
        if (problems.Count > 0) throw new UsageException($"The baseline '{file.Shown}' can't be read: {problems[0].Message}.", "Restore it from version control, or write it anew with `docssite baseline update`.");
        // Each present finding answers to one entry: of entries that are the same, only as many stay as there are findings.
        var present = now.Entries.CountBy(Key).ToDictionary();
        return (before, new Baseline([.. before.Entries.Where(entry =>
        {
            var count = present.GetValueOrDefault(Key(entry));
            present[Key(entry)] = count - 1;
            return count > 0;
        })]));
    }

    private static (string Path, string Rule, string Fingerprint) Key(BaselineEntry entry) => (entry.Path, entry.Rule, entry.Fingerprint);

    private static string Place(string input, string path)
    {
        var full = Path.GetFullPath(path, input);
        if (!Folders.IsInside(full, input) || full == input)
            throw new UsageException($"The baseline '{path}' is not in the input folder.", "Name a file below the input folder with --file; the setting `baseline` names it for check and build.");
        if (Path.GetFileName(full).StartsWith('.')) throw new UsageException($"The baseline '{path}' is a hidden file; those are not read.", "Choose a name without a dot in front.");
        return Path.GetRelativePath(input, full).Replace('\\', '/');
    }

    private static void WriteAtomically(string path, string text)
    {
        var staged = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.docssite-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(staged, text, new UTF8Encoding(false));
            File.Move(staged, path, overwrite: true);
        }
        finally
        {
            File.Delete(staged);
        }
    }
}
