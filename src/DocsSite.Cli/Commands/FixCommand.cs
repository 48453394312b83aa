using System.CommandLine;
using DocsSite.Building;
using DocsSite.Cli.Output;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Fixing;
using DocsSite.Diagnostics.Reporters;
using DocsSite.Loading;

namespace DocsSite.Cli.Commands;

/// <summary>Applies the fixes that findings carry.</summary>
internal sealed class FixCommand : CliCommand
{
    private readonly Argument<string[]> _paths;
    private readonly Option<string> _input = SiteOptions.Input();
    private readonly Option<string[]> _settings = SiteOptions.Settings();
    private readonly Option<bool> _unsafe = new("--unsafe") { Description = "Also apply fixes that may change the meaning; review them" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Write nothing; print a patch for git apply" };
    private readonly Option<string> _failOn = SiteOptions.FailOn();
    private readonly Option<string> _format = SiteOptions.Format();
    private readonly Option<int> _maxFindings = SiteOptions.MaxFindings();
    private readonly Option<int> _jobs = SiteOptions.Jobs();
    private readonly Option<bool> _quiet = SiteOptions.Quiet();
    private readonly Option<bool> _noColor = SiteOptions.NoColor();

    public FixCommand(CliHost host)
        : base("fix", "Mend what can be mended by a machine, and report what remains.", host)
    {
        _paths = PathsArgument.Create("Files or folders of the input to mend; all when none is named", this);
        Arguments.Add(_paths);
        foreach (Option option in new Option[] { _input, _settings, _unsafe, _diff, _failOn, _format, _maxFindings, _jobs, _quiet, _noColor })
            Options.Add(option);
    }

    public override HelpNotes Notes { get; } = new(
        ["docssite fix", "docssite fix input/sign-in --unsafe", "docssite fix --diff | git apply"],
        [
            "A safe fix keeps the meaning. Fixes are applied until none is left, so a second run changes nothing.\n"
            + "A file keeps its line ends, byte order mark and mode, is replaced in one step, and is left alone when somebody changed it meanwhile.",
            "Exit codes: 0 nothing at or above --fail-on remains, 1 findings remain (with --diff: there is a patch),\n"
            + "2 usage, configuration or a file that changed meanwhile, 3 internal error, 130 interrupted.",
        ]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = Folders.Input(Host, arguments.GetRequiredValue(_input));
        var scope = PathScope.Of(Host, input, arguments.GetValue(_paths) ?? []);
        var failOn = SiteOptions.Level(arguments.GetRequiredValue(_failOn));
        var isQuiet = arguments.GetValue(_quiet);
        var build = SiteOptions.Request(Host, input, arguments.GetRequiredValue(_settings)) with
        {
            MaxParallelism = arguments.GetValue(_jobs),
            Cache = BuildCache.InMemory(Host.Clock), // every round of fixes changes few articles
        };
        var allowed = arguments.GetValue(_unsafe) ? FixSafety.Unsafe : FixSafety.Safe;

        var result = ProgressDisplay.Run(Host, isQuiet, progress =>
            new Fixer(new FixRequest(build with { Progress = progress }, allowed, scope.Contains)).Run(Host.Pipeline.Check, cancellation));
        if (arguments.GetValue(_diff)) return Task.FromResult(PrintPatch(result, input));

        foreach (var file in result.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            Host.Pipeline.ReplaceSource(Path.Combine(input, file.Path), file.Before, file.After);
        }

        var remaining = result.Plan with { Diagnostics = [.. result.Plan.Diagnostics.Where(scope.Contains)] };
        new ReportPrinter(Host, input)
        {
            Format = arguments.GetRequiredValue(_format),
            FailOn = failOn,
            MaxFindingsPerRule = arguments.GetValue(_maxFindings),
            NoColor = arguments.GetValue(_noColor),
        }.Print(remaining);
        if (!isQuiet) Tell(result, remaining, allowed);
        return Task.FromResult(ExitCode.Of(remaining.Diagnostics, failOn));
    }

    private int PrintPatch(FixResult result, string input)
    {
        var display = Folders.DisplayPath(Host, input);
        // A patch can't name files by absolute paths: of an input elsewhere it names them from the input on.
        var isElsewhere = Path.IsPathRooted(display("x"));
        foreach (var file in result.Files)
            Host.Output.Write(UnifiedDiff.Of(isElsewhere ? file.Path : display(file.Path), Text(file.Before), Text(file.After)));
        Host.Output.Flush();
        return result.Files.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>With its byte order mark, unlike the text that rules see.</summary>
    private static string Text(byte[] bytes) => new System.Text.UTF8Encoding(false).GetString(bytes);

    private void Tell(FixResult result, SitePlan remaining, FixSafety allowed)
    {
        Host.Error.Write(result.Fixed.Count == 0
            ? "Nothing to mend.\n"
            : $"Mended {Wording.Count(result.Fixed.Count, "finding")} in {Wording.Count(result.Files.Count, "file")}.\n");
        foreach (var rule in FindingsByRule(result.Fixed.Select(one => one.Finding))) Host.Error.Write($"  {rule}\n");
        var more = allowed == FixSafety.Unsafe ? 0 : remaining.Diagnostics.Count(finding => FixPlanner.IsAllowed(finding.Fix, FixSafety.Unsafe));
        if (more > 0) Host.Error.Write($"{Wording.Count(more, "more finding")} can be mended with --unsafe.\n");
    }

    private static IEnumerable<string> FindingsByRule(IEnumerable<Diagnostic> findings) =>
        findings.GroupBy(finding => finding.Rule.Id).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count()} × {group.Key} {group.First().Rule.Name}");
}
