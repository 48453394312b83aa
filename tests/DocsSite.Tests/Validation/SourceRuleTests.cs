using DocsSite.Building;
using DocsSite.Cli;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Validation;

namespace DocsSite.Tests.Validation;

/// <summary>The seam for rules that look at an article's text while it is compiled.</summary>
public sealed class SourceRuleTests
{
    private const string Text = "---\ntitle: Sign-in fails\ndescription: What to do when the sign-in fails.\n---\n\n# Sign-in fails\n\nOpen the sign\u200B-in *window*, `code` and [this page](https://example.org/x_y).\n";

    [Fact]
    public void Crash_of_one_rule_is_a_finding_and_the_others_go_on()
    {
        var plan = Check(Text, [new Crashing(), .. RuleRunner.AllRules()]);
        var crash = Assert.Single(plan.Diagnostics, finding => finding.Rule == RuleRunner.RuleCrashed);
        Assert.Equal("product/a.md", crash.Span.Path);
        Assert.Contains("DS0001 crashing stopped here: InvalidOperationException: seeded", crash.Message, StringComparison.Ordinal);
        Assert.Contains(plan.Diagnostics, finding => finding.Rule.Name == "invisible-character");
        Assert.Equal(ExitCode.Internal, ExitCode.Of(plan.Diagnostics, Severity.Error));
    }

    [Fact]
    public void Prose_has_the_text_and_nothing_else_at_the_same_places()
    {
        var seen = new Recording();
        Check(Text, [seen]);
        Assert.Equal(seen.Text.Length, seen.Prose.Length);
        for (var i = 0; i < seen.Prose.Length; i++) Assert.True(seen.Prose[i] == ' ' || seen.Prose[i] == seen.Text[i], $"at {i}");
        Assert.Contains("window", seen.Prose, StringComparison.Ordinal);
        Assert.Contains("this page", seen.Prose, StringComparison.Ordinal);
        Assert.DoesNotContain("code", seen.Prose, StringComparison.Ordinal);
        Assert.DoesNotContain("example", seen.Prose, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_has_the_cells_of_tables()
    {
        var seen = new Recording();
        Check(Text + "\n| A head | **B** head |\n|---|---|\n| first cell | `code` and **bold** cell |\n|second cell|   fourth \\| cell   |\n", [seen]);
        foreach (var cell in (string[])["A head", "first cell", "bold", "second cell", "fourth", "cell"]) Assert.Contains(cell, seen.Prose, StringComparison.Ordinal);
        for (var i = 0; i < seen.Prose.Length; i++) Assert.True(seen.Prose[i] == ' ' || seen.Prose[i] == seen.Text[i], $"at {i}");
        Assert.DoesNotContain("code", seen.Prose[(seen.Prose.IndexOf("A head", StringComparison.Ordinal))..], StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_in_an_include_is_placed_there_once_with_one_includer()
    {
        var include = "Wait for\u200B an hour.\n";
        var article = Text.Replace("\u200B", "", StringComparison.Ordinal) + "\n[!INCLUDE [wait](../includes/wait.md)]\n";
        var plan = SiteBuilder.Check(new BuildRequest
        {
            InputRoot = "site",
            Input = new MemoryInputFolder(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["product/a.md"] = article, ["product/b.md"] = article.Replace("title: Sign-in", "title: Sign-out", StringComparison.Ordinal), ["includes/wait.md"] = include,
            }),
            Rules = [.. RuleRunner.AllRules().Where(rule => rule.Descriptor.Name == "invisible-character")],
        });
        var finding = Assert.Single(plan.Diagnostics, finding => finding.Rule.Name == "invisible-character");
        Assert.Equal("includes/wait.md(1,9)", finding.Span.ToString());
        Assert.Equal("product/a.md", finding.IncludedFrom?.Path);
        var edit = Assert.Single(finding.Fix!.Edits);
        Assert.Equal(include.IndexOf('\u200B', StringComparison.Ordinal), edit.Span.Start);
    }

    /// <summary>Nearly the same as a bad example, and right.</summary>
    [Theory]
    [InlineData("bulleted-steps", "To open it, follow these steps:\n\n- In version 10.0\n\n  Select **File**.\n\n- In version 9.0\n\n  Select **Menu**.")]
    [InlineData("numbered-heading-gap", "## Step 1\uFF1ABegin\n\nText.\n\n#### Step 2(optional): Go on\n\nText.\n\n## Step 3: End\n\nText.")]
    [InlineData("registry-edit-without-warning", "1. Back up your registry.\n1. Open Registry Editor.\n1. Delete the value **Blocked**.")]
    [InlineData("cause-without-resolution", "## Symptoms\n\nText.\n\n## Cause 1\n\nIt is old.\n\n## Cause 2\n\nIt is new.\n\n## Resolution\n\nStart again.")]
    [InlineData("cause-without-resolution", "## Symptoms\n\nText.\n\n## Cause 1\n\nIt is old.\n\n### Action: Start again\n\nText.\n\n## Cause 2\n\nIt is new.\n\n### Action: Wait\n\nText.")]
    public void What_only_looks_like_a_mistake_is_none(string rule, string body) =>
        Assert.DoesNotContain(Check(Text + "\n" + body + "\n", RuleRunner.AllRules()).Diagnostics, finding => finding.Rule.Name == rule);

    [Theory]
    [InlineData("Close it. The the window closes.", 1)]
    [InlineData("The window that That shows is there.", 0)]
    public void Doubled_article_at_the_start_of_a_sentence_is_found(string body, int expected) =>
        Assert.Equal(expected, Check(Text + "\n" + body + "\n", RuleRunner.AllRules()).Diagnostics.Count(finding => finding.Rule.Name == "repeated-word"));

    [Theory]
    [InlineData("setpu.md", "did you mean \"setup.md\"?")]
    [InlineData("later2.md", "Correct the path; it is relative to this file.")]
    [InlineData("setup.mdd", "did you mean \"setup.md\"?")]
    public void Only_a_near_name_is_offered_for_a_missing_file(string target, string help) => Assert.Equal(help, Assert.Single(SiteBuilder.Check(new BuildRequest
    {
        InputRoot = "site",
        Input = new MemoryInputFolder(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["product/a.md"] = Text.Replace("\u200B", "", StringComparison.Ordinal) + $"\nSee [it]({target}).\n", ["product/setup.md"] = Text, ["product/index.md"] = Text,
        }),
    }).Diagnostics, finding => finding.Rule.Id == "DS3001").Help);

    private static SitePlan Check(string text, IReadOnlyList<IRule> rules) => SiteBuilder.Check(new BuildRequest
    {
        InputRoot = "site",
        Input = new MemoryInputFolder(new Dictionary<string, string>(StringComparer.Ordinal) { ["product/a.md"] = text }),
        Rules = rules,
    });

    private static RuleDescriptor Seeded(string name) => new("DS0001", name, Severity.Warning) { Summary = "For tests.", Why = "For tests." };

    private sealed class Crashing : ISourceRule
    {
        public RuleDescriptor Descriptor { get; } = Seeded("crashing");

        public IEnumerable<Diagnostic> Check(ArticleSource source) => throw new InvalidOperationException("seeded");
    }

    private sealed class Recording : ISourceRule
    {
        public string Text { get; private set; } = "";

        public string Prose { get; private set; } = "";

        public RuleDescriptor Descriptor { get; } = Seeded("recording");

        public IEnumerable<Diagnostic> Check(ArticleSource source)
        {
            (Text, Prose) = (source.Text, source.Prose);
            return [];
        }
    }
}
