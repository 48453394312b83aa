using DocsSite.Building;
using DocsSite.Cli;
using DocsSite.Diagnostics;
using DocsSite.Publishing;
using DocsSite.Tests.Diagnostics;

namespace DocsSite.Tests.Cli;

/// <summary>A machine in memory with one real, empty working folder that is removed at the end.</summary>
internal sealed class FakeHost : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public FakeHost()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "input"));
        Host = new CliHost
        {
            Output = _output,
            Error = TextWriter.Synchronized(_error),
            CurrentDirectory = Folder,
            Clock = new StoppedClock(),
            Pipeline = new SitePipeline
            {
                Check = (request, _) => Note(request, Plan with { Files = new Dictionary<string, OutputFile>() }),
                Plan = (request, _) => Note(request, Plan),
                Publish = (request, _) =>
                {
                    for (var i = 0; i < request.Files.Count; i++) request.FileWritten();
                    return new PublishResult(1, 1, 0, 2048);
                },
                Preview = (_, _, _) => throw new NotSupportedException("set it in the test"),
            },
        };
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("docssite-cli-").FullName;

    public CliHost Host { get; set; }

    public SitePlan Plan { get; set; } = PlanWith(new Findings());

    public BuildRequest? Request { get; private set; }

    public string Output => _output.ToString();

    /// <summary>Standard error, with the working folder as <c>~</c>.</summary>
    public string Error => _error.ToString().Replace(Folder, "~", StringComparison.Ordinal);

    public static SitePlan PlanWith(Findings sources, params Diagnostic[] diagnostics) => new()
    {
        Diagnostics = DiagnosticPolicy.Arrange(diagnostics),
        Files = new Dictionary<string, OutputFile>
        {
            ["a.html"] = new("a.html", () => new byte[1024]),
            ["index.html"] = new("index.html", () => new byte[1024]),
        },
        Stages = [new StageTiming("Read files", 1400, "files", TimeSpan.FromMilliseconds(1234)), new StageTiming("Link", 14, "articles", TimeSpan.FromMilliseconds(5.4))],
        Sources = sources,
        ArticleCount = 1400,
        PageCount = 2,
        ErrorCount = 1,
    };

    /// <summary>One error, one warning and one suggestion in <c>a.md</c>, another error in <c>sub/b.md</c>.</summary>
    public void UseFindings()
    {
        var sources = new Findings().With("a.md", "bad text\n").With("sub/b.md", "worse\n");
        Plan = PlanWith(
            sources,
            Findings.Mojibake.At(sources.Span("a.md", "bad"), "bad text"),
            Findings.Heading.At(sources.Span("a.md", "text"), "odd text"),
            Findings.Stale.At(SourceSpan.FileStart("a.md"), "old text"),
            Findings.Mojibake.At(sources.Span("sub/b.md", "worse"), "worse text"));
        Directory.CreateDirectory(Path.Combine(Folder, "input", "sub"));
        File.WriteAllText(Path.Combine(Folder, "input", "a.md"), "bad text\n");
        File.WriteAllText(Path.Combine(Folder, "input", "sub", "b.md"), "worse\n");
    }

    public Task<int> RunAsync(string commandLine = "") =>
        CliApp.RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries), Host);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private SitePlan Note(BuildRequest request, SitePlan plan)
    {
        Request = request;
        request.Progress?.Report(new StageProgress("Read files", 0, 3));
        request.Progress?.Report(new StageProgress("Read files", 3, 3));
        request.Progress?.Report(new StageProgress("Link", 0, 0));
        return plan;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 3, 4, 23, 59, 59, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}
