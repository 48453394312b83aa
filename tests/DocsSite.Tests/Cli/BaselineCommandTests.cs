using DocsSite.Cli;

namespace DocsSite.Tests.Cli;

public sealed class BaselineCommandTests : IDisposable
{
    private const string BrokenLink = "See [it](missing.md).\n";
    private readonly FakeHost _fake = new();

    public BaselineCommandTests()
    {
        _fake.Host = _fake.Host with { Pipeline = new SitePipeline() };
        Write("a.md", Article("", BrokenLink));
    }

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Legacy_site_starts_clean_and_new_findings_are_reported()
    {
        Assert.Equal(ExitCode.Findings, await Check());
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("baseline create"));
        Assert.Contains("Baseline baseline.json: 1 known finding (1 added, 0 removed).", _fake.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, await Check());
        Write("a.md", Article("Ten more lines.\n\nAnd more.\n\n", BrokenLink));
        Assert.Equal(ExitCode.Clean, await Check());
        // The same mistake once more in the same file is a new one.
        Write("a.md", Article("", BrokenLink + "\n" + BrokenLink));
        Assert.Equal(ExitCode.Findings, await Check());
    }

    [Fact]
    public async Task Mended_finding_makes_its_entry_stale_until_it_is_pruned()
    {
        await _fake.RunAsync("baseline create --quiet");
        Write("a.md", Article("", "Text.\n"));
        Assert.Equal(ExitCode.Findings, await Check());
        Assert.Contains("input/baseline.json(4,5): warning DS9207: stale-baseline-entry", _fake.Output, StringComparison.Ordinal);
        Write("b.md", Article("", BrokenLink).Replace("fails", "breaks", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("baseline prune"));
        Assert.Contains("0 known findings (0 added, 1 removed).", _fake.Error, StringComparison.Ordinal);
        Assert.Equal("{\n  \"version\": 1,\n  \"findings\": []\n}\n", File.ReadAllText(Path.Combine(_fake.Folder, "input", "baseline.json")));
        Assert.Equal(ExitCode.Findings, await Check());
        await _fake.RunAsync("baseline update --quiet");
        Assert.Equal(ExitCode.Clean, await Check());
    }

    [Theory]
    [InlineData("baseline prune", "There is no baseline 'baseline.json'.")]
    [InlineData("baseline udpate", "did you mean \"update\"?")]
    [InlineData("baseline create --file ../outside.json", "is not in the input folder")]
    public async Task Wrong_use_is_explained(string arguments, string message)
    {
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync(arguments));
        Assert.Contains(message, _fake.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Existing_baseline_is_not_overwritten_by_create()
    {
        await _fake.RunAsync("baseline create --quiet");
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("baseline create"));
    }

    private Task<int> Check() => _fake.RunAsync("check --quiet --format compact --fail-on warning");

    private static string Article(string before, string after) =>
        $"---\ntitle: Sign-in fails\ndescription: What to do when the sign-in fails on every device that you try to use it with today.\nkind: guide\n---\n\n# Sign-in fails\n\n{before}{after}";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_fake.Folder, "input", name), text);
}
