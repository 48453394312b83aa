using DocsSite.Building;
using DocsSite.Preview;
using DocsSite.Publishing;
using DocsSite.Theme;

namespace DocsSite.Cli;

/// <summary>The parts of the product that the commands drive; tests put their own in place.</summary>
public sealed record SitePipeline
{
    /// <summary>Loads and checks, renders nothing.</summary>
    public Func<BuildRequest, CancellationToken, SitePlan> Check { get; init; } =
        (request, cancellation) => SiteBuilder.Check(request with { ThemeTexts = ThemeStrings.For }, cancellation);

    /// <summary>As <see cref="Check"/>, and plans every output file.</summary>
    public Func<BuildRequest, CancellationToken, SitePlan> Plan { get; init; } =
        (request, cancellation) => SiteBuilder.Plan(request, new DocsSiteTheme(), cancellation);

    /// <summary>Replaces a source file (absolute path, what it held, what it shall hold).</summary>
    public Action<string, byte[], byte[]> ReplaceSource { get; init; } = SourceWriter.Replace;

    /// <summary>Writes the planned files to a folder.</summary>
    public Func<PublishRequest, CancellationToken, PublishResult> Publish { get; init; } =
        (request, cancellation) =>
            SiteWriter.Publish(request.OutputRoot, request.Files, request.MaxParallelism, request.FileWritten, cancellation);

    /// <summary>Starts the preview.</summary>
    public Func<PreviewOptions, Func<CancellationToken, SitePlan>, CancellationToken, Task<RunningPreview>> Preview { get; init; } =
        async (options, rebuild, cancellation) =>
        {
            var server = await PreviewServer.StartAsync(options, rebuild, cancellation);
            return new RunningPreview(server.Url, server.PortNote, server);
        };
}

/// <param name="OutputRoot">Absolute path of the output folder.</param>
/// <param name="Files">Output path → file.</param>
/// <param name="MaxParallelism">Worker threads; 0 = one per processor.</param>
/// <param name="FileWritten">Called after each file, from any thread.</param>
public sealed record PublishRequest(
    string OutputRoot, IReadOnlyDictionary<string, OutputFile> Files, int MaxParallelism, Action FileWritten);

/// <param name="Url">Address of the home page.</param>
/// <param name="Note">Something to tell the writer about the start, or null.</param>
/// <param name="Server">Ends the preview when disposed of.</param>
public sealed record RunningPreview(Uri Url, string? Note, IAsyncDisposable Server);
