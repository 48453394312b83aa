using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Tests.Support;
using Xunit.Abstractions;

namespace DocsSite.Tests.Corpus;

/// <summary>A real Microsoft Learn repository, unmodified: nothing is lost, nothing breaks.</summary>
[Trait("Category", "Corpus")]
[Collection(CorpusTests.Name)]
public sealed class SupportArticlesTests(CorpusSite site, ITestOutputHelper output)
{
    /// <summary>Rules that report a token which is shown as text because it is malformed.</summary>
    private static readonly string[] TokenRules = ["DS4101", "DS4102", "DS4103", "DS4104", "DS4105", "DS4106", "DS4108"];

    /// <summary>Text that only looks like the dialect, with the place where it is written.</summary>
    private static readonly string[] NoTokens = ["support/mem/intune/app-protection-policies/troubleshoot-app-protection-policy-deployment.md(193)"]; // the value that the administrator types

    [SharedFact(CorpusSite.Folder)]
    public void Every_article_becomes_a_page_and_errors_are_few()
    {
        var root = Shared.PathTo(CorpusSite.Folder);
        var articles = Directory.EnumerateFiles(Path.Combine(root, "support"), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) || (path.EndsWith(".yml", StringComparison.Ordinal) && IsYamlPage(path)))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Contains("includes"))
            .Order(StringComparer.Ordinal).ToList();
        output.WriteLine(FormattableString.Invariant($"{articles.Count} articles, {site.Pages.Count} pages; ")
            + string.Join(", ", site.Plan.Diagnostics.GroupBy(finding => finding.Severity).Select(group => $"{group.Key}: {group.Count()}")));
        Assert.InRange(articles.Count, 5_900, 5_950);
        Assert.DoesNotContain(articles, path => !IsPublished(path));
        Assert.InRange(site.Plan.Diagnostics.Count(finding => finding.Severity == Severity.Error), 1, 20);
        Assert.DoesNotContain(site.Plan.Diagnostics, finding => finding.Rule.Id == "DS9900");
    }

    [SharedFact(CorpusSite.Folder)]
    public void Every_page_is_whole()
    {
        Assert.All(site.Pages, page => Assert.True(page.Value.H1Count == 1, $"{page.Key}: {page.Value.H1Count} H1"));
        Assert.All(site.Pages, page => Assert.True(page.Value.RepeatedIds.Count == 0, $"{page.Key}: repeated ids {string.Join(", ", page.Value.RepeatedIds)}"));
    }

    [SharedFact(CorpusSite.Folder)]
    public void No_token_of_the_dialect_is_left_outside_code()
    {
        var sources = site.Sources;
        var reported = site.Plan.Diagnostics.Where(finding => TokenRules.Contains(finding.Rule.Id)).Select(finding => finding.IncludedFrom?.Path ?? finding.Span.Path).ToHashSet(StringComparer.Ordinal);
        var left = site.Pages.SelectMany(page => page.Value.Leftovers.Select(text => (Source: sources.GetValueOrDefault(page.Key, page.Key), text)))
            .Where(item => !reported.Contains(item.Source) && !NoTokens.Any(known => known.StartsWith(item.Source + "(", StringComparison.Ordinal)))
            .Select(item => $"{item.Source}: {item.text}").ToList();
        output.WriteLine($"{site.Pages.Sum(page => page.Value.Leftovers.Count)} left over, all in articles with a finding: {string.Join(", ", site.Pages.Where(page => page.Value.Leftovers.Count > 0).Select(page => page.Key))}");
        Assert.True(left.Count == 0, string.Join('\n', left.Take(40)));
    }

    [SharedFact(CorpusSite.Folder)]
    public void The_docset_folder_alone_gives_the_same_pages()
    {
        var docset = SiteBuilder.Check(new BuildRequest { InputRoot = Path.Combine(Shared.PathTo(CorpusSite.Folder), "support"), Today = new DateOnly(2026, 11, 23) });
        Assert.Equal(
            site.Plan.PageUrls.ToDictionary(page => page.Key["support/".Length..], page => page.Value).OrderBy(page => page.Key, StringComparer.Ordinal),
            docset.PageUrls.OrderBy(page => page.Key, StringComparer.Ordinal));
    }

    private static bool IsYamlPage(string path) =>
        File.ReadLines(path).FirstOrDefault("") is var first && (first.Contains("YamlMime:Landing") || first.Contains("YamlMime:Hub") || first.Contains("YamlMime:FAQ"));

    private bool IsPublished(string path) =>
        site.Plan.PageUrls.TryGetValue(path, out var url) && site.Plan.Files.ContainsKey(SiteAddress.OutputPath(url));
}
