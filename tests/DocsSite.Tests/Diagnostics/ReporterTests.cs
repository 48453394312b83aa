using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Tests.Diagnostics;

public sealed partial class ReporterTests
{
    private const string Article = "sign-in/token-expired.md";

    private const string Text =
        "---\ndescription: How to renew a token.\n---\n# Token expired\n\n## Symptom\n\n"
        + "If the issue is still unresolved after you renewed the token of the connected app and signed in once more, go toâ€¯the community and ask there.\n";

    [Fact]
    public void Text_shows_a_frame_for_every_finding()
    {
        const string Expected = """
            error[DS2902] missing-cause: the article has no section with the role "cause"
              --> input/sign-in/token-expired.md:1:1
               |
             1 | ---
               | ^^^ to line 3
               |
               = help: add a section `## Cause`

            warning[DS2904] odd-heading: section is named "Symptom"; this site uses "Symptoms"
               --> input/sign-in/token-expired.md:6:4
                |
              6 | ## Symptom
                |    ^^^^^^^
               ::: input/sign-in/other.md:120:4
            120 | ## Symptoms
                |    -------- as here
                |
                = help: rename it
                = fix: Rename to "Symptoms" (safe)

            error[DS7906] mojibake: text was decoded twice
              --> input/sign-in/token-expired.md:8:113
               |
             8 | …newed the token of the connected app and signed in once more, go toâ€¯the community and ask there.
               |                                                                     ^^^
               |
               = included from: input/sign-in/page.md:3:1

            Found 2 errors and 1 warning in 5 articles (1 finding with a safe fix; 1 finding suppressed with a reason).
            Why a rule exists and how to mend its findings: docssite explain DS2902

            """;
        var output = Findings.Write(new TextReporter(), Report());
        Assert.Equal(Expected.ReplaceLineEndings("\n").TrimEnd(' '), output);
    }

    [Fact]
    public void Text_without_findings_is_one_line() =>
        Assert.Equal("Found no findings in 5 articles.\n", Findings.Write(new TextReporter(), new Findings().Report()));

    [Fact]
    public void Text_counts_what_it_does_not_show()
    {
        var sources = new Findings().With("a.md", "bad bad bad bad\n");
        var diagnostics = Enumerable.Range(0, 4).Select(i => Findings.Mojibake.At(sources.Span("a.md", "bad", i), "bad"))
            .Append(Findings.Stale.At(SourceSpan.FileStart("a.md"), "old")).ToArray();
        var output = Findings.Write(new TextReporter(), sources.Report(diagnostics) with { MaxFindingsPerRule = 1 });
        Assert.Equal(2, output.Split("  --> ").Length - 1);
        Assert.Contains("More of the same, beyond the first 1 finding of a rule (--max-findings 0 shows all):\n  3  error      DS7906 mojibake\n", output, StringComparison.Ordinal);
        Assert.Contains("Found 4 errors and 1 suggestion in 5 articles.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_coloured_only_when_asked()
    {
        Assert.DoesNotContain('\e', Findings.Write(new TextReporter(), Report()));
        var coloured = Findings.Write(new TextReporter(), Report() with { UseColor = true });
        Assert.StartsWith("\e[1;31merror[DS2902]\e[0m \e[1mmissing-cause", coloured, StringComparison.Ordinal);
        Assert.Equal(Findings.Write(new TextReporter(), Report()), Regex.Replace(coloured, "\e\\[[0-9;]*m", "").Replace(" \n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_shows_the_place_when_the_source_is_gone()
    {
        var diagnostic = Findings.Mojibake.At(SourceSpan.FileStart("media/a.png"), "broken image");
        Assert.StartsWith(
            "error[DS7906] mojibake: broken image\n  --> media/a.png:1:1\n   |\n\n",
            Findings.Write(new TextReporter(), new Findings().Report(diagnostic)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Compact_is_read_by_the_problem_matchers_of_editors()
    {
        var output = Findings.Write(new CompactReporter(), Report());
        Assert.Equal(
            """
            input/sign-in/token-expired.md(1,1): error DS2902: missing-cause: the article has no section with the role "cause"
            input/sign-in/token-expired.md(6,4): warning DS2904: odd-heading: section is named "Symptom"; this site uses "Symptoms"
            input/sign-in/token-expired.md(8,113): error DS7906: mojibake: text was decoded twice

            """.ReplaceLineEndings("\n"),
            output);
        foreach (var line in output.TrimEnd('\n').Split('\n'))
        {
            var match = ProblemMatcher().Match(line);
            Assert.True(match.Success, line);
            Assert.StartsWith("DS", match.Groups["code"].Value, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(ProblemMatcher(), "a.md(1,1): error DS2902 missing-cause: no colon behind the code");
        Assert.DoesNotMatch(ProblemMatcher(), "a.md(1,1): suggestion DS2902: a level that no matcher knows");
    }

    [Fact]
    public void Json_has_the_documented_shape()
    {
        using var document = JsonDocument.Parse(Findings.Write(new JsonReporter(), Report()));
        var root = document.RootElement;
        Assert.Equal("docssite-report-1", root.GetProperty("schema").GetString());
        Assert.Equal(
            """{"files":5,"errors":2,"warnings":1,"suggestions":0,"fixable":{"safe":1,"unsafe":0},"baselined":0,"suppressed":1}""",
            JsonSerializer.Serialize(root.GetProperty("summary")));
        var finding = root.GetProperty("diagnostics")[1];
        Assert.Equal(
            "DS2904 odd-heading warning article-shape new",
            $"{finding.GetProperty("id")} {finding.GetProperty("name")} {finding.GetProperty("level")} {finding.GetProperty("category")} {finding.GetProperty("state")}");
        Assert.Equal(
            """{"path":"input/sign-in/token-expired.md","start":{"line":6,"column":4,"offset":63},"end":{"line":6,"column":11,"offset":70}}""",
            JsonSerializer.Serialize(finding.GetProperty("location")));
        Assert.Equal("safe", finding.GetProperty("fix").GetProperty("applicability").GetString());
        Assert.Equal("as here", finding.GetProperty("related")[0].GetProperty("message").GetString());
        Assert.Equal(1, root.GetProperty("diagnostics")[3].GetProperty("includedFrom").GetArrayLength());
        Assert.Equal("suppressed log excerpt", $"{root.GetProperty("diagnostics")[2].GetProperty("state")} {root.GetProperty("diagnostics")[2].GetProperty("reason")}");
    }

    [Fact]
    public void Ndjson_is_the_same_line_by_line()
    {
        using var whole = JsonDocument.Parse(Findings.Write(new JsonReporter(), Report()));
        var lines = Findings.Write(new NdjsonReporter(), Report()).TrimEnd('\n').Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Equal(
            whole.RootElement.GetProperty("diagnostics").EnumerateArray().Select(item => JsonSerializer.Serialize(item)),
            lines.Take(4).Select(line => JsonSerializer.Serialize(JsonDocument.Parse(line).RootElement)));
        Assert.StartsWith("{\"schema\":\"docssite-report-1\"", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Github_puts_errors_first_and_leaves_out_columns_of_several_lines()
    {
        var lines = Findings.Write(new GitHubReporter(), Report()).Split('\n');
        Assert.Equal(
            "::error title=DocsSite (DS2902 missing-cause),file=input/sign-in/token-expired.md,line=1,endLine=3::input/sign-in/token-expired.md:1:1: DS2902 the article has no section with the role \"cause\"%0A  help: add a section `## Cause`",
            lines[0]);
        Assert.StartsWith("::error title=DocsSite (DS7906 mojibake),file=input/sign-in/token-expired.md,line=8,col=113,endLine=8,endColumn=116::", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("::warning ", lines[2], StringComparison.Ordinal);
        Assert.Contains("%0A  input/sign-in/other.md:120:4: as here", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Github_shows_ten_of_a_level_and_counts_the_rest()
    {
        var sources = new Findings().With("a,b:c.md", string.Concat(Enumerable.Repeat("bad ", 12)));
        var output = Findings.Write(new GitHubReporter(), sources.Report(
            [.. Enumerable.Range(0, 12).Select(i => Findings.Heading.At(sources.Span("a,b:c.md", "bad", i), "100% bad"))]));
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.Contains("file=a%2Cb%3Ac.md,", lines[0], StringComparison.Ordinal);
        Assert.Contains("100%25 bad", lines[0], StringComparison.Ordinal);
        Assert.Equal("::notice title=DocsSite::and 2 more findings: see the job summary", lines[10]);
    }

    [Fact]
    public void Junit_fails_only_what_fails_the_run()
    {
        var suites = XDocument.Parse(Findings.Write(new JUnitReporter(), Report())).Root!;
        Assert.Equal("3 2 1", $"{suites.Attribute("tests")!.Value} {suites.Attribute("failures")!.Value} {suites.Attribute("skipped")!.Value}");
        Assert.Equal(2, suites.Descendants("failure").Count());
        var strict = XDocument.Parse(Findings.Write(new JUnitReporter(), Report() with { FailOn = Severity.Suggestion })).Root!;
        Assert.Equal(3, strict.Descendants("failure").Count());
        var clean = XDocument.Parse(Findings.Write(new JUnitReporter(), new Findings().Report())).Root!;
        Assert.Single(clean.Descendants("testcase"));
    }

    [Fact]
    public void Markdown_counts_by_rule_and_lists_errors_first()
    {
        var output = Findings.Write(new MarkdownReporter(), Report());
        Assert.StartsWith(
            """
            ## DocsSite: 2 errors and 1 warning in 5 articles

            | Rule | Level | Findings |
            | --- | --- | ---: |
            | DS2902 missing-cause | error | 1 |
            | DS7906 mojibake | error | 1 |
            | DS2904 odd-heading | warning | 1 |

            | Place | Finding | What to do |
            | --- | --- | --- |
            | input/sign-in/token-expired.md:1:1 | **error DS2902** the article has no section with the role "cause" | add a section \`&#35;&#35; Cause\` |
            """.ReplaceLineEndings("\n"),
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_stays_below_the_limit_of_a_job_summary()
    {
        var sources = new Findings().With("a.md", "bad\n");
        var diagnostics = Enumerable.Range(0, 3000).Select(i => Findings.Heading.At(sources.Span("a.md", "bad"), $"{i} {new string('x', 500)}")).ToArray();
        var output = Findings.Write(new MarkdownReporter(), sources.Report(diagnostics));
        Assert.InRange(output.Length, 800_000, 1_000_000);
        Assert.Matches("… and [0-9,]+ more findings\\.\n$", output);
    }

    [Fact]
    public void Reporters_are_found_by_name()
    {
        Assert.Equal(["compact", "github", "json", "junit", "markdown", "ndjson", "sarif", "text"], ReporterCatalog.All.Select(reporter => reporter.Name));
        Assert.IsType<SarifReporter>(ReporterCatalog.Find("sarif"));
        Assert.Null(ReporterCatalog.Find("Sarif"));
    }

    internal static Report Report()
    {
        var sources = new Findings()
            .With(Article, Text)
            .With("sign-in/other.md", string.Concat(Enumerable.Repeat("line\n", 119)) + "## Symptoms\n");
        var heading = Findings.Heading.At(sources.Span(Article, "Symptom"), "section is named \"Symptom\"; this site uses \"Symptoms\"", "rename it") with
        {
            Related = [new RelatedPlace(sources.Span("sign-in/other.md", "Symptoms"), "as here")],
            Fix = new Fix(FixSafety.Safe, "Rename to \"Symptoms\"", [new TextEdit(sources.Span(Article, "Symptom"), "Symptoms")]),
        };
        var frontMatter = sources.Find(Article)!.Span(0, Text.IndexOf("# Token", StringComparison.Ordinal) - 1);
        var suppressed = Findings.Mojibake.At(sources.Span(Article, "If"), "silenced");
        return sources.Report(
            Findings.MissingCause.At(frontMatter, "the article has no section with the role \"cause\"", "add a section `## Cause`"),
            heading,
            Findings.Mojibake.At(sources.Span(Article, "â€¯"), "text was decoded twice") with
            {
                IncludedFrom = new SourceSpan("sign-in/page.md", 9, 2, 3, 1, 3, 3),
            }) with
        {
            DisplayPath = path => "input/" + path,
            Suppressed = [new SuppressedDiagnostic(suppressed, new Suppression(["DS7906"], "log excerpt", suppressed.Span, LineRange.WholeFile))],
        };
    }

    /// <summary>MSBuild's canonical form as Visual Studio Code's <c>$msCompile</c> reads it: a level it knows, a code, a colon right behind.</summary>
    [GeneratedRegex(@"^(?<file>\S.*?)\((?<line>\d+),(?<column>\d+)\): (?<level>error|warning|info) +(?<code>\w+\d+): (?<message>.*)$")]
    private static partial Regex ProblemMatcher();
}
