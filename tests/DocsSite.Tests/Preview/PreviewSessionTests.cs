using DocsSite.Building;
using DocsSite.Preview;

namespace DocsSite.Tests.Preview;

public sealed class PreviewSessionTests
{
    /// <summary>Only so that a broken test ends; no test waits for it.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task First_build_is_there_when_the_start_returns()
    {
        var plan = FakePlan.Small();
        await using var session = new PreviewSession(_ => plan, new ManualTime(), null);
        await session.StartAsync(default);
        Assert.Same(plan, session.Current.Build.Plan);
        Assert.Equal(1, session.Current.Build.Number);
        Assert.False(session.Current.IsBuilding);
    }

    [Fact]
    public async Task Request_builds_again_and_names_what_changed()
    {
        var builds = new Builds();
        await using var session = new PreviewSession(_ => FakePlan.Small(), new ManualTime(), builds.Add);
        await session.StartAsync(default);
        session.Request(["b.md", "a.md"]);
        Assert.Equal(["a.md", "b.md"], (await builds.NumberAsync(2)).Changed);
    }

    [Fact]
    public async Task Failed_build_keeps_the_last_good_plan()
    {
        var good = FakePlan.Small();
        var builds = new Builds();
        var calls = 0;
        await using var session = new PreviewSession(
            _ => ++calls == 2 ? throw new InvalidOperationException("settings.yml is broken") : good, new ManualTime(), builds.Add);
        await session.StartAsync(default);

        session.Request(["settings.yml"]);
        var failed = await builds.NumberAsync(2);
        Assert.Equal("settings.yml is broken", failed.Failure?.Message);
        Assert.Same(good, failed.Plan);
        Assert.NotNull(session.Current.Site);

        session.Request(["settings.yml"]);
        Assert.Null((await builds.NumberAsync(3)).Failure);
    }

    [Fact]
    public async Task Plan_whose_control_files_fail_counts_as_a_failed_build()
    {
        var broken = FakePlan.Small() with
        {
            Files = new Dictionary<string, DocsSite.Publishing.OutputFile>
            {
                ["_headers"] = new("_headers", () => throw new InvalidOperationException("no headers")),
            },
        };
        await using var session = new PreviewSession(_ => broken, new ManualTime(), null);
        await session.StartAsync(default);
        Assert.Equal("no headers", session.Current.Build.Failure?.Message);
    }

    [Fact]
    public async Task Change_during_a_build_cancels_it_and_none_of_the_changes_is_lost()
    {
        var builds = new Builds();
        var entered = new TaskCompletionSource();
        var calls = 0;
        await using var session = new PreviewSession(Rebuild, new ManualTime(), builds.Add);
        await session.StartAsync(default);
        session.Request(["a.md"]);
        await entered.Task.WaitAsync(Guard);
        session.Request(["b.md"]);
        var build = await builds.NumberAsync(2);
        Assert.Equal(["a.md", "b.md"], build.Changed);
        Assert.Equal(3, calls);

        SitePlan Rebuild(CancellationToken cancellation)
        {
            if (++calls != 2) return FakePlan.Small();
            entered.SetResult();
            cancellation.WaitHandle.WaitOne(Guard);
            cancellation.ThrowIfCancellationRequested();
            return FakePlan.Small();
        }
    }

    [Fact]
    public async Task Build_that_ends_by_an_unasked_cancellation_is_a_failure()
    {
        await using var session = new PreviewSession(_ => throw new OperationCanceledException("timed out"), new ManualTime(), null);
        await session.StartAsync(default);
        Assert.Equal("timed out", session.Current.Build.Failure?.Message);
    }

    [Fact]
    public async Task Start_that_is_cancelled_throws()
    {
        using var cancelled = new CancellationTokenSource();
        await using var session = new PreviewSession(
            token =>
            {
                cancelled.Cancel();
                token.ThrowIfCancellationRequested();
                return FakePlan.Small();
            },
            new ManualTime(),
            null);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.StartAsync(cancelled.Token));
    }

    [Fact]
    public async Task Follower_finds_the_present_state_at_once_and_then_the_newest()
    {
        var builds = new Builds();
        await using var session = new PreviewSession(_ => FakePlan.Small(), new ManualTime(), builds.Add);
        await session.StartAsync(default);
        var states = session.Follow();
        Assert.Equal(1, (await states.ReadAsync()).Build.Number);
        session.Request([]);
        await builds.NumberAsync(2);
        session.Request([]);
        await builds.NumberAsync(3);
        var newest = await states.ReadAsync();
        Assert.Equal(3, newest.Build.Number);
        Assert.False(newest.IsBuilding);
        session.Unfollow(states);
    }

    /// <summary>Lets a test wait for a build by its number.</summary>
    private sealed class Builds
    {
        private readonly TaskCompletionSource<PreviewBuild>[] _done = [.. Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource<PreviewBuild>())];

        public void Add(PreviewBuild build) => _done[build.Number].SetResult(build);

        public Task<PreviewBuild> NumberAsync(int number) => _done[number].Task.WaitAsync(Guard);
    }
}
