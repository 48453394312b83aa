using System.Globalization;
using DocsSite.Building;
using Spectre.Console;

namespace DocsSite.Cli.Output;

/// <summary>The stages of a build with counts and milliseconds: a table on a terminal, plain lines elsewhere.</summary>
internal static class StageTable
{
    public static void Write(CliHost host, IReadOnlyList<StageTiming> stages)
    {
        if (host.IsErrorTerminal) WriteTable(host, stages);
        else WriteLines(host.Error, stages);
    }

    private static void WriteTable(CliHost host, IReadOnlyList<StageTiming> stages)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("Stage");
        table.AddColumn(new TableColumn("Count").RightAligned());
        table.AddColumn(new TableColumn("ms").RightAligned());
        foreach (var stage in stages) table.AddRow(Markup.Escape(stage.Stage), Markup.Escape(Count(stage)), Milliseconds(stage.Elapsed));
        table.AddRow("[bold]Total[/]", "", $"[bold]{Milliseconds(Total(stages))}[/]");
        Terminal.Open(host).Write(table);
    }

    private static void WriteLines(TextWriter output, IReadOnlyList<StageTiming> stages)
    {
        var names = stages.Select(stage => stage.Stage.Length).Append("Total".Length).Max();
        var counts = stages.Select(stage => Count(stage).Length).Append(0).Max();
        foreach (var stage in stages)
            output.Write($"{stage.Stage.PadRight(names)}  {Count(stage).PadLeft(counts)}  {Milliseconds(stage.Elapsed),8} ms\n");
        output.Write($"{"Total".PadRight(names)}  {"".PadLeft(counts)}  {Milliseconds(Total(stages)),8} ms\n");
    }

    private static TimeSpan Total(IReadOnlyList<StageTiming> stages) => TimeSpan.FromTicks(stages.Sum(stage => stage.Elapsed.Ticks));

    private static string Count(StageTiming stage) => string.Create(CultureInfo.InvariantCulture, $"{stage.Count:N0} {stage.Unit}");

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture);
}
