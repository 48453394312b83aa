using System.Collections.Immutable;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>Everything that a reporter may say about one run.</summary>
/// <param name="Diagnostics">After policy, ordered by place.</param>
/// <param name="Sources">The texts, for code frames and fingerprints.</param>
public sealed record Report(IReadOnlyList<Diagnostic> Diagnostics, ISourceLookup Sources)
{
    /// <summary>Findings that writers silenced with a reason; only machine forms list them.</summary>
    public IReadOnlyList<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>Findings that the baseline knows; only machine forms list them.</summary>
    public IReadOnlyList<Diagnostic> Baselined { get; init; } = [];

    /// <summary>Whether a file belongs to the change that is looked at; forms with room for a few findings show those of changed files first.</summary>
    public Func<string, bool> IsChanged { get; init; } = _ => false;

    /// <summary>What the report is about when it is not the whole site, as a sentence; may be empty.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Articles checked.</summary>
    public int FileCount { get; init; }

    /// <summary>Turns a path into one that leads there from where the reader stands, e.g. by putting <c>input/</c> before it.</summary>
    public Func<string, string> DisplayPath { get; init; } = path => path;

    public string ToolVersion { get; init; } = "0.0.0";

    /// <summary>The level from which a finding fails the run.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    public bool UseColor { get; init; }

    /// <summary>Findings of one rule that a form for people shows in detail; 0 = all.</summary>
    public int MaxFindingsPerRule { get; init; }

    public ReportSummary Summary => ReportSummary.Of(this);

    /// <summary>The path to show for a place.</summary>
    public string PathOf(SourceSpan span) => DisplayPath(span.Path);
}

/// <summary>The counts of a report.</summary>
public sealed record ReportSummary(int Files, int Errors, int Warnings, int Suggestions)
{
    public int SafeFixes { get; init; }

    public int UnsafeFixes { get; init; }

    public int Suppressed { get; init; }

    public int Baselined { get; init; }

    public int Total => Errors + Warnings + Suggestions;

    public static ReportSummary Of(Report report)
    {
        var bySeverity = report.Diagnostics.CountBy(item => item.Severity).ToImmutableDictionary();
        var byFix = report.Diagnostics.CountBy(item => item.Fix?.Safety ?? FixSafety.None).ToImmutableDictionary();
        return new ReportSummary(
            report.FileCount,
            bySeverity.GetValueOrDefault(Severity.Error),
            bySeverity.GetValueOrDefault(Severity.Warning),
            bySeverity.GetValueOrDefault(Severity.Suggestion))
        {
            SafeFixes = byFix.GetValueOrDefault(FixSafety.Safe),
            UnsafeFixes = byFix.GetValueOrDefault(FixSafety.Unsafe),
            Suppressed = report.Suppressed.Count,
            Baselined = report.Baselined.Count,
        };
    }

    /// <summary><c>2 errors, 1 warning and 3 suggestions</c>; <c>no findings</c> when there are none.</summary>
    public string Counts()
    {
        var parts = new List<string>();
        if (Errors > 0) parts.Add(Wording.Count(Errors, "error"));
        if (Warnings > 0) parts.Add(Wording.Count(Warnings, "warning"));
        if (Suggestions > 0) parts.Add(Wording.Count(Suggestions, "suggestion"));
        return parts.Count == 0 ? "no findings" : Wording.List(parts);
    }
}
