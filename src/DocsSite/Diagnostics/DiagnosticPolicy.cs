using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DocsSite.Diagnostics;

/// <summary>What is left to report, and what writers silenced with a reason. Both ordered by place, then rule.</summary>
public sealed record PolicyResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SuppressedDiagnostic> Suppressed);

/// <summary>A finding that a comment silenced.</summary>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, Suppression By);

/// <summary>Turns raw findings into the report: levels, suppression, order, no duplicates. Pure.</summary>
public static class DiagnosticPolicy
{
    /// <param name="findings">Raw findings in any order, with the rules' default levels.</param>
    /// <param name="settings">Levels from the site's settings.</param>
    /// <param name="suppressions">Comments found by <see cref="SuppressionScanner"/>; each speaks only for the file it stands in.</param>
    public static PolicyResult Apply(
        IEnumerable<Diagnostic> findings, PolicySettings settings, IEnumerable<Suppression> suppressions)
    {
        var raw = findings.ToList();
        var ledger = new SuppressionLedger(settings, suppressions);
        var suppressed = new List<SuppressedDiagnostic>();
        var open = new List<Diagnostic>();
        foreach (var finding in raw)
        {
            if (ledger.Silence(finding) is { } by) suppressed.Add(new SuppressedDiagnostic(finding, by));
            else open.Add(finding);
        }

        open.AddRange(ledger.Findings());
        var levels = new Levels(settings, raw.Concat(open).Select(finding => finding.Span.Path));
        var reported = open.Select(levels.Apply).Concat(UnknownRules(settings));
        return new PolicyResult(
            Arrange(reported.Where(finding => finding.Severity != Severity.Off)),
            [.. suppressed
                .Select(item => item with { Diagnostic = levels.Apply(item.Diagnostic) })
                .Where(item => item.Diagnostic.Severity != Severity.Off)
                .OrderBy(item => item.Diagnostic, Comparer<Diagnostic>.Create(Compare))]);
    }

    /// <summary>
    /// Orders by path, place, rule and message (all ordinal) and drops duplicates: of findings in an include that differ only in the file
    /// that includes it, the one with the first such file stays, in whatever order they came.
    /// </summary>
    public static ImmutableArray<Diagnostic> Arrange(IEnumerable<Diagnostic> findings) =>
        [.. findings
            .Order(Comparer<Diagnostic>.Create(Compare))
            .DistinctBy(finding => (finding.Rule.Id, finding.Span, finding.Message))];

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        var byPath = string.CompareOrdinal(left.Span.Path, right.Span.Path);
        if (byPath != 0) return byPath;
        if (left.Span.Start != right.Span.Start) return left.Span.Start.CompareTo(right.Span.Start);
        var byRule = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        if (byRule != 0) return byRule;
        var byPlace = left.Span.CompareTo(right.Span);
        if (byPlace != 0) return byPlace;
        var byMessage = string.CompareOrdinal(left.Message, right.Message);
        return byMessage != 0 ? byMessage : Nullable.Compare(left.IncludedFrom, right.IncludedFrom);
    }

    private static IEnumerable<Diagnostic> UnknownRules(PolicySettings settings)
    {
        var all = settings.Rules.Entries.Concat(settings.Overrides.SelectMany(item => item.Levels.Entries));
        foreach (var entry in all.Where(entry => !RuleSelector.IsKnown(entry.Selector, settings.KnownRules)))
        {
            yield return PolicyRules.UnknownRuleInSettings.At(
                entry.Span,
                $"there is no rule \"{entry.Selector}\"",
                DidYouMean.Ask(entry.Selector, RuleCatalog.Words(settings.KnownRules)) ?? "list the rules with the command `rules`");
        }
    }

    /// <summary>The level of a rule at a path: the last override that speaks, else the site's levels, else the finding's own.</summary>
    private sealed class Levels
    {
        private readonly PolicySettings _settings;
        private readonly ImmutableArray<HashSet<string>> _pathsByOverride;

        public Levels(PolicySettings settings, IEnumerable<string> paths)
        {
            _settings = settings;
            var distinct = settings.Overrides.IsEmpty ? [] : paths.Distinct(StringComparer.Ordinal).ToList();
            _pathsByOverride = [.. settings.Overrides.Select(item => Match(item.Paths, distinct))];
        }

        public Diagnostic Apply(Diagnostic finding)
        {
            if (finding.Rule.Failure == RunFailure.Internal) return finding;
            for (var i = _pathsByOverride.Length - 1; i >= 0; i--)
            {
                if (!_pathsByOverride[i].Contains(finding.Span.Path)) continue;
                if (Find(_settings.Overrides[i].Levels, finding.Rule) is { } level) return finding with { Severity = level };
            }

            return Find(_settings.Rules, finding.Rule) is { } siteLevel ? finding with { Severity = siteLevel } : finding;
        }

        private static Severity? Find(RuleLevels levels, RuleDescriptor rule)
        {
            Severity? best = null;
            var bestExactness = 0;
            foreach (var entry in levels.Entries)
            {
                var exactness = RuleSelector.Exactness(entry.Selector, rule);
                if (exactness < bestExactness) continue;
                (best, bestExactness) = (entry.Level, exactness);
            }

            return best;
        }

        private static HashSet<string> Match(ImmutableArray<string> globs, List<string> paths)
        {
            var matcher = new Matcher(StringComparison.Ordinal);
            foreach (var glob in globs)
            {
                if (glob.StartsWith('!')) matcher.AddExclude(glob[1..]);
                else matcher.AddInclude(glob);
            }

            // The root is a name only: nothing is read from the disk.
            return [.. matcher.Match("/", paths).Files.Select(file => file.Path)];
        }
    }
}
