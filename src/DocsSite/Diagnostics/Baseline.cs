using System.Collections.Immutable;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Diagnostics;

/// <summary>A finding that was there when the baseline was made.</summary>
/// <param name="Path">File, relative to the content root.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Fingerprint">See <see cref="Reporters.Fingerprint"/>: no line numbers, so that edits elsewhere in the file keep it.</param>
/// <param name="Span">Where the baseline file says so.</param>
public sealed record BaselineEntry(string Path, string Rule, string Fingerprint, SourceSpan Span);

/// <summary>Findings split by a baseline.</summary>
/// <param name="Diagnostics">New findings, and one about every entry that nothing answers to any more.</param>
/// <param name="Baselined">Findings that the baseline knows.</param>
public sealed record BaselineResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Baselined);

/// <summary>Known old findings of a site: a legacy corpus starts clean and can only get better.</summary>
public sealed record Baseline(ImmutableArray<BaselineEntry> Entries)
{
    public static readonly RuleDescriptor StaleEntry = new("DS9207", "stale-baseline-entry", Severity.Warning)
    {
        Summary = "The baseline lists a finding that is not there any more.",
        Why = "The defect was mended or moved; the entry would let the same defect come back unseen.",
        BadExample = "{ \"version\": 1, \"findings\": [\n{ \"path\": \"index.md\", \"rule\": \"DS3001\", \"fingerprint\": \"00000000000000000000000000000000\" }\n] }\n",
        GoodExample = "{ \"version\": 1, \"findings\": [\n] }\n",
        ExamplePath = "baseline.json",
    };

    public static readonly RuleDescriptor Unreadable = new("DS9208", "unreadable-baseline", Severity.Error)
    {
        Summary = "The baseline file is not one.",
        Why = "None of its entries is in force. The command `baseline update` writes it anew.",
        BadExample = "{ \"version\": 1 }\n",
        GoodExample = "{ \"version\": 1, \"findings\": [\n] }\n",
        ExamplePath = "baseline.json",
    };

    public static Baseline Empty { get; } = new([]);

    /// <summary>What is wrong with the run or with the baseline itself is never old news.</summary>
    public static bool MayHold(RuleDescriptor rule) => rule.Failure == RunFailure.None && rule != StaleEntry && rule != Unreadable;

    /// <summary>The entries for these findings, in their order.</summary>
    /// <param name="findings">Reported findings, ordered by the policy.</param>
    /// <param name="suppressed">Silenced findings: they count when equals are numbered, so that silencing one keeps the others' identity.</param>
    /// <param name="sources">The texts.</param>
    public static Baseline Of(IReadOnlyList<Diagnostic> findings, IEnumerable<SuppressedDiagnostic> suppressed, ISourceLookup sources)
    {
        var prints = Fingerprints(findings, suppressed, sources);
        return new Baseline([.. findings.Where(finding => MayHold(finding.Rule))
            .Select(finding => new BaselineEntry(finding.Span.Path, finding.Rule.Id, prints[finding], default))]);
    }

    /// <summary>Takes the findings that the baseline knows out of a report.</summary>
    public BaselineResult Apply(PolicyResult findings, ISourceLookup sources)
    {
        var known = Entries.Select(entry => (entry.Path, entry.Rule)).ToHashSet();
        // Equals are numbered within one rule and file: only those pairs need a fingerprint.
        var candidates = findings.Diagnostics.Where(finding => MayHold(finding.Rule) && known.Contains((finding.Span.Path, finding.Rule.Id))).ToList();
        var suppressed = findings.Suppressed.Where(item => known.Contains((item.Diagnostic.Span.Path, item.Diagnostic.Rule.Id)));
        var prints = Fingerprints(candidates, suppressed, sources);
        var open = Entries.GroupBy(entry => entry.Fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<BaselineEntry>(group), StringComparer.Ordinal);
        var baselined = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var finding in candidates)
        {
            if (open.TryGetValue(prints[finding], out var entries) && entries.TryDequeue(out _)) baselined.Add(finding);
        }

        var stale = open.Values.SelectMany(entries => entries).Select(entry => StaleEntry.At(
            entry.Span, $"{entry.Rule} in `{entry.Path}` is mended or gone", "Run `baseline prune`: it removes such entries and adds none."));
        return new BaselineResult(
            DiagnosticPolicy.Arrange(findings.Diagnostics.Where(finding => !baselined.Contains(finding)).Concat(stale)),
            [.. findings.Diagnostics.Where(baselined.Contains)]);
    }

    private static Dictionary<Diagnostic, string> Fingerprints(
        IReadOnlyList<Diagnostic> findings, IEnumerable<SuppressedDiagnostic> suppressed, ISourceLookup sources)
    {
        var all = DiagnosticPolicy.Arrange(findings.Concat(suppressed.Select(item => item.Diagnostic)));
        var prints = Fingerprint.Compute(all, sources);
        var result = new Dictionary<Diagnostic, string>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < all.Length; i++) result[all[i]] = prints[i];
        return result;
    }
}
