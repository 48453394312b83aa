namespace DocsSite.Diagnostics.Reporters;

/// <summary>One JSON object on each line: a finding as in <see cref="JsonReporter"/>, and a last line with the totals.</summary>
public sealed class NdjsonReporter : IReporter
{
    public string Name => "ndjson";

    public string Summary => "for streams: one JSON object on each line, the totals last";

    public void Write(Report report, TextWriter output)
    {
        foreach (var entry in ReportEntry.Of(report))
        {
            output.Write(ReportJson.Text(indented: false, json => ReportJson.WriteEntry(json, entry, report)));
            output.Write('\n');
        }

        output.Write(ReportJson.Text(indented: false, json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", ReportJson.Schema);
            ReportJson.WriteTool(json, report);
            ReportJson.WriteSummary(json, report.Summary);
            json.WriteEndObject();
        }));
        output.Write('\n');
    }
}
