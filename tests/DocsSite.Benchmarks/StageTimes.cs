using System.Diagnostics;
using DocsSite.Building;
using DocsSite.Theme;

namespace DocsSite.Benchmarks;

/// <summary>Processor time of each stage of a build, from the first report of one to the first report of the next.</summary>
internal sealed class StageTimes : IProgress<StageProgress>
{
    private readonly List<(string Stage, TimeSpan Start)> _starts = [];

    /// <summary>A whole build in memory: every file of the site is rendered and none is written.</summary>
    public static void RenderAll(BuildRequest request)
    {
        foreach (var file in SiteBuilder.Plan(request, new DocsSiteTheme()).Files.Values) _ = file.Content().Length;
    }

    public void Report(StageProgress value)
    {
        if (_starts.Count == 0 || _starts[^1].Stage != value.Stage) _starts.Add((value.Stage, Process.GetCurrentProcess().TotalProcessorTime));
    }

    public TimeSpan Of(string stage)
    {
        var index = _starts.FindIndex(start => start.Stage == stage);
        return _starts[index + 1].Start - _starts[index].Start;
    }
}
