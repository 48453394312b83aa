using System.CommandLine;
using DocsSite.Building;
using DocsSite.Cli.Output;
using DocsSite.Diagnostics.Reporters;
using DocsSite.Publishing;

namespace DocsSite.Cli.Commands;

/// <summary>Builds the site: plans all pages, publishes them, reports.</summary>
internal sealed class BuildCommand : CliCommand
{
    private readonly Option<string> _input = SiteOptions.Input();
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Folder for the site; replaced in one step when the build is done",
        HelpName = "folder",
        DefaultValueFactory = _ => "output",
    };

    private readonly Option<string[]> _settings = SiteOptions.Settings();
    private readonly Option<string> _failOn = SiteOptions.FailOn();
    private readonly Option<string> _format = SiteOptions.Format();
    private readonly Option<int> _maxFindings = SiteOptions.MaxFindings();
    private readonly Option<int> _jobs = SiteOptions.Jobs();
    private readonly Option<bool> _quiet = SiteOptions.Quiet();
    private readonly Option<bool> _noColor = SiteOptions.NoColor();

    public BuildCommand(CliHost host)
        : base("build", "Build the site (the default command): every article becomes a page, findings are reported.", host)
    {
        foreach (Option option in new Option[] { _input, _output, _settings, _failOn, _format, _maxFindings, _jobs, _quiet, _noColor })
            Options.Add(option);
    }

    public override HelpNotes Notes { get; } = new(
        [
            "docssite build",
            "docssite build --input docs --output public -s baseUrl=https://docs.example.com",
            "docssite build --fail-on warning --format github",
        ],
        [
            SiteOptions.FormatNotes(),
            "The report goes to standard output; progress, the table of stages and error messages go to standard error.\n"
            + "The site is published also when there are findings; the exit code tells CI about them.\n"
            + "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage or configuration, 3 internal error, 130 interrupted.",
        ]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = Folders.Input(Host, arguments.GetRequiredValue(_input));
        var output = Folders.Output(Host, arguments.GetRequiredValue(_output), input);
        var failOn = SiteOptions.Level(arguments.GetRequiredValue(_failOn));
        var isQuiet = arguments.GetValue(_quiet);
        var request = SiteOptions.Request(Host, input, arguments.GetRequiredValue(_settings)) with { MaxParallelism = arguments.GetValue(_jobs) };

        var (plan, result, publishing) = ProgressDisplay.Run(Host, isQuiet, progress => Build(request with { Progress = progress }, output, cancellation));

        new ReportPrinter(Host, input)
        {
            Format = arguments.GetRequiredValue(_format),
            FailOn = failOn,
            MaxFindingsPerRule = arguments.GetValue(_maxFindings),
            NoColor = arguments.GetValue(_noColor),
        }.Print(plan);
        if (!isQuiet)
        {
            Host.Error.Write(LearnRepository.NoteOn(input) ?? "");
            WriteOutcome(plan with { Stages = [.. plan.Stages, publishing] }, result, (input, output));
        }

        return Task.FromResult(ExitCode.Of(plan.Diagnostics, failOn));
    }

    private (SitePlan Plan, PublishResult Result, StageTiming Publishing) Build(BuildRequest request, string output, CancellationToken cancellation)
    {
        const string Stage = "Render and publish";
        var plan = Host.Pipeline.Plan(request, cancellation);
        var start = Host.Clock.GetTimestamp();
        var written = 0;
        request.Progress?.Report(new StageProgress(Stage, 0, plan.Files.Count));
        var result = Host.Pipeline.Publish(
            new PublishRequest(output, plan.Files, request.MaxParallelism, OnWritten), cancellation);
        return (plan, result, new StageTiming(Stage, plan.Files.Count, "files", Host.Clock.GetElapsedTime(start)));

        void OnWritten() => request.Progress?.Report(new StageProgress(Stage, Interlocked.Increment(ref written), plan.Files.Count));
    }

    private void WriteOutcome(SitePlan plan, PublishResult result, (string Input, string Output) folders)
    {
        StageTable.Write(Host, plan.Stages);
        Host.Error.Write(
            $"Built {Wording.Count(plan.ArticleCount, "article")}, {Wording.Count(plan.PageCount, "page")} and {Wording.Count(plan.ErrorCount, "error page")}: "
            + $"{Wording.Count(plan.Files.Count, "file")}, {Sizes.Text(result.Bytes)} "
            + FormattableString.Invariant($"({result.Written:N0} written, {result.Unchanged:N0} unchanged, {result.Removed:N0} removed).\n"));
        var isDefaultInput = folders.Input == Folders.Absolute(Host, "input");
        Host.Error.Write($"The site is in {folders.Output}\n");
        Host.Error.Write($"Look at it: dotnet run --project src/DocsSite.Cli -- preview{(isDefaultInput ? "" : $" --input {folders.Input}")}\n");
    }
}
