namespace DocsSite.Preview;

/// <summary>How the preview runs; everything that it takes from the machine comes in here.</summary>
public sealed record PreviewOptions
{
    public const int DefaultPort = 5080;

    /// <summary>Absolute path of the content root: watched for changes, and the base of the links into the editor.</summary>
    public required string InputRoot { get; init; }

    /// <summary>
    /// The port to listen on. Null: <see cref="DefaultPort"/> or, when that is taken, the next free one. 0: any free port.
    /// Any other value is meant: when it is taken, the start fails.
    /// </summary>
    public int? Port { get; init; }

    /// <summary>Watch <see cref="InputRoot"/>; false for callers that ask for rebuilds themselves.</summary>
    public bool Watch { get; init; } = true;

    /// <summary>How long the files must be quiet before a rebuild.</summary>
    public TimeSpan Debounce { get; init; } = TimeSpan.FromMilliseconds(80);

    /// <summary>Time between two looks at the folder when the system can't tell of changes.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told after every build, the first included, on a worker thread, one at a time.</summary>
    public Action<PreviewBuild>? Built { get; init; }
}
