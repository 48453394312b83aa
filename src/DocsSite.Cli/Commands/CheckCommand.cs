using System.CommandLine;
using DocsSite.Building;
using DocsSite.Cli.Git;
using DocsSite.Cli.Output;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;
using DocsSite.Loading;

namespace DocsSite.Cli.Commands;

/// <summary>Checks the articles and writes nothing.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Argument<string[]> _paths;
    private readonly Option<string> _input = SiteOptions.Input();
    private readonly Option<string[]> _settings = SiteOptions.Settings();
    private readonly Option<string?> _since = new("--since")
    {
        Description = "Report only what changed since this branch left a commit or branch, and what depends on that",
        HelpName = "commit",
    };

    private readonly Option<bool> _staged = new("--staged") { Description = "Check what the next commit will hold; report only what it changes, and what depends on that" };
    private readonly Option<bool> _watch = new("--watch", "-w") { Description = "Check again after every change, until Ctrl+C" };
    private readonly Option<string> _failOn = SiteOptions.FailOn();
    private readonly Option<int?> _maxWarnings = SiteOptions.AtLeastZero(new Option<int?>("--max-warnings")
    {
        Description = "Exit code 1 when there are more warnings than this",
        HelpName = "n",
    });

    private readonly Option<bool> _exitZero = new("--exit-zero") { Description = "Exit code 0 whatever the findings are" };
    private readonly Option<string?> _codes = new("--codes")
    {
        Description = "File with the error codes that a product ships, one a line; a code without a page is an error",
        HelpName = "file",
    };

    private readonly Option<bool> _noBaseline = new("--no-baseline") { Description = "Report what the baseline knows too" };
    private readonly Option<string> _format = SiteOptions.Format();
    private readonly Option<string?> _outputFile = new("--output-file")
    {
        Description = "Write the report to this file instead of standard output",
        HelpName = "file",
    };

    private readonly Option<int> _maxFindings = SiteOptions.MaxFindings();
    private readonly Option<string?> _cache = SiteOptions.CacheFolder();
    private readonly Option<bool> _noCache = SiteOptions.NoCache();
    private readonly Option<int> _jobs = SiteOptions.Jobs();
    private readonly Option<bool> _quiet = SiteOptions.Quiet();
    private readonly Option<bool> _noColor = SiteOptions.NoColor();

    public CheckCommand(CliHost host)
        : base("check", "Check the articles and report findings; writes no site.", host)
    {
        _paths = PathsArgument.Create("Files or folders of the input to report on; all when none is named (the whole site is read either way)", this);
        Arguments.Add(_paths);
        foreach (Option option in new Option[]
                 {
                     _input, _settings, _since, _staged, _watch, _failOn, _maxWarnings, _exitZero, _noBaseline, _codes, _format, _outputFile, _maxFindings,
                     _cache, _noCache, _jobs, _quiet, _noColor,
                 })
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetValue(_staged) && result.GetValue(_since) is not null) result.AddError("--since and --staged exclude each other.");
            if (result.GetValue(_staged) && result.GetValue(_watch)) result.AddError("--staged and --watch exclude each other: the index does not change by itself.");
        });
    }

    public override HelpNotes Notes { get; } = new(
        [
            "docssite check",
            "docssite check input/sign-in --max-findings 0",
            "docssite check --since origin/main --format github",
            "docssite check --codes product-codes.txt",
            "docssite check --fail-on warning --max-warnings 0",
            "docssite check --format sarif --output-file findings.sarif --exit-zero",
        ],
        [
            SiteOptions.FormatNotes(),
            "The report goes to standard output; progress and error messages go to standard error.\n"
            + "--since and --staged follow includes, links and their headings, error codes and folder metadata; a change of the settings, the\n"
            + "vocabulary, a schema, the error registry or the baseline concerns the whole site. A clone needs history: fetch-depth: 0.\n"
            + "When GITHUB_STEP_SUMMARY is set, a markdown report is added to the job summary.\n"
            + "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage or configuration, 3 internal error, 130 interrupted.",
        ]);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = Folders.Input(Host, arguments.GetRequiredValue(_input));
        var request = SiteOptions.Request(Host, input, arguments.GetRequiredValue(_settings)) with
        {
            MaxParallelism = arguments.GetValue(_jobs),
            UseBaseline = !arguments.GetValue(_noBaseline),
            Cache = SiteOptions.Cache(Host, input, (arguments.GetValue(_noCache), arguments.GetValue(_cache))),
        };
        if (arguments.GetValue(_codes) is { } codes) request = request with { ShippedCodes = CodeList.Read(Host, input, codes) };
        if (!arguments.GetValue(_watch)) return Check(request, arguments, cancellation);
        await WatchLoop.RunAsync(Host, input, changed => CheckAgain(request, arguments, changed, cancellation), cancellation);
        return ExitCode.Clean;
    }

    private int Check(BuildRequest request, ParseResult arguments, CancellationToken cancellation)
    {
        var paths = PathScope.Of(Host, request.InputRoot, arguments.GetValue(_paths) ?? []);
        var failOn = SiteOptions.Level(arguments.GetRequiredValue(_failOn));
        var isQuiet = arguments.GetValue(_quiet);

        var start = Host.Clock.GetTimestamp();
        var change = ChangeOf(request.InputRoot, arguments);
        if (change is not null) request = request with { Input = change.Input, NeedsDependencies = true };
        var plan = ProgressDisplay.Run(Host, isQuiet, progress => Host.Pipeline.Check(request with { Progress = progress }, cancellation));
        var (changed, formerNames) = change is null ? default : change.Files.GetAwaiter().GetResult();
        var scope = change is null ? null : plan.Dependencies?.ScopeOf(changed, formerNames);
        plan = Narrow(plan, finding => finding.Span.Path == request.ShippedCodes?.Path || (paths.Contains(finding) && scope?.Contains(finding) != false));

        new ReportPrinter(Host, request.InputRoot)
        {
            Format = arguments.GetRequiredValue(_format),
            FailOn = failOn,
            MaxFindingsPerRule = arguments.GetValue(_maxFindings),
            NoColor = arguments.GetValue(_noColor),
            OutputFile = arguments.GetValue(_outputFile),
            IsChanged = path => scope?.Changed.Contains(path) == true,
            Scope = scope is null ? "" : Describe(scope),
        }.Print(plan);
        if (!isQuiet)
        {
            Host.Error.Write(LearnRepository.NoteOn(request.InputRoot) ?? "");
            if (scope is not null) Host.Error.Write(Describe(scope) + "\n");
            Host.Error.Write(FormattableString.Invariant($"Checked {Wording.Count(plan.ArticleCount, "article")} in {Host.Clock.GetElapsedTime(start).TotalMilliseconds:N0} ms.\n"));
        }

        return Code(plan, failOn, arguments);
    }

    /// <summary>While a writer works, trouble with a folder passes; only what no edit can mend ends the watch.</summary>
    private void CheckAgain(BuildRequest request, ParseResult arguments, IReadOnlyList<string> changed, CancellationToken cancellation)
    {
        if (changed.Count > 0 && !arguments.GetValue(_quiet)) Host.Error.Write($"\nChanged: {Wording.List([.. changed.Take(5).Select(VisibleText.Escape)])}\n");
        try
        {
            Check(request, arguments, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && changed.Count > 0)
        {
            Host.Error.Write($"docssite: {VisibleText.Escape(exception.Message)}\n");
        }
    }

    private Change? ChangeOf(string inputRoot, ParseResult arguments)
    {
        var git = new GitChanges(Host.Git, inputRoot);
        if (arguments.GetValue(_since) is { } commit) return new Change(git.Since(commit), null);
        if (!arguments.GetValue(_staged)) return null;
        var staged = git.Staged();
        return new Change(Task.FromResult((staged.Changed, staged.FormerNames)), staged.Input);
    }

    private static SitePlan Narrow(SitePlan plan, Func<Diagnostic, bool> isInScope) => plan with
    {
        Diagnostics = [.. plan.Diagnostics.Where(isInScope)],
        Suppressed = [.. plan.Suppressed.Where(item => isInScope(item.Diagnostic))],
        Baselined = [.. plan.Baselined.Where(isInScope)],
    };

    private static string Describe(ChangeScope scope)
    {
        var changed = Wording.Count(scope.Changed.Count, "changed file");
        if (scope.WholeSite is { } path) return $"{changed}; {VisibleText.Escape(path)} concerns the whole site.";
        if (scope.Dependents.Count == 0) return $"{changed}; nothing else depends on them.";
        var why = scope.Dependents.Values.CountBy(reason => reason).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
        return $"{changed}, and {Wording.Count(scope.Dependents.Count, "file")} that depend on them (mostly: {VisibleText.Escape(why.Key)}).";
    }

    private int Code(SitePlan plan, Severity failOn, ParseResult arguments)
    {
        var code = ExitCode.Of(plan.Diagnostics, failOn);
        if (code == ExitCode.Internal) return code;
        if (arguments.GetValue(_exitZero)) return ExitCode.Clean;
        var warnings = plan.Diagnostics.Count(item => item.Severity == Severity.Warning);
        if (code != ExitCode.Clean || arguments.GetValue(_maxWarnings) is not { } max || warnings <= max) return code;
        Host.Error.Write($"docssite: {Wording.Count(warnings, "warning")}; --max-warnings allows {max}.\n");
        return ExitCode.Findings;
    }

    /// <param name="Files">Paths relative to the input, and the names of files that changed articles named before.</param>
    /// <param name="Input">The files as the next commit holds them; null = those on disk.</param>
    private sealed record Change(Task<(IReadOnlyList<string> Changed, IReadOnlySet<string> FormerNames)> Files, IInputFolder? Input);
}
