using System.Collections.Immutable;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Diagnostics;

public sealed class DiagnosticPolicyTests
{
    private static readonly ImmutableArray<RuleDescriptor> Known =
        [Findings.MissingCause, Findings.Mojibake, Findings.Heading, Findings.Script, Findings.Stale, .. RuleCatalog.All];

    private static readonly SourceSpan InSettings = new("settings.yml", 10, 6, 2, 3, 2, 9);

    [Theory]
    [InlineData("DS2902=warning", "warning")]
    [InlineData("missing-cause=warning", "warning")]
    [InlineData("DS29*=suggestion", "suggestion")]
    [InlineData("DS29*=suggestion DS2902=warning", "warning")]
    [InlineData("DS2902=warning DS29*=suggestion", "warning")]
    [InlineData("DS*=off DS29*=suggestion", "suggestion")]
    [InlineData("DS29*=warning DS29*=suggestion", "suggestion")]
    [InlineData("DS7906=off", "error")]
    [InlineData("DS2902=off", "")]
    public void Most_exact_level_wins(string levels, string expected)
    {
        var settings = new PolicySettings { Rules = Levels(levels), KnownRules = Known };
        Assert.Equal(expected, Level(settings, "a.md"));
    }

    [Theory]
    [InlineData("legacy/a.md", "suggestion")]
    [InlineData("legacy/deep/a.md", "suggestion")]
    [InlineData("legacy/keep/a.md", "warning")]
    [InlineData("news/a.md", "")]
    [InlineData("Legacy/a.md", "warning")]
    [InlineData("other/legacy/a.md", "warning")]
    public void Later_override_wins_over_earlier_and_over_the_site(string path, string expected)
    {
        var settings = new PolicySettings
        {
            Rules = Levels("DS2902=warning"),
            Overrides =
            [
                new PathOverride(["legacy/**", "news/*.md", "!legacy/keep/**"], Levels("DS2*=suggestion")),
                new PathOverride(["news/**"], Levels("DS2902=off")),
                new PathOverride(["legacy/**"], Levels("DS7906=off")),
            ],
            KnownRules = Known,
        };
        Assert.Equal(expected, Level(settings, path));
    }

    [Fact]
    public void Unknown_rules_in_settings_are_refused_with_a_suggestion_and_can_not_be_silenced()
    {
        var settings = new PolicySettings
        {
            Rules = Levels("missing-cuase=off DS9204=off"),
            Overrides = [new PathOverride(["**"], Levels("DSX*=off"))],
            KnownRules = Known,
        };
        Assert.Equal(
            [
                "error DS9204 settings.yml(2,3) there is no rule \"DSX*\" | list the rules with the command `rules`",
                "error DS9204 settings.yml(2,3) there is no rule \"missing-cuase\" | did you mean \"missing-cause\"?",
            ],
            Apply([], settings).Select(item => $"{item.Severity.Name()} {item.Rule.Id} {item.Span} {item.Message} | {item.Help}"));
    }

    [Fact]
    public void Findings_are_ordered_by_place_then_rule_and_exact_duplicates_dropped()
    {
        var b = At(Findings.Mojibake, "b.md", 1);
        var diagnostics = new[]
        {
            b, At(Findings.Mojibake, "a.md", 3), At(Findings.Mojibake, "a.md", 2), At(Findings.MissingCause, "a.md", 2), b with { }, At(Findings.Stale, "B.md", 9),
            b with { Message = "another" },
        };
        Assert.Equal(
            ["B.md(9,1) DS1905 found", "a.md(2,1) DS2902 found", "a.md(2,1) DS7906 found", "a.md(3,1) DS7906 found", "b.md(1,1) DS7906 another", "b.md(1,1) DS7906 found"],
            Apply(diagnostics, new PolicySettings { KnownRules = Known }).Select(item => $"{item.Span} {item.Rule.Id} {item.Message}"));
    }

    [Theory]
    [InlineData("by id", "<!-- docssite-ignore DS7906: why -->\nbad\n", "")]
    [InlineData("by name", "<!-- docssite-ignore mojibake: why -->\nbad\n", "")]
    [InlineData("by prefix", "<!-- docssite-ignore DS79*: why -->\nbad\n", "")]
    [InlineData("out of reach", "<!-- docssite-ignore DS7906: why -->\nok\n\nbad\n", "DS9201(1) DS7906(4)")]
    [InlineData("another rule", "<!-- docssite-ignore DS2902: why -->\nbad\n", "DS9201(1) DS7906(2)")]
    [InlineData("one of two rules", "<!-- docssite-ignore DS7906 DS2902: why -->\nbad\n", "DS9201(1)")]
    [InlineData("no reason", "<!-- docssite-ignore DS7906 -->\nbad\n", "DS9202(1) DS7906(2)")]
    [InlineData("unknown rule", "<!-- docssite-ignore mojibakes: why -->\nbad\n", "DS9203(1) DS7906(2)")]
    [InlineData("no rule at all", "bad\n", "DS7906(1)")]
    public void Suppression_works(string what, string text, string expected)
    {
        var source = new SourceText("a.md", text);
        var scanned = SuppressionScanner.Scan(source);
        var raw = scanned.Diagnostics.Append(Findings.Mojibake.At(source.Span(text.IndexOf("bad", StringComparison.Ordinal), 3), "found"));
        var result = DiagnosticPolicy.Apply(raw, new PolicySettings { KnownRules = Known }, scanned.Suppressions);
        Assert.True(expected == string.Join(' ', result.Diagnostics.Select(item => $"{item.Rule.Id}({item.Span.Line})")), what);
        Assert.Equal(expected.Contains("DS7906", StringComparison.Ordinal) ? 0 : 1, result.Suppressed.Length);
    }

    [Fact]
    public void Security_findings_can_not_be_silenced_in_an_article()
    {
        var source = new SourceText("a.md", "<!-- docssite-ignore DS8901: trust me -->\n<script>\n");
        var result = DiagnosticPolicy.Apply(
            [Findings.Script.At(source.Span(43, 8), "found")], new PolicySettings { KnownRules = Known }, SuppressionScanner.Scan(source).Suppressions);
        Assert.Equal(["DS9205", "DS8901"], result.Diagnostics.Select(item => item.Rule.Id));
    }

    [Fact]
    public void Suppression_in_an_article_does_not_reach_its_includes()
    {
        var article = new SourceText("a.md", "<!-- docssite-ignore-file DS7906: why -->\n");
        var inInclude = At(Findings.Mojibake, "includes/x.md", 1) with { IncludedFrom = article.Span(0, 1) };
        var result = DiagnosticPolicy.Apply([inInclude], new PolicySettings { KnownRules = Known }, SuppressionScanner.Scan(article).Suppressions);
        Assert.Equal(["DS9201", "DS7906"], result.Diagnostics.Select(item => item.Rule.Id));
    }

    [Fact]
    public void Wholly_unused_comment_offers_its_deletion()
    {
        var source = new SourceText("a.md", "<!-- docssite-ignore DS7906: why -->\nfine\n");
        var result = DiagnosticPolicy.Apply([], new PolicySettings { KnownRules = Known }, SuppressionScanner.Scan(source).Suppressions);
        var edit = Assert.Single(Assert.Single(result.Diagnostics).Fix!.Edits);
        Assert.Equal((0, 36, ""), (edit.Span.Start, edit.Span.Length, edit.NewText));
    }

    [Fact]
    public void Comment_about_a_rule_that_is_off_is_not_called_unused()
    {
        var source = new SourceText("a.md", "<!-- docssite-ignore DS7906: why -->\nbad\n");
        var settings = new PolicySettings { Rules = Levels("DS7906=off"), KnownRules = Known };
        var result = DiagnosticPolicy.Apply([Findings.Mojibake.At(source.Span(37, 3), "found")], settings, SuppressionScanner.Scan(source).Suppressions);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Suppressed);
    }

    [Fact]
    public void Examples_of_the_policy_rules_show_what_they_say()
    {
        foreach (var rule in RuleCatalog.Gather([typeof(PolicyRules)]).Where(rule => rule.ExamplePath.EndsWith(".md", StringComparison.Ordinal)))
        {
            Assert.Equal([rule.Id], Check(rule.BadExample!));
            Assert.DoesNotContain(rule.Id, Check(rule.GoodExample!).Where(id => rule != PolicyRules.UnusedSuppression || id == rule.Id));
        }

        static IEnumerable<string> Check(string text)
        {
            var scanned = SuppressionScanner.Scan(new SourceText("product/example.md", text));
            var known = new PolicySettings { KnownRules = Known };
            return DiagnosticPolicy.Apply(scanned.Diagnostics, known, scanned.Suppressions).Diagnostics.Select(item => item.Rule.Id);
        }
    }

    private static string Level(PolicySettings settings, string path) =>
        string.Concat(Apply([At(Findings.MissingCause, path, 1)], settings).Select(item => item.Severity.Name()));

    private static ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> findings, PolicySettings settings) =>
        DiagnosticPolicy.Apply(findings, settings, []).Diagnostics;

    private static Diagnostic At(RuleDescriptor rule, string path, int line) => rule.At(new SourceSpan(path, line * 10, 1, line, 1, line, 2), "found");

    private static RuleLevels Levels(string text) => new([.. text.Split(' ').Select(pair => pair.Split('=')).Select(pair =>
        new RuleLevel(pair[0], SeverityNames.TryParse(pair[1], out var level) ? level : throw new FormatException(pair[1]), InSettings))]);
}
