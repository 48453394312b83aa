using System.CommandLine;
using DocsSite.Building;
using DocsSite.Cli.Output;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Cli.Commands;

/// <summary>Checks the articles and writes nothing.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Argument<string[]> _paths;
    private readonly Option<string> _input = SiteOptions.Input();
    private readonly Option<string[]> _settings = SiteOptions.Settings();
    private readonly Option<string> _failOn = SiteOptions.FailOn();
    private readonly Option<int?> _maxWarnings = SiteOptions.AtLeastZero(new Option<int?>("--max-warnings")
    {
        Description = "Exit code 1 when there are more warnings than this",
        HelpName = "n",
    });

    private readonly Option<bool> _exitZero = new("--exit-zero") { Description = "Exit code 0 whatever the findings are" };
    private readonly Option<string> _format = SiteOptions.Format();
    private readonly Option<string?> _outputFile = new("--output-file")
    {
        Description = "Write the report to this file instead of standard output",
        HelpName = "file",
    };

    private readonly Option<string?> _codes = new("--codes")
    {
        Description = "File with the error codes that a product ships, one a line; a code without a page is an error",
        HelpName = "file",
    };

    private readonly Option<int> _maxFindings = SiteOptions.MaxFindings();
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
                     _input, _settings, _failOn, _maxWarnings, _exitZero, _codes, _format, _outputFile, _maxFindings, _jobs, _quiet, _noColor,
                 })
        {
            Options.Add(option);
        }
    }

    public override HelpNotes Notes { get; } = new(
        [
            "docssite check",
            "docssite check input/sign-in --max-findings 0",
            "docssite check --fail-on warning --max-warnings 0",
            "docssite check --codes product-codes.txt",
            "docssite check --format sarif --output-file findings.sarif --exit-zero",
        ],
        [
            SiteOptions.FormatNotes(),
            "The report goes to standard output; progress and error messages go to standard error.\n"
            + "With --format github and GITHUB_STEP_SUMMARY set, a markdown report is added to the job summary.\n"
            + "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage or configuration, 3 internal error, 130 interrupted.",
        ]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = Folders.Input(Host, arguments.GetRequiredValue(_input));
        var scope = PathScope.Of(Host, input, arguments.GetValue(_paths) ?? []);
        var failOn = SiteOptions.Level(arguments.GetRequiredValue(_failOn));
        var isQuiet = arguments.GetValue(_quiet);
        var request = SiteOptions.Request(Host, input, arguments.GetRequiredValue(_settings)) with { MaxParallelism = arguments.GetValue(_jobs) };

        if (arguments.GetValue(_codes) is { } codes) request = request with { ShippedCodes = CodeList.Read(Host, input, codes) };
        var start = Host.Clock.GetTimestamp();
        var plan = ProgressDisplay.Run(Host, isQuiet, progress => Host.Pipeline.Check(request with { Progress = progress }, cancellation));
        var elapsed = Host.Clock.GetElapsedTime(start);
        plan = plan with
        {
            Diagnostics = [.. plan.Diagnostics.Where(item => scope.Contains(item) || item.Span.Path == request.ShippedCodes?.Path)],
            Suppressed = [.. plan.Suppressed.Where(item => scope.Contains(item.Diagnostic))],
        };

        new ReportPrinter(Host, input)
        {
            Format = arguments.GetRequiredValue(_format),
            FailOn = failOn,
            MaxFindingsPerRule = arguments.GetValue(_maxFindings),
            NoColor = arguments.GetValue(_noColor),
            OutputFile = arguments.GetValue(_outputFile),
        }.Print(plan);
        if (!isQuiet)
            Host.Error.Write(FormattableString.Invariant($"Checked {Wording.Count(plan.ArticleCount, "article")} in {elapsed.TotalMilliseconds:N0} ms.\n"));
        return Task.FromResult(Code(plan, failOn, arguments));
    }

    private int Code(SitePlan plan, Severity failOn, ParseResult arguments)
    {
        if (arguments.GetValue(_exitZero)) return ExitCode.Clean;
        var code = ExitCode.Of(plan.Diagnostics, failOn);
        var warnings = plan.Diagnostics.Count(item => item.Severity == Severity.Warning);
        if (code != ExitCode.Clean || arguments.GetValue(_maxWarnings) is not { } max || warnings <= max) return code;
        Host.Error.Write($"docssite: {Wording.Count(warnings, "warning")}; --max-warnings allows {max}.\n");
        return ExitCode.Findings;
    }
}
