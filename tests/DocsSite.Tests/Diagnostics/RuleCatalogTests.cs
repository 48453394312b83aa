using System.Text.RegularExpressions;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Diagnostics;

public sealed partial class RuleCatalogTests
{
    [Fact]
    public void Rules_have_unique_ids_and_names() => Assert.Empty(Repeated(RuleCatalog.All));

    [Fact]
    public void Repeated_ids_and_names_are_noticed()
    {
        var rules = RuleCatalog.Gather([typeof(TwoRulesWithOneId)]);
        Assert.Equal(3, rules.Length);
        Assert.Equal(["DS9999", "same-name"], Repeated(rules));
    }

    [Fact]
    public void Rules_are_well_formed() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.Matches(Id(), rule.Id);
        Assert.Matches(Name(), rule.Name);
        Assert.True(rule.Summary.Length > 20 && rule.Summary.EndsWith('.'), rule.Id);
        Assert.True(rule.Why.Length > 20, rule.Id);
    });

    [Fact]
    public void Rules_are_found_by_id_and_name_in_any_case()
    {
        Assert.Same(PolicyRules.UnusedSuppression, RuleCatalog.Find("ds9201"));
        Assert.Same(PolicyRules.UnusedSuppression, RuleCatalog.Find("Unused-Suppression"));
        Assert.Null(RuleCatalog.Find("DS9"));
    }

    [Fact]
    public void Rules_come_in_the_order_of_their_ids() =>
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void Example_with_backticks_stays_inside_its_fence()
    {
        var rule = Findings.MissingCause with { BadExample = "````\ncode\n````\n" };
        Assert.Contains("\n`````\n````\ncode\n````\n`````\n", RuleHelp.Markdown(rule), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Repeated(IEnumerable<RuleDescriptor> rules) =>
        RuleCatalog.Words(rules).CountBy(word => word).Where(pair => pair.Value > 1).Select(pair => pair.Key).Order(StringComparer.Ordinal);

    [GeneratedRegex("^DS[1-9][0-9]{3}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Name();

    private static class TwoRulesWithOneId
    {
        public static readonly RuleDescriptor First = Findings.Rule("DS9999", "first", Severity.Error);
        public static readonly RuleDescriptor Second = Findings.Rule("DS9999", "same-name", Severity.Error);
        public static readonly RuleDescriptor Third = Findings.Rule("DS9998", "same-name", Severity.Error);

        public static RuleDescriptor SameAsFirst => First;
    }
}
