using System.Text.RegularExpressions;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Theme;

namespace DocsSite.Tests.Validation;

/// <summary>Every rule's examples are run: the bad one has exactly its defect, the good one none.</summary>
public sealed partial class RuleExampleTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>";

    public static TheoryData<string> RulesWithExamples() => new(RuleCatalog.All.Where(rule => rule.BadExample is not null).Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(RulesWithExamples))]
    public void Bad_example_has_exactly_this_defect(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var found = Check(rule, rule.BadExample!);
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal($"{rule.Id} {rule.Name}", $"{finding.Rule.Id} {finding.Rule.Name}"));
    }

    [Theory]
    [MemberData(nameof(RulesWithExamples))]
    public void Good_example_has_no_defect(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        Assert.True(rule.GoodExample is not null, $"{id} has a bad example and no good one");
        Assert.Empty(Check(rule, rule.GoodExample!).Select(finding => finding.ToString()));
    }

    public static TheoryData<string> RulesWithFixes() => new(RuleCatalog.All.Where(rule => rule.Fix != FixSafety.None && rule.BadExample is not null).Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(RulesWithFixes))]
    public void Fix_removes_the_defect_and_adds_none(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var text = rule.BadExample!;
        for (var round = 0; round < 10; round++)
        {
            var found = Check(rule, text);
            if (found.Count == 0) return;
            var fix = found[0].Fix;
            Assert.True(fix is not null, $"{id} promises a fix; this finding has none: {found[0]}");
            Assert.True(fix.Safety <= rule.Fix, $"{id} gives a fix that is less safe than it says");
            text = Apply(text, rule.ExamplePath, fix);
        }

        Assert.Fail($"{id} is not mended after ten fixes:\n{text}");
    }

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        Assert.All(RuleCatalog.All, rule => Assert.Matches("^DS[1-9][0-9]{3}$", rule.Id));
        Assert.All(RuleCatalog.All, rule => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Name));
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(rule => rule.Name).Distinct().Count());
    }

    private static string Apply(string text, string path, Fix fix)
    {
        foreach (var edit in fix.Edits.OrderByDescending(edit => edit.Span.Start))
        {
            Assert.Equal(path, edit.Span.Path);
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }

    private static IReadOnlyList<Diagnostic> Check(RuleDescriptor rule, string example)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Something to find a variable missing among.
            ["settings.yml"] = "variables:\n  product: Contoso\n",
        };
        // Pictures that an example shows are there, unless the example is about a missing one.
        foreach (Match picture in Picture().Matches(example)) files["product/" + picture.Value] = Svg + (picture.Value.Contains("large-", StringComparison.Ordinal) ? new string(' ', 300 * 1024) : "");
        // Examples of other rules than those of shape need not be whole articles.
        if (!rule.Id.StartsWith("DS2", StringComparison.Ordinal) && !rule.Id.StartsWith("DS11", StringComparison.Ordinal))
            files["schemas/article.schema.json"] = "{ \"$schema\": \"https://json-schema.org/draft/2020-12/schema\" }";
        // A registry or settings file alone is no site.
        if (!rule.ExamplePath.EndsWith(".md", StringComparison.Ordinal)) files["index.md"] = "---\ntitle: The home page\ndescription: Where readers start.\n---\n\n# The home page\n";
        foreach (var (path, text) in rule.ExampleFiles) files[path] = text;
        files[rule.ExamplePath] = example;
        return SiteBuilder.Check(new BuildRequest
        {
            InputRoot = "example",
            Input = new MemoryInputFolder(files),
            ThemeTexts = ThemeStrings.For,
            Today = new DateOnly(2026, 11, 23),
        }).Diagnostics;
    }

    [GeneratedRegex(@"media/[\w-]+\.(?:png|svg|gif|jpg)")]
    private static partial Regex Picture();
}
