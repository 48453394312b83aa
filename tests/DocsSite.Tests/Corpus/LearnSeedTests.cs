using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Corpus;

/// <summary>The two seed articles from Learn get the structure that Learn gives them.</summary>
[Trait("Category", "Corpus")]
public sealed class LearnSeedTests
{
    private static readonly string[] Rows = ["Client app", "Platform", "OS", "Deployment", "CRM", "Users"];

    [SharedFact("seeds")]
    public void Pictures_and_nested_lists_stay_inside_their_steps()
    {
        var main = Page("000_", out var findings);
        Assert.Equal(["affected", "symptom", "cause", "resolution", "escalation"], Roles(main));
        Assert.All(Rows, row => Assert.Contains(row, main.QuerySelector(".role-affected")!.TextContent, StringComparison.Ordinal));
        Assert.Single(main.QuerySelectorAll(".role-symptom code"));
        Assert.Single(main.QuerySelectorAll(".role-symptom img"));

        var steps = Assert.Single(main.QuerySelectorAll(".role-resolution ol"), list => list.ParentElement!.Closest("ol") is null).Children;
        Assert.Equal(6, steps.Length);
        Assert.Equal([0, 0, 1, 0, 2, 0], steps.Select(step => step.QuerySelectorAll("img").Length));
        var inner = Assert.Single(steps[4].QuerySelectorAll("ol")).Children;
        Assert.Equal([0, 1], inner.Select(step => step.QuerySelectorAll("img").Length));
        Assert.Equal(2, inner[1].QuerySelectorAll("a[href^='https://help.']").Length);
        Assert.Empty(findings);
    }

    [SharedFact("seeds")]
    public void A_list_right_below_a_line_and_an_include_at_the_end_are_read()
    {
        var main = Page("001_", out var findings);
        Assert.Equal(["affected", "symptom", "cause", "resolution", "more-information"], Roles(main));
        Assert.All(Rows, row => Assert.Contains(row, main.QuerySelector(".role-affected")!.TextContent, StringComparison.Ordinal));
        Assert.Single(main.QuerySelectorAll(".role-symptom blockquote"));
        Assert.Equal(2, main.QuerySelectorAll(".role-symptom ul > li").Length);

        var steps = Assert.Single(main.QuerySelectorAll(".role-resolution ol"), list => list.ParentElement!.Closest("ol") is null).Children;
        Assert.Equal(8, steps.Length);
        Assert.Equal(3, Assert.Single(steps[7].QuerySelectorAll("ol")).Children.Length);
        Assert.Contains("Included words.", main.TextContent, StringComparison.Ordinal);
        // The one defect of the article is text that was decoded twice.
        Assert.All(findings, finding => Assert.StartsWith("DS7", finding.Rule.Id, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Roles(IElement main) =>
        main.QuerySelectorAll("section[class*='role-'], .escalation").Where(section => section.ParentElement!.Closest("section") is null)
            .Select(section => section.ClassList.FirstOrDefault(name => name.StartsWith("role-", StringComparison.Ordinal))?["role-".Length..] ?? "escalation").Distinct();

    private static IElement Page(string seed, out IReadOnlyList<Diagnostic> findings)
    {
        var text = File.ReadAllText(Directory.EnumerateFiles(Shared.PathTo("seeds"), seed + "*").Single());
        var files = new Dictionary<string, string>
        {
            ["docfx.json"] = """{ "build": { "content": [{ "files": ["**/*.md"], "exclude": ["**/includes/**"] }] } }""",
            ["includes/third-party-disclaimer.md"] = "Included words.\n",
            ["a/b/article.md"] = text,
        };
        foreach (var name in (string[])["tsg-auth-error", "tsg-auth-issue1", "tsg-auth-issue2", "tsg-auth-issue3"]) files[$"a/b/media/{name}.png"] = "picture";
        var plan = SiteBuilder.Plan(new BuildRequest { InputRoot = "seed", Input = new MemoryInputFolder(files), Today = new DateOnly(2026, 11, 23) }, new DocsSiteTheme());
        findings = [.. plan.Diagnostics.Where(finding => finding.Severity != Severity.Suggestion)];
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(plan.Files["a/b/article/index.html"].Content().Span)).QuerySelector("main")!;
    }
}
