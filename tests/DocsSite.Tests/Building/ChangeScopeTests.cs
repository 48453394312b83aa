using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;
using DocsSite.Loading;

namespace DocsSite.Tests.Building;

public sealed class ChangeScopeTests
{
    /// <summary>Whatever is changed: a finding that was not there before lies in the scope of the change.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void No_new_finding_is_outside_the_scope(int seed)
    {
        var random = new Random(seed);
        var files = EditedSite.Start();
        var before = Check(files);
        for (var step = 0; step < 40; step++)
        {
            var old = new Dictionary<string, string>(files, StringComparer.Ordinal);
            var what = string.Join(", ", Enumerable.Range(0, 1 + random.Next(2)).Select(_ => EditedSite.Edit(files, random)));
            var changed = files.Keys.Union(old.Keys).Where(path => files.GetValueOrDefault(path) != old.GetValueOrDefault(path)).ToList();
            var after = Check(files);
            var scope = after.Dependencies!.ScopeOf(changed);
            var known = Keys(before).ToHashSet(StringComparer.Ordinal);
            var missed = after.Diagnostics.Zip(Keys(after)).Where(pair => !known.Contains(pair.Second) && !scope.Contains(pair.First)).Select(pair => $"{pair.First.Span}: {pair.First.Message}");
            Assert.True(!missed.Any(), $"step {step}: {what}\n{string.Join('\n', missed)}");
            before = after;
        }
    }

    [Fact]
    public void Scope_is_narrow()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["a.md"] = Page("A", "Text."), ["b.md"] = Page("B", "[a](a.md)"), ["c.md"] = Page("C", "[b](b.md)"), ["d.md"] = Page("D", "`0x80070005`"),
            ["k.md"] = Page("K", "It says 0x80070005."), ["f.md"] = Page("F", "[!INCLUDE [x](includes/x.md)]"), ["g.md"] = Page("G", "[f](f.md)"),
            ["h.md"] = Page("H", "[f](f.md#inside)"), ["includes/x.md"] = "## Inside\n\nText.\n", ["s/_directory.yml"] = "author: ada\n", ["s/i.md"] = Page("I", "Text."),
            ["j.md"] = Page("J", "[gone](gone.md) ![p](p.png)"),
        };
        var dependencies = Check(files).Dependencies!;
        Assert.Equal("b.md: links to a.md", Dependents("a.md"));
        Assert.Equal("k.md: names 0x80070005", Dependents("d.md"));
        Assert.Equal("f.md: includes includes/x.md | h.md: links to f.md", Dependents("includes/x.md"));
        Assert.Equal("s/i.md: inherits from s/_directory.yml", Dependents("s/_directory.yml"));
        Assert.Equal("j.md: links to gone.md", Dependents("gone.md"));
        Assert.Equal("j.md: links to p.png", Dependents("p.png"));
        Assert.Equal("", Dependents("unrelated.txt"));
        Assert.All(["settings.yml", "vocabulary.yml", "schemas/article.schema.json", "errors/x.yml", "baseline.json"], path => Assert.Equal(path, dependencies.ScopeOf(["a.md", path]).WholeSite));

        string Dependents(string path) => string.Join(" | ", dependencies.ScopeOf([path]).Dependents.Select(pair => $"{pair.Key}: {pair.Value}"));
    }

    private static string Page(string title, string text) => $"---\ntitle: {title}\nkind: guide\n---\n\n# {title}\n\n{text}\n";

    private static SitePlan Check(Dictionary<string, string> files) => SiteBuilder.Check(new BuildRequest
    {
        InputRoot = "input", Input = new MemoryInputFolder(files), Today = new DateOnly(2026, 11, 26), NeedsDependencies = true,
    });

    private static IEnumerable<string> Keys(SitePlan plan) => plan.Diagnostics.Zip(Fingerprint.Compute(plan.Diagnostics, plan.Sources), (finding, print) => print + finding.Message);
}
