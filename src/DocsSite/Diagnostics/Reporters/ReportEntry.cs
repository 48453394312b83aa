namespace DocsSite.Diagnostics.Reporters;

/// <summary>A finding as machines want it: with its fingerprint, and the reason when it is suppressed.</summary>
internal sealed record ReportEntry(Diagnostic Diagnostic, string Fingerprint, string? SuppressionReason)
{
    /// <summary><c>new</c> or <c>suppressed</c>.</summary>
    public string State => SuppressionReason is null ? "new" : "suppressed";

    /// <summary>Reported and suppressed findings in the order of place. Suppressing one doesn't change another's fingerprint.</summary>
    public static IReadOnlyList<ReportEntry> Of(Report report)
    {
        var reasons = new Dictionary<Diagnostic, string>(ReferenceEqualityComparer.Instance);
        foreach (var item in report.Suppressed) reasons[item.Diagnostic] = item.By.Reason;
        var all = DiagnosticPolicy.Arrange(report.Diagnostics.Concat(report.Suppressed.Select(item => item.Diagnostic)));
        var fingerprints = Reporters.Fingerprint.Compute(all, report.Sources);
        return [.. all.Select((item, i) => new ReportEntry(item, fingerprints[i], reasons.GetValueOrDefault(item)))];
    }
}
