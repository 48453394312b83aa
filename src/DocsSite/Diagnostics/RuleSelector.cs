namespace DocsSite.Diagnostics;

/// <summary>The way settings and comments name rules: an id, a name, or the start of an id followed by <c>*</c>.</summary>
public static class RuleSelector
{
    /// <summary>Whether the selector names this rule.</summary>
    public static bool Matches(string selector, RuleDescriptor rule) => Exactness(selector, rule) >= 0;

    /// <summary>How exactly the selector names the rule: the number of fixed characters, most for a full id or name, -1 for no match.</summary>
    public static int Exactness(string selector, RuleDescriptor rule)
    {
        if (string.Equals(selector, rule.Id, StringComparison.Ordinal) || string.Equals(selector, rule.Name, StringComparison.Ordinal))
            return int.MaxValue;
        if (!selector.EndsWith('*')) return -1;
        return rule.Id.AsSpan().StartsWith(selector.AsSpan(0, selector.Length - 1), StringComparison.Ordinal) ? selector.Length - 1 : -1;
    }

    /// <summary>Whether any of the rules is meant.</summary>
    public static bool IsKnown(string selector, IEnumerable<RuleDescriptor> rules) => rules.Any(rule => Matches(selector, rule));
}
