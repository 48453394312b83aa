using System.Text.Json;
using DocsSite.Cli;
using DocsSite.Configuration;
using DocsSite.Diagnostics;
using DocsSite.Publishing;
using DocsSite.Tests.Diagnostics;

namespace DocsSite.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly FakeHost _fake = new();

    public void Dispose() => _fake.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("build")]
    [InlineData("--input input")]
    public async Task Build_is_the_default_and_tells_what_was_made(string arguments)
    {
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync(arguments));
        Assert.Equal("Found no findings in 1,400 articles.\n", _fake.Output);
        Assert.Equal(
            """
            Read files …
            Link …
            Render and publish …
            Read files          1,400 files     1,234 ms
            Link                14 articles         5 ms
            Render and publish      2 files         0 ms
            Total                               1,239 ms
            Built 1,400 articles, 2 pages and 1 error page: 2 files, 2.0 KB (1 written, 1 unchanged, 0 removed).
            The site is in ~/output
            Look at it: dotnet run --project src/DocsSite.Cli -- preview

            """.ReplaceLineEndings("\n"),
            _fake.Error);
    }

    [Fact]
    public async Task Options_reach_the_library()
    {
        _fake.Host = _fake.Host with { Environment = new Dictionary<string, string> { ["CONTEXT"] = "production" } };
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("build -s title=A=B --set variables.x=1 --jobs 3 --quiet"));
        var request = _fake.Request!;
        Assert.Equal(["title=A=B", "variables.x=1"], request.SettingOverrides);
        Assert.Equal((Path.Combine(_fake.Folder, "input"), 3, false), (request.InputRoot, request.MaxParallelism, request.IsPreview));
        Assert.Equal(new DateOnly(2025, 3, 4), request.Today);
        Assert.Equal("production", request.Environment["CONTEXT"]);
        Assert.Equal("", _fake.Error);
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("suggestion", 1)]
    public async Task Findings_fail_the_build_but_the_site_is_published(string failOn, int expected)
    {
        _fake.UseFindings();
        Assert.Equal(expected, await _fake.RunAsync($"build --fail-on {failOn}"));
        Assert.Contains("The site is in ~/output\n", _fake.Error, StringComparison.Ordinal);
        Assert.Contains("error[DS7906] mojibake: bad text\n  --> input/a.md:1:1\n", _fake.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.Warning, "error", 0)]
    [InlineData(Severity.Warning, "warning", 1)]
    [InlineData(Severity.Suggestion, "warning", 0)]
    [InlineData(Severity.Suggestion, "suggestion", 1)]
    public async Task Exit_code_follows_fail_on(Severity severity, string failOn, int expected)
    {
        _fake.Plan = FakeHost.PlanWith(new Findings(), Findings.Heading.At(SourceSpan.FileStart("a.md"), "m") with { Severity = severity });
        Assert.Equal(expected, await _fake.RunAsync($"build --fail-on {failOn}"));
    }

    [Fact]
    public async Task Wrong_settings_are_a_configuration_error_and_keep_their_place()
    {
        _fake.Plan = FakeHost.PlanWith(new Findings(), SettingsRules.UnknownSetting.At(SourceSpan.FileStart("-s 1"), "`titel` is not a setting"));
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("build -s titel=x --format compact"));
        Assert.StartsWith("-s 1(1,1): error DS9001: ", _fake.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Standard_output_holds_the_report_and_nothing_else(string format)
    {
        _fake.UseFindings();
        await _fake.RunAsync($"build --format {format}");
        JsonDocument.Parse(_fake.Output).Dispose();
    }

    [Theory]
    [InlineData("--input nowhere", "The input folder 'nowhere' does not exist.", "Create ~/nowhere, or name another folder with --input.")]
    [InlineData("--input file.txt", "The input 'file.txt' is a file.", "Name the folder that holds the articles with --input.")]
    [InlineData("--output input/site", "The output folder 'input/site' is inside the input folder.", "Name a folder of its own with --output, for example --output output.")]
    [InlineData("--output input", "The output folder 'input' is inside the input folder.", "Name a folder of its own with --output, for example --output output.")]
    [InlineData("--output .", "The output folder '.' holds the input folder, and every build replaces it.", "Name a folder of its own with --output, for example --output output.")]
    [InlineData("--output link/site", "The output folder 'link/site' is inside the input folder.", "Name a folder of its own with --output, for example --output output.")]
    [InlineData("--output file.txt", "The output 'file.txt' is a file.", "Name a folder of its own with --output, for example --output output.")]
    public async Task Folders_that_can_not_work_are_refused(string arguments, string message, string help)
    {
        File.WriteAllText(Path.Combine(_fake.Folder, "file.txt"), "");
        Directory.CreateSymbolicLink(Path.Combine(_fake.Folder, "link"), Path.Combine(_fake.Folder, "input"));
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("build " + arguments));
        Assert.Equal($"docssite: {message}\n  {help}\n", _fake.Error);
        Assert.Null(_fake.Request);
    }

    [Fact]
    public async Task Output_around_the_current_folder_is_refused()
    {
        using var elsewhere = new FakeHost();
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync($"build --input {elsewhere.Folder}/input --output {_fake.Folder}"));
        Assert.Contains("holds the current folder", _fake.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unwritable_output_is_said_in_one_sentence()
    {
        _fake.Host = _fake.Host with
        {
            Pipeline = _fake.Host.Pipeline with { Publish = (_, _) => throw new PublishException("'/x' can't be written: Permission denied") },
        };
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("build --quiet"));
        Assert.Equal("docssite: '/x' can't be written: Permission denied\n", _fake.Error);
    }

    [Theory]
    [InlineData(true, true, "", true)]
    [InlineData(false, true, "", false)]
    [InlineData(true, true, "--no-color", false)]
    [InlineData(true, false, "", false)]
    public async Task Colour_is_for_terminals_that_want_it(bool isTerminal, bool isWanted, string arguments, bool expected)
    {
        _fake.UseFindings();
        _fake.Host = _fake.Host with
        {
            IsOutputTerminal = isTerminal,
            Environment = isWanted ? new Dictionary<string, string>() : new Dictionary<string, string> { ["NO_COLOR"] = "1" },
        };
        await _fake.RunAsync("build " + arguments);
        Assert.Equal(expected, _fake.Output.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terminal_gets_bars_and_a_table_and_its_cursor_back()
    {
        _fake.Host = _fake.Host with { IsErrorTerminal = true };
        var code = await _fake.RunAsync();
        Assert.True(code == ExitCode.Clean, $"exit code {code}: {_fake.Error}");
        Assert.Contains("│ Read files         │ 1,400 files │ 1,234 │", _fake.Error, StringComparison.Ordinal);
        AssertCursorShown();
    }

    [Fact]
    public async Task Interrupted_build_ends_with_130_and_gives_the_terminal_back()
    {
        using var interruption = new CancellationTokenSource();
        _fake.Host = _fake.Host with
        {
            IsErrorTerminal = true,
            Cancellation = interruption.Token,
            Pipeline = _fake.Host.Pipeline with
            {
                Plan = (request, cancellation) =>
                {
                    request.Progress!.Report(new DocsSite.Building.StageProgress("Read files", 1, 3));
                    interruption.Cancel();
                    cancellation.ThrowIfCancellationRequested();
                    throw new InvalidOperationException("the token did not arrive");
                },
            },
        };
        Assert.Equal(ExitCode.Interrupted, await _fake.RunAsync());
        Assert.EndsWith("docssite: interrupted\n", _fake.Error, StringComparison.Ordinal);
        AssertCursorShown();
    }

    private void AssertCursorShown()
    {
        var hidden = _fake.Error.LastIndexOf("\e[?25l", StringComparison.Ordinal);
        Assert.True(hidden >= 0, "the bars hide the cursor");
        Assert.True(_fake.Error.LastIndexOf("\e[?25h", StringComparison.Ordinal) > hidden, "the cursor comes back");
    }
}
