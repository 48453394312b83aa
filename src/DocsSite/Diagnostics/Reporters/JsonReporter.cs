namespace DocsSite.Diagnostics.Reporters;

/// <summary>One JSON object for other programs.</summary>
public sealed class JsonReporter : IReporter
{
    public string Name => "json";

    public string Summary => "for programs: one JSON object with every finding, fix and fingerprint";

    public void Write(Report report, TextWriter output)
    {
        output.Write(ReportJson.Text(indented: true, json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", ReportJson.Schema);
            ReportJson.WriteTool(json, report);
            ReportJson.WriteSummary(json, report.Summary);
            json.WriteStartArray("diagnostics");
            foreach (var entry in ReportEntry.Of(report)) ReportJson.WriteEntry(json, entry, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        output.Write('\n');
    }
}
