using System.CommandLine;
using DocsSite.Building;
using DocsSite.Diagnostics.Reporters;
using DocsSite.Preview;

namespace DocsSite.Cli.Commands;

/// <summary>Serves the site on this machine while somebody writes.</summary>
internal sealed class PreviewCommand : CliCommand
{
    private const int MaxPort = 65535;

    private readonly Option<string> _input = SiteOptions.Input();
    private readonly Option<string[]> _settings = SiteOptions.Settings();
    private readonly Option<int?> _port = new("--port", "-p")
    {
        Description = $"Port on localhost; without it {PreviewOptions.DefaultPort} or, when that is taken, the next free one; 0 = any free port",
        HelpName = "n",
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open the site in the browser" };
    private readonly Option<int> _jobs = SiteOptions.Jobs();

    public PreviewCommand(CliHost host)
        : base("preview", "Serve the site on this machine, with live reload and findings, until Ctrl+C.", host)
    {
        _port.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !int.TryParse(token.Value, out var port) || port is < 0 or > MaxPort))
                result.AddError($"--port takes a number from 0 to {MaxPort}.");
        });
        foreach (Option option in new Option[] { _input, _settings, _port, _open, _jobs }) Options.Add(option);
    }

    public override HelpNotes Notes { get; } = new(
        ["docssite preview", "docssite preview --port 8080 --open", "docssite preview --input docs"],
        [
            "Only this machine can reach the preview. Nothing is written to disk.\n"
            + "Exit codes: 0 ended by Ctrl+C, 2 usage (for example a port in use), 3 internal error.",
        ]);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = Folders.Input(Host, arguments.GetRequiredValue(_input));
        var request = SiteOptions.Request(Host, input, arguments.GetRequiredValue(_settings)) with
        {
            IsPreview = true,
            Cache = BuildCache.InMemory(Host.Clock),
            MaxParallelism = arguments.GetValue(_jobs),
        };
        var options = new PreviewOptions { InputRoot = input, Port = arguments.GetValue(_port), Time = Host.Clock, Built = Tell };
        var preview = await Host.Pipeline.Preview(options, token => Host.Pipeline.Plan(request, token), cancellation);
        await using (preview.Server)
        {
            if (preview.Note is { } note) Host.Error.Write($"{note}.\n");
            Host.Error.Write($"Preview of {input}: {preview.Url} (Ctrl+C ends it)\n");
            if (arguments.GetValue(_open)) Host.OpenUrl(preview.Url);
            await UntilCancelled(cancellation);
        }

        return ExitCode.Clean;
    }

    private void Tell(PreviewBuild build)
    {
        var time = FormattableString.Invariant($"{build.Elapsed.TotalMilliseconds:N0} ms");
        Host.Error.Write(build.Failure is { } failure
            ? $"Build failed: {VisibleText.Escape(failure.Message)}\n"
            : $"Built {Wording.Count(build.Plan?.ArticleCount ?? 0, "article")} in {time}: {Counts(build.Plan)}\n");
    }

    private static string Counts(SitePlan? plan) =>
        plan is null ? "no findings" : new Report(plan.Diagnostics, plan.Sources).Summary.Counts();

    private static Task UntilCancelled(CancellationToken cancellation)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cancellation.Register(() => ended.TrySetResult());
        return ended.Task;
    }
}
