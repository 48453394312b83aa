namespace DocsSite.Diagnostics.Reporters;

/// <summary>A finding as machines want it: with its fingerprint, and why it is not reported when it is not.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Fingerprint">Its identity over time.</param>
/// <param name="SuppressionReason">The writer's reason; null when no comment silences the finding.</param>
/// <param name="IsBaselined">The baseline knows it.</param>
internal sealed record ReportEntry(Diagnostic Diagnostic, string Fingerprint, string? SuppressionReason, bool IsBaselined)
{
    /// <summary><c>new</c>, <c>suppressed</c> or <c>baselined</c>.</summary>
    public string State => SuppressionReason is not null ? "suppressed" : IsBaselined ? "baselined" : "new";

    /// <summary>All findings in the order of place. Suppressing or baselining one doesn't change another's fingerprint.</summary>
    public static IReadOnlyList<ReportEntry> Of(Report report)
    {
        var reasons = new Dictionary<Diagnostic, string>(ReferenceEqualityComparer.Instance);
        foreach (var item in report.Suppressed) reasons[item.Diagnostic] = item.By.Reason;
        var baselined = report.Baselined.ToHashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        var all = DiagnosticPolicy.Arrange(report.Diagnostics.Concat(report.Suppressed.Select(item => item.Diagnostic)).Concat(report.Baselined));
        var fingerprints = Reporters.Fingerprint.Compute(all, report.Sources);
        return [.. all.Select((item, i) => new ReportEntry(item, fingerprints[i], reasons.GetValueOrDefault(item), baselined.Contains(item)))];
    }
}
