using System.Text.Json;
using DocsSite.Cli;

namespace DocsSite.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly FakeHost _fake = new();

    public CheckCommandTests() => _fake.UseFindings();

    public void Dispose() => _fake.Dispose();

    [Theory]
    [InlineData("", 4)]
    [InlineData("input", 4)]
    [InlineData("input/a.md", 3)]
    [InlineData("input/sub", 1)]
    [InlineData("input/sub/ input/a.md", 4)]
    public async Task Paths_narrow_the_report(string paths, int expected)
    {
        Assert.Equal(ExitCode.Findings, await _fake.RunAsync($"check {paths} --format compact"));
        Assert.Equal(expected, _fake.Output.Count(unit => unit == '\n'));
        Assert.EndsWith("Checked 1,400 articles in 0 ms.\n", _fake.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/nope.md", "'input/nope.md' does not exist.")]
    [InlineData("..", "'..' is not in the input folder ~/input.")]
    public async Task Wrong_paths_are_refused(string path, string message)
    {
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync($"check {path}"));
        Assert.StartsWith($"docssite: {message}\n", _fake.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.txt", "Could not find file '~/nothing.txt'.")]
    [InlineData("binary", "it is a binary file")]
    public async Task List_of_codes_that_is_no_text_is_refused(string name, string reason)
    {
        await File.WriteAllBytesAsync(Path.Combine(_fake.Folder, "binary"), [0x7F, 0x45, 0x00, 0x0A, 0x41]);

        Assert.Equal(ExitCode.Usage, await _fake.RunAsync($"check --codes {name}"));
        Assert.StartsWith($"docssite: The file of codes '{name}' can't be read: {reason}\n", _fake.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "", true)]
    [InlineData("build --output out", "", true)]
    [InlineData("check", "input", false)]
    [InlineData("check --quiet", "", false)]
    public async Task Part_of_a_learn_repository_is_told_where_its_redirects_are(string command, string folder, bool isTold)
    {
        File.WriteAllText(Path.Combine(_fake.Folder, folder, ".openpublishing.publish.config.json"), "{}");
        await _fake.RunAsync(command);
        Assert.Equal(isTold, _fake.Error.Contains("a part of the Learn repository ~, whose redirects are not read from here", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--exit-zero", 0)]
    [InlineData("--exit-zero --max-warnings 0", 0)]
    [InlineData("", 1)]
    public async Task Exit_code_can_be_held_at_zero(string arguments, int expected) =>
        Assert.Equal(expected, await _fake.RunAsync($"check {arguments}"));

    [Theory]
    [InlineData("--max-warnings 1", 0)]
    [InlineData("--max-warnings 0", 1)]
    [InlineData("", 0)]
    public async Task Too_many_warnings_fail(string arguments, int expected)
    {
        _fake.Plan = _fake.Plan with { Diagnostics = [.. _fake.Plan.Diagnostics.Where(item => item.Severity != DocsSite.Diagnostics.Severity.Error)] };
        Assert.Equal(expected, await _fake.RunAsync($"check --quiet {arguments}"));
        Assert.Equal(expected == 0 ? "" : "docssite: 1 warning; --max-warnings allows 0.\n", _fake.Error);
    }

    [Fact]
    public async Task Report_goes_to_a_file()
    {
        Assert.Equal(ExitCode.Findings, await _fake.RunAsync("check --format sarif --output-file out.sarif --quiet"));
        Assert.Equal("", _fake.Output);
        Assert.Equal("Report written to out.sarif: 2 errors, 1 warning and 1 suggestion.\n", _fake.Error);
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_fake.Folder, "out.sarif"))).Dispose();
    }

    [Fact]
    public async Task Unwritable_report_file_is_said_in_one_sentence()
    {
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("check --output-file nowhere/out.txt --quiet"));
        Assert.Equal("docssite: Could not find a part of the path '~/nowhere/out.txt'.\n", _fake.Error);
    }

    [Fact]
    public async Task Github_run_adds_to_the_job_summary()
    {
        var summary = Path.Combine(_fake.Folder, "summary.md");
        File.WriteAllText(summary, "before\n");
        _fake.Host = _fake.Host with { Environment = new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = summary } };
        await _fake.RunAsync("check --format github");
        Assert.StartsWith("before\n## DocsSite: 2 errors, 1 warning and 1 suggestion in 1,400 articles\n", File.ReadAllText(summary), StringComparison.Ordinal);
        Assert.StartsWith("::error ", _fake.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_outside_the_current_folder_are_absolute()
    {
        using var elsewhere = new FakeHost();
        await _fake.RunAsync($"check --input {elsewhere.Folder}/input --format compact");
        Assert.StartsWith($"{elsewhere.Folder}/input/a.md(1,1): ", _fake.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_are_limited_per_rule()
    {
        await _fake.RunAsync("check --max-findings 1");
        Assert.Contains("  1  error      DS7906 mojibake\n", _fake.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("worse text", _fake.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--exit-zero")]
    public async Task Crashed_rule_ends_in_exit_code_3(string arguments)
    {
        var crash = DocsSite.Validation.RuleRunner.RuleCrashed.At(DocsSite.Diagnostics.SourceSpan.FileStart("a.md"), "the rule DS0001 stopped here");
        _fake.Plan = _fake.Plan with { Diagnostics = [.. _fake.Plan.Diagnostics, crash] };
        Assert.Equal(ExitCode.Internal, await _fake.RunAsync($"check --quiet {arguments}"));
        Assert.Contains("rule-crashed", _fake.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_checks_again_after_a_change_until_it_is_ended()
    {
        using var end = new CancellationTokenSource();
        var checks = new SemaphoreSlim(0);
        var pipeline = _fake.Host.Pipeline;
        _fake.Host = _fake.Host with
        {
            Clock = TimeProvider.System,
            Cancellation = end.Token,
            Pipeline = pipeline with
            {
                Check = (request, cancellation) =>
                {
                    checks.Release();
                    return pipeline.Check(request, cancellation);
                },
            },
        };
        var run = _fake.RunAsync("check --watch --no-cache");
        await checks.WaitAsync();
        File.WriteAllText(Path.Combine(_fake.Folder, "input", "a.md"), "another text\n");
        await checks.WaitAsync();
        await end.CancelAsync();
        Assert.Equal(ExitCode.Clean, await run);
        Assert.Contains("Changed: a.md\n", _fake.Error, StringComparison.Ordinal);
    }
}
