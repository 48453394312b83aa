using DocsSite.Cli.Git;

namespace DocsSite.Cli;

/// <summary>All that the commands take from the machine: the console, the clock, the environment and the current folder.</summary>
public sealed record CliHost
{
    /// <summary>Standard output: reports and answers, nothing else, so that machine formats stay parseable.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: progress, log lines and error messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Absolute path that relative arguments start from.</summary>
    public required string CurrentDirectory { get; init; }

    public required SitePipeline Pipeline { get; init; }

    public IGit Git { get; init; } = new ProcessGit();

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Opens an address in the reader's browser.</summary>
    public Action<Uri> OpenUrl { get; init; } = _ => { };

    /// <summary>Cancelled by Ctrl+C and termination signals.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Colours are for terminals, unless NO_COLOR (https://no-color.org) or a dumb terminal forbid them.</summary>
    public bool MayColor(bool isTerminal) =>
        isTerminal
        && string.IsNullOrEmpty(Environment.GetValueOrDefault("NO_COLOR"))
        && Environment.GetValueOrDefault("TERM") != "dumb";
}
