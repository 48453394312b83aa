using System.Text;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Rendering;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Specs;

/// <summary>Runs every case under <c>tests/Specs/Articles</c> as check, build and preview: the three must agree with the case and with each other.</summary>
public sealed class SpecTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Specs", "Articles");

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var one in SpecFile.Read(file)) cases.Add(Path.GetFileName(file), one.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Specification_holds_in_check_build_and_preview(string file, string name)
    {
        var spec = SpecFile.Read(Path.Combine(Folder, file)).Single(one => one.Name == name);
        var theme = new DocsSiteTheme();
        var check = SiteBuilder.Check(Request(spec, isPreview: false));
        var build = SiteBuilder.Plan(Request(spec, isPreview: false), theme);
        var preview = SiteBuilder.Plan(Request(spec, isPreview: true), theme);

        var findings = Findings(check);
        Assert.Equal(findings, Findings(build));
        Assert.Equal(findings, Findings(preview));
        if (spec.Diagnostics is not null) AssertSame(spec.Diagnostics, findings);
        Assert.Empty(check.Files);
        Assert.Equal(build.Files.Keys.Where(IsPage), preview.Files.Keys.Where(IsPage));
        foreach (var (url, outline) in spec.Pages)
        {
            var built = PageOutline.Of(Html(build, url));
            AssertSame(outline.Trim('\n'), built);
            Assert.Equal(built, PageOutline.Of(Html(preview, url)));
        }
    }

    /// <summary>Shows both texts whole: whoever changed the product copies the right one into the specification.</summary>
    private static void AssertSame(string expected, string actual) =>
        Assert.True(expected == actual, $"The specification says:\n{expected}\n\nThe product says:\n{actual}\n");

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static BuildRequest Request(SpecCase spec, bool isPreview) => new()
    {
        InputRoot = "spec",
        Input = new MemoryInputFolder(spec.Files),
        Today = new DateOnly(2026, 11, 23),
        ThemeTexts = ThemeStrings.For,
        IsPreview = isPreview,
    };

    private static string Findings(SitePlan plan) => string.Join('\n', plan.Diagnostics.Select(finding =>
        $"{finding.Span} {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Rule.Name}: {finding.Message}"));

    private static string Html(SitePlan plan, string url)
    {
        Assert.True(plan.Files.TryGetValue(SiteAddress.OutputPath(url), out var page), $"no page at {url}; there are: {string.Join(", ", plan.Files.Keys.Where(IsPage))}");
        return Encoding.UTF8.GetString(page!.Content().Span);
    }
}
