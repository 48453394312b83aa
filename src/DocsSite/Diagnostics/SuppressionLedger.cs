using System.Collections.Immutable;

namespace DocsSite.Diagnostics;

/// <summary>Keeps account of which suppression silenced something.</summary>
internal sealed class SuppressionLedger
{
    private readonly PolicySettings _settings;
    private readonly ILookup<string, Suppression> _byPath;
    private readonly HashSet<(Suppression, string)> _used = new(new EntryComparer());

    public SuppressionLedger(PolicySettings settings, IEnumerable<Suppression> suppressions)
    {
        _settings = settings;
        _byPath = suppressions.Where(item => item.Reason.Length > 0).ToLookup(item => item.Span.Path, StringComparer.Ordinal);
    }

    /// <summary>The first suppression that speaks for this finding, or null. All that speak for it count as used.</summary>
    public Suppression? Silence(Diagnostic finding)
    {
        if (IsProtected(finding.Rule) || finding.Rule.Failure == RunFailure.Internal) return null;
        Suppression? first = null;
        foreach (var suppression in _byPath[finding.Span.Path])
        {
            if (!suppression.Scope.Contains(finding.Span.Line)) continue;
            foreach (var selector in suppression.Selectors.Where(selector => RuleSelector.Matches(selector, finding.Rule)))
            {
                _used.Add((suppression, selector));
                first ??= suppression;
            }
        }

        return first;
    }

    /// <summary>Findings about the suppressions themselves; call it after all others were offered to <see cref="Silence"/>.</summary>
    public IEnumerable<Diagnostic> Findings() =>
        _byPath.SelectMany(group => group).SelectMany(suppression =>
            suppression.Selectors.Select(selector => Judge(suppression, selector)).OfType<Diagnostic>());

    private Diagnostic? Judge(Suppression suppression, string selector)
    {
        if (_used.Contains((suppression, selector))) return null;
        if (IsForbidden(selector))
        {
            return PolicyRules.ForbiddenSuppression.At(
                suppression.Span, $"\"{selector}\" can't be silenced in an article", "mend the finding, or set the rule's level in the settings");
        }

        if (!RuleSelector.IsKnown(selector, _settings.KnownRules))
        {
            return PolicyRules.UnknownSuppressedRule.At(
                suppression.Span,
                $"there is no rule \"{selector}\"",
                DidYouMean.Ask(selector, RuleCatalog.Words(_settings.KnownRules)) ?? "list the rules with the command `rules`");
        }

        return Unused(suppression, selector);
    }

    private Diagnostic Unused(Suppression suppression, string selector)
    {
        var finding = PolicyRules.UnusedSuppression.At(
            suppression.Span, $"\"{selector}\" silences nothing here", "delete the comment, or the rule's name in it");
        var isWholeCommentUnused = suppression.Selectors.All(other => !_used.Contains((suppression, other)));
        return isWholeCommentUnused
            ? finding with { Fix = new Fix(FixSafety.Safe, "Delete the comment", [new TextEdit(suppression.Span, "")]) }
            : finding;
    }

    private bool IsProtected(RuleDescriptor rule) => _settings.NeverSuppressed.Any(never => RuleSelector.Matches(never, rule));

    private bool IsForbidden(string selector)
    {
        if (_settings.NeverSuppressed.Contains(selector)) return true;
        var meant = _settings.KnownRules.Where(rule => RuleSelector.Matches(selector, rule)).ToList();
        return meant.Count > 0 && meant.All(IsProtected);
    }

    private sealed class EntryComparer : IEqualityComparer<(Suppression Comment, string Selector)>
    {
        public bool Equals((Suppression Comment, string Selector) x, (Suppression Comment, string Selector) y) =>
            ReferenceEquals(x.Comment, y.Comment) && string.Equals(x.Selector, y.Selector, StringComparison.Ordinal);

        public int GetHashCode((Suppression Comment, string Selector) entry) =>
            HashCode.Combine(entry.Comment.Span.Start, StringComparer.Ordinal.GetHashCode(entry.Selector));
    }
}
