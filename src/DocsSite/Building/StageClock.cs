using System.Diagnostics;

namespace DocsSite.Building;

/// <summary>Runs stages one after the other and notes how long each took.</summary>
internal sealed class StageClock(BuildRequest request, CancellationToken cancellation)
{
    private readonly List<StageTiming> _timings = [];

    public IReadOnlyList<StageTiming> Timings => _timings;

    /// <param name="name">Shown to the user.</param>
    /// <param name="total">Items to expect; 0 when the stage does not count them.</param>
    /// <param name="work">The stage.</param>
    /// <param name="describe">Items and their unit, from the result.</param>
    public T Run<T>(string name, int total, Func<StageRun, T> work, Func<T, (int Count, string Unit)> describe)
    {
        cancellation.ThrowIfCancellationRequested();
        request.Progress?.Report(new StageProgress(name, 0, total));
        var started = Stopwatch.GetTimestamp();
        var result = work(new StageRun(name, total, request, cancellation));
        var (count, unit) = describe(result);
        _timings.Add(new StageTiming(name, count, unit, Stopwatch.GetElapsedTime(started)));
        return result;
    }
}
