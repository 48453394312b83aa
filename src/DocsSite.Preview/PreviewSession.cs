using System.Collections.Immutable;
using System.Threading.Channels;
using DocsSite.Building;

namespace DocsSite.Preview;

/// <summary>What the preview shows at one moment; replaced as a whole, never changed.</summary>
/// <param name="Build">The last finished build.</param>
/// <param name="Site">Serves the plan; null until one build has succeeded.</param>
/// <param name="IsBuilding">A newer build is under way.</param>
internal sealed record PreviewState(PreviewBuild Build, StaticSiteHandler? Site, bool IsBuilding);

/// <summary>
/// Keeps the plan current: one worker builds, a change during a build cancels it and starts over, and a build that fails leaves
/// the last good plan in place. Readers get whole states; followers are told of each new one and may skip to the latest.
/// </summary>
internal sealed class PreviewSession : IAsyncDisposable
{
    private readonly Func<CancellationToken, SitePlan> _rebuild;
    private readonly TimeProvider _time;
    private readonly Action<PreviewBuild>? _built;
    private readonly Channel<IReadOnlyList<string>> _requests = Channel.CreateUnbounded<IReadOnlyList<string>>();
    private readonly CancellationTokenSource _stop = new();
    private ImmutableList<Channel<PreviewState>> _followers = [];
    private volatile PreviewState _state = new(new PreviewBuild(0, null, null, [], TimeSpan.Zero), null, IsBuilding: true);
    private Task _worker = Task.CompletedTask;

    public PreviewSession(Func<CancellationToken, SitePlan> rebuild, TimeProvider time, Action<PreviewBuild>? built)
    {
        _rebuild = rebuild;
        _time = time;
        _built = built;
        Id = time.GetUtcNow().UtcTicks.ToString("x");
    }

    /// <summary>Tells one run of the preview from the next, so that a page left open notices.</summary>
    public string Id { get; }

    public PreviewState Current => _state;

    /// <summary>Ends when the session is disposed of.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Builds once, then goes on building behind the caller whenever <see cref="Request"/> asks for it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled during the first build.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        Publish(await Task.Run(() => Build([], cancellation), cancellation));
        _worker = Task.Run(WorkAsync, CancellationToken.None);
    }

    /// <param name="changed">Files that changed, relative to the content root; empty when unknown.</param>
    public void Request(IReadOnlyList<string> changed) => _requests.Writer.TryWrite(changed);

    /// <summary>A reader that always finds the newest state that it has not seen yet.</summary>
    public ChannelReader<PreviewState> Follow()
    {
        var follower = Channel.CreateBounded<PreviewState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        ImmutableInterlocked.Update(ref _followers, list => list.Add(follower));
        follower.Writer.TryWrite(_state);
        return follower.Reader;
    }

    public void Unfollow(ChannelReader<PreviewState> reader) =>
        ImmutableInterlocked.Update(ref _followers, list => list.RemoveAll(follower => follower.Reader == reader));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _worker;
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        var changes = new ChangeSet();
        try
        {
            while (await _requests.Reader.WaitToReadAsync(_stop.Token))
            {
                Drain(changes);
                Show(_state with { IsBuilding = true });
                if (await BuildUnlessOutdatedAsync(changes.Paths) is not { } finished) continue;
                Publish(finished);
                changes.Clear();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Disposed: the last state stays as it is.
        }
    }

    /// <summary>Null when a newer change cut the build short.</summary>
    private async Task<PreviewState?> BuildUnlessOutdatedAsync(IReadOnlyList<string> changed)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        Task newer = _requests.Reader.WaitToReadAsync(attempt.Token).AsTask();
        var build = Task.Run(() => Build(changed, attempt.Token), CancellationToken.None);
        await Task.WhenAny(build, newer);
        await attempt.CancelAsync();
        await newer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            return await build;
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private PreviewState Build(IReadOnlyList<string> changed, CancellationToken cancellation)
    {
        var before = _state;
        var number = before.Build.Number + 1;
        var started = _time.GetTimestamp();
        try
        {
            var plan = _rebuild(cancellation);
            var site = new StaticSiteHandler(plan);
            return new PreviewState(new PreviewBuild(number, plan, null, changed, _time.GetElapsedTime(started)), site, IsBuilding: false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            var build = new PreviewBuild(number, before.Build.Plan, failure, changed, _time.GetElapsedTime(started));
            return new PreviewState(build, before.Site, IsBuilding: false);
        }
    }

    private void Publish(PreviewState state)
    {
        Show(state);
        _built?.Invoke(state.Build);
    }

    private void Show(PreviewState state)
    {
        _state = state;
        foreach (var follower in _followers) follower.Writer.TryWrite(state);
    }

    private void Drain(ChangeSet changes)
    {
        while (_requests.Reader.TryRead(out var batch)) changes.Add(batch);
    }

    /// <summary>The changes since the last finished build; once one is unknown, all are.</summary>
    private sealed class ChangeSet
    {
        private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);
        private bool _unknown;

        public IReadOnlyList<string> Paths => _unknown ? [] : [.. _paths];

        public void Add(IReadOnlyList<string> batch)
        {
            _unknown |= batch.Count == 0;
            _paths.UnionWith(batch);
        }

        public void Clear()
        {
            _paths.Clear();
            _unknown = false;
        }
    }
}
