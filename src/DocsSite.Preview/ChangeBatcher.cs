namespace DocsSite.Preview;

/// <summary>Gathers changed paths until the files have been quiet for a while (an editor's save is several events), then hands them on.</summary>
internal sealed class ChangeBatcher : IDisposable
{
    /// <summary>A stream of changes without a pause is handed on all the same after so many quiet times.</summary>
    private const int PatienceFactor = 10;

    private readonly Lock _gate = new();
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly TimeSpan _quiet;
    private readonly Action<IReadOnlyList<string>> _deliver;
    private readonly ITimer _timer;
    private long _firstAt;
    private bool _pending;
    private bool _unknown;

    public ChangeBatcher(TimeProvider time, TimeSpan quiet, Action<IReadOnlyList<string>> deliver)
    {
        _time = time;
        _quiet = quiet;
        _deliver = deliver;
        _timer = time.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <param name="path">Relative to the content root; null when something changed but nobody knows what.</param>
    public void Add(string? path)
    {
        lock (_gate)
        {
            if (path is null) _unknown = true;
            else _paths.Add(path);
            if (!_pending) _firstAt = _time.GetTimestamp();
            _pending = true;
            var patience = (_quiet * PatienceFactor) - _time.GetElapsedTime(_firstAt);
            _timer.Change(TimeSpan.FromTicks(Math.Clamp(patience.Ticks, 0, _quiet.Ticks)), Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Flush()
    {
        IReadOnlyList<string> batch;
        lock (_gate)
        {
            if (!_pending) return;
            batch = _unknown ? [] : [.. _paths];
            _paths.Clear();
            _pending = _unknown = false;
        }

        _deliver(batch);
    }
}
