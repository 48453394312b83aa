using System.Text.Json;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Tests.Diagnostics;

public sealed class SarifReporterTests
{
    [Fact]
    public void Log_has_version_tool_and_utf16_columns()
    {
        var log = Write(ReporterTests.Report());
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal("DocsSite 0.1.0", $"{Driver(run).GetProperty("name")} {Driver(run).GetProperty("version")}");
    }

    [Fact]
    public void Every_result_points_at_its_rule_and_a_region_of_one_line()
    {
        var run = Run(ReporterTests.Report());
        var rules = Driver(run).GetProperty("rules");
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
            var region = Region(result);
            Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
            Assert.True(region.GetProperty("endColumn").GetInt32() >= region.GetProperty("startColumn").GetInt32());
            Assert.Matches("^[0-9a-f]{32}$", result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString());
        });
        Assert.Equal((1, 4), (Region(run.GetProperty("results")[0]).GetProperty("startColumn").GetInt32(), Region(run.GetProperty("results")[0]).GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public void Fixes_related_places_and_suppressions_are_told()
    {
        var results = Run(ReporterTests.Report()).GetProperty("results");
        var replacement = results[1].GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("Symptoms", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal("as here", results[1].GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("log excerpt", results[2].GetProperty("suppressions")[0].GetProperty("justification").GetString());
        Assert.Equal("included from here", results[3].GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Levels_are_mapped_and_changed_ones_are_told()
    {
        var sources = new Findings().With("a.md", "bad\n");
        var span = sources.Span("a.md", "bad");
        var run = Run(sources.Report(
            Findings.Heading.At(span, "m") with { Severity = Severity.Error }, Findings.Stale.At(span, "m"), Findings.Script.At(span, "m")));
        Assert.Equal(["note", "error", "error"], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("level").GetString()));
        var changed = Assert.Single(run.GetProperty("invocations")[0].GetProperty("ruleConfigurationOverrides").EnumerateArray());
        Assert.Equal("""{"descriptor":{"id":"DS2904","index":1},"configuration":{"level":"error"}}""", JsonSerializer.Serialize(changed));
        var security = Driver(run).GetProperty("rules")[2].GetProperty("properties");
        Assert.Equal("7.0", security.GetProperty("security-severity").GetString());
    }

    [Fact]
    public void Paths_are_percent_encoded()
    {
        var sources = new Findings().With("dir/a b#ü.md", "bad\n");
        var run = Run(sources.Report(Findings.Heading.At(sources.Span("dir/a b#ü.md", "bad"), "m")));
        var location = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal("dir/a%20b%23%C3%BC.md", location.GetProperty("uri").GetString());
    }

    [Fact]
    public void Run_holds_at_most_25000_results_and_keeps_the_worst()
    {
        var sources = new Findings().With("a.md", "bad\n");
        var span = sources.Span("a.md", "bad");
        var diagnostics = Enumerable.Range(0, 25_001).Select(i => Findings.Heading.At(span, $"m{i}")).Append(Findings.Script.At(span, "m")).ToArray();
        var run = Run(sources.Report(diagnostics));
        Assert.Equal(25_000, run.GetProperty("results").GetArrayLength());
        Assert.Equal("error", run.GetProperty("results")[0].GetProperty("level").GetString());
        var note = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString();
        Assert.StartsWith("2 findings", note, StringComparison.Ordinal);
    }

    private static JsonElement Write(Report report) => JsonDocument.Parse(Findings.Write(new SarifReporter(), report)).RootElement;

    private static JsonElement Run(Report report) => Write(report).GetProperty("runs")[0];

    private static JsonElement Driver(JsonElement run) => run.GetProperty("tool").GetProperty("driver");

    private static JsonElement Region(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
}
