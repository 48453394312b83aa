using DocsSite.Building;
using Spectre.Console;

namespace DocsSite.Cli.Output;

/// <summary>Shows how far the work is on standard error: live bars on a terminal, one line for each stage elsewhere, nothing when quiet.</summary>
internal static class ProgressDisplay
{
    public static T Run<T>(CliHost host, bool isQuiet, Func<IProgress<StageProgress>?, T> work)
    {
        if (isQuiet) return work(null);
        if (!host.IsErrorTerminal) return work(new PlainProgress(host.Error));
        // Spectre hides the cursor while bars are shown and brings it back on the way out, exceptions included.
        return Terminal.Open(host).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(new LiveProgress(context)));
    }

    /// <summary>Reports may come from any thread.</summary>
    private sealed class PlainProgress(TextWriter output) : IProgress<StageProgress>
    {
        private readonly Lock _gate = new();
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public void Report(StageProgress value)
        {
            lock (_gate)
            {
                if (_seen.Add(value.Stage)) output.Write($"{value.Stage} …\n");
            }
        }
    }

    private sealed class LiveProgress(ProgressContext context) : IProgress<StageProgress>
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

        public void Report(StageProgress value)
        {
            lock (_gate)
            {
                if (!_tasks.TryGetValue(value.Stage, out var task))
                {
                    foreach (var earlier in _tasks.Values.Where(earlier => earlier.StopTime is null)) Finish(earlier);
                    task = _tasks[value.Stage] = context.AddTask(Markup.Escape(value.Stage));
                }

                task.IsIndeterminate = value.Total == 0;
                task.MaxValue = Math.Max(value.Total, 1);
                task.Value = Math.Max(task.Value, value.Done);
            }
        }

        private static void Finish(ProgressTask task)
        {
            task.IsIndeterminate = false;
            task.Value = task.MaxValue;
            task.StopTask();
        }
    }
}
