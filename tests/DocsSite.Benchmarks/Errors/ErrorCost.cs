using System.Diagnostics;
using System.Globalization;
using DocsSite.Articles.Errors;
using DocsSite.Building;

namespace DocsSite.Benchmarks.Errors;

/// <summary>
/// What finding and linking errors costs in a build of a real content root, and how loading and matching grow with the registry. Measured
/// as processor time of one thread, so that a busy machine gives the same figures.
/// </summary>
internal static class ErrorCost
{
    public static void Print(string folder, TextWriter output)
    {
        var request = new BuildRequest { InputRoot = Path.GetFullPath(folder), Today = new DateOnly(2026, 1, 1), MaxParallelism = 1 };
        StageTimes.RenderAll(request); // the first run compiles
        var stages = new StageTimes();
        var whole = Cpu(() => StageTimes.RenderAll(request with { Progress = stages }));
        var texts = Directory.EnumerateFiles(request.InputRoot, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var scanner = new ErrorCodeScanner(ErrorRegistry.Empty, ErrorFamilySet.Default);
        // The raw text is longer than what the build looks at, so this is more than detection costs.
        var detection = Cpu(() => texts.ForEach(text => EventSources.Of(scanner.Scan(text, ScanContext.Prose))));
        var linking = stages.Of("Link");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"whole build in memory {whole.TotalSeconds:N2} s of processor time; looking for codes {detection.TotalSeconds:N2} s, linking all articles {linking.TotalSeconds:N2} s: {(detection + linking) / whole:P1}"));
        foreach (var entries in (int[])[1_000, 10_000, 100_000])
        {
            var benchmark = new ErrorRegistryBenchmarks { Entries = entries };
            benchmark.Setup();
            var load = Cpu(() => benchmark.Load());
            var codes = Cpu(() => benchmark.FindCodes());
            var messages = Cpu(() => benchmark.FindMessages());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{entries,7} entries: load {load.TotalMilliseconds,6:N0} ms, codes in 1 MB {codes.TotalMilliseconds,5:N0} ms, messages in 1 MB {messages.TotalMilliseconds,5:N0} ms"));
        }
    }

    private static TimeSpan Cpu(Action action)
    {
        GC.Collect();
        var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        action();
        process.Refresh();
        return process.TotalProcessorTime - start;
    }
}
