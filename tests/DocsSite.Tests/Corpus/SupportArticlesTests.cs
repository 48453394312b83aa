using System.Text;
using AngleSharp.Html.Parser;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Corpus;

/// <summary>A real Microsoft Learn repository, unmodified: nothing is lost, nothing breaks.</summary>
[Trait("Category", "Corpus")]
public sealed class SupportArticlesTests
{
    /// <summary>Every twentieth article is rendered: 290 pages of all products.</summary>
    private const int Stride = 20;

    [SharedFact("corpus/support-articles/support")]
    public void Every_article_becomes_a_page_and_errors_are_few()
    {
        var root = Shared.PathTo("corpus/support-articles/support");
        var plan = SiteBuilder.Plan(new BuildRequest { InputRoot = root, Today = new DateOnly(2026, 11, 23) }, new DocsSiteTheme());

        var articles = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Contains("includes"))
            .Order(StringComparer.Ordinal).ToList();
        var reported = plan.Diagnostics.Select(finding => finding.Span.Path).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(articles.Count, 5_800, 5_900);
        Assert.DoesNotContain(articles, path => !IsPublished(plan, path) && !reported.Contains(path));
        Assert.InRange(plan.Diagnostics.Count(finding => finding.Severity == Severity.Error), 1, 99);
        Assert.DoesNotContain(plan.Diagnostics, finding => finding.Rule.Id == "DS9900");

        foreach (var path in articles.Where((_, index) => index % Stride == 0)) AssertWhole(plan, path);
    }

    private static bool IsPublished(SitePlan plan, string path) =>
        plan.PageUrls.TryGetValue(path, out var url) && plan.Files.ContainsKey(SiteAddress.OutputPath(url));

    /// <summary>A whole page: one H1, unique ids, and none of the dialect's tokens outside code.</summary>
    private static void AssertWhole(SitePlan plan, string path)
    {
        var html = Encoding.UTF8.GetString(plan.Files[SiteAddress.OutputPath(plan.PageUrls[path])].Content().Span);
        var main = new HtmlParser().ParseDocument(html).QuerySelector("main")!;
        Assert.True(main.QuerySelectorAll("h1").Length == 1, $"{path}: not exactly one H1");
        var ids = main.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.True(ids.Count == ids.Distinct(StringComparer.Ordinal).Count(), $"{path}: an id occurs twice: {string.Join(", ", ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key))}");
        foreach (var code in main.QuerySelectorAll("pre, code, .code-block").ToList()) code.Remove();
        Assert.All([":::", "[!INCLUDE", "[!NOTE", "<error-mention"], token =>
            Assert.False(main.InnerHtml.Contains(token, StringComparison.Ordinal), $"{path}: {token} is left over"));
    }
}
