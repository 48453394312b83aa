using System.Text;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Cli.Output;

/// <summary>Writes the report of a run where the user wants it.</summary>
internal sealed class ReportPrinter(CliHost host, string inputRoot)
{
    private const string StepSummaryVariable = "GITHUB_STEP_SUMMARY";

    public required string Format { get; init; }

    public required Severity FailOn { get; init; }

    public int MaxFindingsPerRule { get; init; }

    public bool NoColor { get; init; }

    /// <summary>Whether a file, relative to the input, belongs to the change that is looked at.</summary>
    public Func<string, bool> IsChanged { get; init; } = _ => false;

    /// <summary>What the report is about when it is not the whole site; may be empty.</summary>
    public string Scope { get; init; } = "";

    /// <summary>As typed; null = standard output.</summary>
    public string? OutputFile { get; init; }

    /// <exception cref="UsageException">There is no such format.</exception>
    public void Print(SitePlan plan)
    {
        var reporter = ReporterCatalog.Find(Format) ?? throw new UsageException($"There is no format '{Format}'.", "See --help.");
        var report = new Report(plan.Diagnostics, plan.Sources)
        {
            Suppressed = plan.Suppressed,
            Baselined = plan.Baselined,
            IsChanged = IsChanged,
            Scope = Scope,
            FileCount = plan.ArticleCount,
            DisplayPath = Folders.DisplayPath(host, inputRoot),
            ToolVersion = CliApp.Version,
            FailOn = FailOn,
            MaxFindingsPerRule = MaxFindingsPerRule,
            UseColor = OutputFile is null && !NoColor && host.MayColor(host.IsOutputTerminal),
        };
        if (OutputFile is null) reporter.Write(report, host.Output);
        else WriteFile(reporter, report, OutputFile);
        host.Output.Flush(); // So that on a terminal the log lines that follow stand below the report.
        AddToStepSummary(report);
    }

    private void WriteFile(IReporter reporter, Report report, string path)
    {
        using (var file = new StreamWriter(Folders.Absolute(host, path), append: false, new UTF8Encoding(false))) reporter.Write(report, file);
        host.Error.Write($"Report written to {path}: {report.Summary.Counts()}.\n");
    }

    /// <summary>GitHub shows few annotations of a step; the summary of the job has room for all.</summary>
    private void AddToStepSummary(Report report)
    {
        if (host.Environment.GetValueOrDefault(StepSummaryVariable) is not { Length: > 0 } path) return;
        using var file = new StreamWriter(path, append: true, new UTF8Encoding(false));
        new MarkdownReporter().Write(report, file);
    }
}
