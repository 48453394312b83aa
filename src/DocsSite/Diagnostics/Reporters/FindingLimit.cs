using System.Globalization;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>How many findings of a rule at a level are not shown in detail.</summary>
internal sealed record RuleCount(RuleDescriptor Rule, Severity Severity, int Count)
{
    public string Number => Count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>Keeps a report readable: the first findings of each rule in detail, the rest as numbers.</summary>
internal static class FindingLimit
{
    /// <summary>The findings to show, in order; <paramref name="rest"/> counts the others, strongest level first, then by rule.</summary>
    public static List<Diagnostic> Split(Report report, out IReadOnlyList<RuleCount> rest)
    {
        var limit = report.MaxFindingsPerRule > 0 ? report.MaxFindingsPerRule : int.MaxValue;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var shown = new List<Diagnostic>();
        var hidden = new List<Diagnostic>();
        foreach (var diagnostic in report.Diagnostics)
        {
            var count = seen[diagnostic.Rule.Id] = seen.GetValueOrDefault(diagnostic.Rule.Id) + 1;
            (count <= limit ? shown : hidden).Add(diagnostic);
        }

        rest = Count(hidden);
        return shown;
    }

    public static IReadOnlyList<RuleCount> Count(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .GroupBy(item => (item.Rule.Id, item.Severity))
            .Select(group => new RuleCount(group.First().Rule, group.Key.Severity, group.Count()))
            .OrderByDescending(item => item.Severity)
            .ThenBy(item => item.Rule.Id, StringComparer.Ordinal)];
}
