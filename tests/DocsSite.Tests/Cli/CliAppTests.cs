using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DocsSite.Cli;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Cli;

public sealed class CliAppTests : IDisposable
{
    private readonly FakeHost _fake = new();

    public void Dispose() => _fake.Dispose();

    /// <summary>The whole help as one readable file; when it changes on purpose, replace the file by the text that the failure prints.</summary>
    [Fact]
    public async Task Help_reads_as_recorded()
    {
        var text = new StringBuilder();
        foreach (var verb in new[] { "", "build", "check", "fix", "baseline", "preview", "search", "import", "explain", "rules", "schema" })
        {
            using var fake = new FakeHost();
            Assert.Equal(ExitCode.Clean, await fake.RunAsync($"{verb} --help"));
            Assert.Equal("", fake.Error);
            text.Append($"$ docssite {$"{verb} --help".TrimStart()}\n{fake.Output}\n");
        }

        Assert.Equal(File.ReadAllText(Beside("help.txt")), text.ToString());
    }

    [Theory]
    [InlineData("biuld", "'biuld' is not a command of docssite.", "Did you mean \"build\"? All of them: docssite --help")]
    [InlineData("check --fail-onn error", "'--fail-onn' is not an option of docssite check", "(did you mean \"--fail-on\"?)")]
    [InlineData("build --outptu x", "'--outptu' is not an option of docssite build.", "Did you mean \"--output\"?")]
    [InlineData("build --format jsn", "--format can't be 'jsn'", "(did you mean \"json\"?)")]
    [InlineData("build --fail-on off", "--fail-on can't be 'off': use error, warning, suggestion", "docssite build --help")]
    [InlineData("build -s novalue", "'novalue' is not a setting: write -s key=value", "docssite build --help")]
    [InlineData("build --jobs -1", "--jobs takes a number from 0 on.", "docssite build --help")]
    [InlineData("build --jobs many", "many", "docssite build --help")]
    [InlineData("preview --port 70000", "--port takes a number from 0 to 65535.", "docssite preview --help")]
    [InlineData("explain", "explain", "docssite explain --help")]
    [InlineData("explain unused-supression", "There is no rule 'unused-supression'.", "Did you mean \"unused-suppression\"?")]
    [InlineData("rules --format xml", "xml", "docssite rules --help")]
    [InlineData("rules unused-supression", "There is no rule 'unused-supression'.", "Did you mean \"unused-suppression\"?")]
    public async Task Wrong_usage_is_explained(string arguments, string message, string help)
    {
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync(arguments));
        Assert.Equal("", _fake.Output);
        Assert.StartsWith("docssite: ", _fake.Error, StringComparison.Ordinal);
        Assert.Contains(message, _fake.Error, StringComparison.Ordinal);
        Assert.Contains(help, _fake.Error, StringComparison.Ordinal);
        Assert.Null(_fake.Request);
    }

    [Theory]
    [InlineData("rules DS92*", 8, "DS9201  warning ")]
    [InlineData("rules unused-suppression --format markdown", 3, "| DS9201 | unused-suppression | warning | safe |")]
    [InlineData("rules DS9* --level error --fix none DS9204", 1, "DS9204")]
    public async Task Rules_can_be_chosen(string arguments, int atLeast, string expected)
    {
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync(arguments));
        Assert.Contains(expected, _fake.Output, StringComparison.Ordinal);
        Assert.True(_fake.Output.Count(unit => unit == '\n') >= atLeast);
        Assert.DoesNotContain("DS1101", _fake.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("1", true)]
    public async Task Internal_error_hides_its_trace_unless_asked(string debug, bool isTraced)
    {
        _fake.Host = _fake.Host with
        {
            Environment = new Dictionary<string, string> { [CliApp.DebugVariable] = debug },
            Pipeline = _fake.Host.Pipeline with { Plan = (_, _) => throw new InvalidOperationException("broken\u001b[31m") },
        };
        Assert.Equal(ExitCode.Internal, await _fake.RunAsync("build --quiet"));
        Assert.StartsWith("docssite: internal error: InvalidOperationException: broken␛[31m\n", _fake.Error, StringComparison.Ordinal);
        Assert.Equal(isTraced, _fake.Error.Contains("   at ", StringComparison.Ordinal));
        Assert.Equal(!isTraced, _fake.Error.Contains("This is a defect of DocsSite.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancellation_that_nobody_asked_for_is_an_internal_error()
    {
        _fake.Host = _fake.Host with { Pipeline = _fake.Host.Pipeline with { Plan = (_, _) => throw new OperationCanceledException() } };
        Assert.Equal(ExitCode.Internal, await _fake.RunAsync("build --quiet"));
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("--version"));
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", _fake.Output);
    }

    [Fact]
    public async Task Explain_writes_a_page_of_help()
    {
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("explain DS9202 --format markdown"));
        Assert.StartsWith("# DS9202 malformed-suppression\n\nA suppression comment", _fake.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DS9202")]
    [InlineData("ds9202")]
    [InlineData("malformed-suppression")]
    public async Task Explain_tells_all_about_a_rule(string rule)
    {
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync($"explain {rule}"));
        Assert.Equal(
            """
            DS9202 malformed-suppression

            A suppression comment names no rule, gives no reason, or has an unknown form.

            Why: Without a reason the next writer can't tell whether the exception still holds. Such a comment has no effect.
            Default level: error
            Family: site
            Fix: by hand
            Since: 0.1

            Wrong (product/example.md):
                # Sign-in fails

                <!-- docssite-ignore unused-suppression -->
                Text.

            Right (product/example.md):
                # Sign-in fails

                <!-- docssite-ignore anchor-missing: the part comes with the next release -->
                See [the fix](#the-fix).

            """.ReplaceLineEndings("\n"),
            _fake.Output);
    }

    [Fact]
    public async Task Rules_are_listed_as_text_and_json()
    {
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("rules"));
        Assert.Matches("(?m)^DS9201  warning     unused-suppression +A suppression comment silences nothing\\.$", _fake.Output);
        using var second = new FakeHost();
        Assert.Equal(ExitCode.Clean, await second.RunAsync("rules --format json"));
        using var json = JsonDocument.Parse(second.Output);
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), json.RootElement.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
    }

    private static string Beside(string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, name);
}
