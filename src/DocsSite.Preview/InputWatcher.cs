namespace DocsSite.Preview;

/// <summary>
/// Tells of changes below the content root: through the system's notifications, and by looking at the folder at intervals
/// from the moment that those fail (no watches left, network folders, overflow).
/// </summary>
public sealed class InputWatcher : IDisposable
{
    private readonly Lock _gate = new();
    private readonly PreviewOptions _options;
    private readonly ChangeBatcher _batcher;
    private FileSystemWatcher? _watcher;
    private ITimer? _poll;
    private FolderSnapshot? _last;
    private bool _disposed;

    /// <param name="options">The folder, the times and the clock.</param>
    /// <param name="changed">Told the changed paths; an empty list means "something".</param>
    /// <param name="notifications">False: poll from the start.</param>
    public InputWatcher(PreviewOptions options, Action<IReadOnlyList<string>> changed, bool notifications = true)
    {
        _options = options;
        _batcher = new ChangeBatcher(options.Time, options.Debounce, changed);
        if (!notifications || !TryWatch()) StartPolling();
    }

    public bool IsPolling
    {
        get
        {
            lock (_gate) return _poll is not null;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _watcher?.Dispose();
            _poll?.Dispose();
            _batcher.Dispose();
        }
    }

    /// <summary>What happens when the notifications break off: what they lost is unknown, so everything may have changed.</summary>
    internal void FallBack()
    {
        lock (_gate)
        {
            if (_disposed || _poll is not null) return;
            _watcher?.Dispose();
            StartPolling();
        }

        _batcher.Add(null);
    }

    private bool TryWatch()
    {
        try
        {
            _watcher = new FileSystemWatcher(_options.InputRoot)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            _watcher.Changed += (_, change) => Report(change.FullPath);
            _watcher.Created += (_, change) => Report(change.FullPath);
            _watcher.Deleted += (_, change) => Report(change.FullPath);
            _watcher.Renamed += (_, change) =>
            {
                Report(change.OldFullPath);
                Report(change.FullPath);
            };
            _watcher.Error += (_, _) => FallBack();
            _watcher.EnableRaisingEvents = true;
            return true;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or PlatformNotSupportedException or UnauthorizedAccessException)
        {
            // For example: the user's limit of watches is reached, or the folder is not there yet.
            _watcher?.Dispose();
            return false;
        }
    }

    private void StartPolling()
    {
        _last = FolderSnapshot.Take(_options.InputRoot);
        _poll = _options.Time.CreateTimer(_ => Poll(), null, _options.PollInterval, Timeout.InfiniteTimeSpan);
    }

    private void Poll()
    {
        lock (_gate)
        {
            if (_disposed) return;
            try
            {
                var now = FolderSnapshot.Take(_options.InputRoot);
                foreach (var path in now.ChangedSince(_last!)) Report(path, isRelative: true);
                _last = now;
            }
            catch (IOException)
            {
                // A folder vanished while it was read; the next look sees the rest.
            }

            _poll!.Change(_options.PollInterval, Timeout.InfiniteTimeSpan);
        }
    }

    private void Report(string path, bool isRelative = false)
    {
        var relative = isRelative ? path : WatchedPath.Relative(_options.InputRoot, path);
        if (WatchedPath.Matters(relative)) _batcher.Add(relative);
    }
}
