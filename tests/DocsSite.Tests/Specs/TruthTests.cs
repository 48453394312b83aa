using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Specs;

/// <summary>Every labelled defect is found where it is, and nothing else is called an error or a warning.</summary>
public sealed class TruthTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Specs", "Truth");

    private static readonly IReadOnlyDictionary<string, string> Shared = TruthFile.Read(Path.Combine(Folder, "README.md")).Single().Files;

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal))
        {
            foreach (var one in TruthFile.Read(file)) cases.Add(Path.GetFileName(file), one.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_labelled_defect_is_found_and_no_other(string file, string name)
    {
        var truth = TruthFile.Read(Path.Combine(Folder, file)).Single(one => one.Name == name);
        var found = Findings(truth);
        var missed = truth.Defects.Except(found.Select(finding => finding.Label), StringComparer.Ordinal).ToList();
        var unlabelled = found.Where(finding => finding.Severity >= Severity.Warning).Select(finding => finding.Label).Except(truth.Defects, StringComparer.Ordinal).ToList();
        Assert.True(missed.Count + unlabelled.Count == 0, $"not found:\n{string.Join('\n', missed)}\nnot labelled:\n{string.Join('\n', unlabelled)}\n");
    }

    [Fact]
    public void Set_is_large_and_has_clean_articles_too()
    {
        var cases = Cases().Select(row => TruthFile.Read(Path.Combine(Folder, (string)row[0])).Single(one => one.Name == (string)row[1])).ToList();
        var articles = cases.Sum(one => one.Files.Keys.Count(path => path.StartsWith("product/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)));
        Assert.True(articles >= 80, $"{articles} articles");
        Assert.True(cases.Count(one => one.Defects.Count == 0) >= 15, "too few clean articles");
        Assert.True(cases.SelectMany(one => one.Defects).Select(defect => defect.Split(' ')[1]).Distinct().Count() >= 60, "too few rules");
    }

    private static List<(string Label, Severity Severity)> Findings(TruthCase truth)
    {
        var files = new Dictionary<string, string>(Shared, StringComparer.Ordinal);
        foreach (var (path, text) in truth.Files) files[path] = text;
        var plan = SiteBuilder.Check(new BuildRequest { InputRoot = "truth", Input = new MemoryInputFolder(files), Today = new DateOnly(2026, 11, 26) });
        return [.. plan.Diagnostics.Select(finding => ($"{finding.Span} {finding.Rule.Id} {finding.Rule.Name}", finding.Severity))];
    }
}
