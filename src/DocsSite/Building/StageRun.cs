namespace DocsSite.Building;

/// <summary>One running stage: counts its items for whoever watches.</summary>
internal sealed class StageRun(string name, int total, BuildRequest request, CancellationToken cancellation)
{
    private int _done;

    public ParallelOptions Options { get; } = new()
    {
        MaxDegreeOfParallelism = request.MaxParallelism > 0 ? request.MaxParallelism : Environment.ProcessorCount,
        CancellationToken = cancellation,
    };

    public void Advance()
    {
        var done = Interlocked.Increment(ref _done);
        request.Progress?.Report(new StageProgress(name, done, total));
    }
}
