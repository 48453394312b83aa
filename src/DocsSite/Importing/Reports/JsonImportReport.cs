using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocsSite.Diagnostics;

namespace DocsSite.Importing.Reports;

/// <summary>For programs, and for the record: everything, dropped text whole.</summary>
public static class JsonImportReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImportReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("source", report.Source);
            json.WriteString("target", report.Target);
            json.WriteString("outcome", report.Outcome switch { ImportOutcome.DryRun => "dry-run", ImportOutcome.InPlace => "in-place", var other => other.ToString().ToLowerInvariant() });
            json.WriteStartObject("platform");
            json.WriteString("name", report.Result.Platform);
            json.WriteNumber("confidence", report.Result.Detection.Confidence);
            WriteStrings(json, "reasons", report.Result.Detection.Reasons);
            json.WriteEndObject();
            json.WriteStartArray("articles");
            foreach (var article in report.Result.Articles) WriteArticle(json, article);
            json.WriteEndArray();
            json.WriteStartArray("includes");
            foreach (var include in report.Result.Includes.Where(include => include.Notes.Count > 0)) WriteArticle(json, include);
            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var (path, status) in report.Plan.Files) WriteFile(json, path, status);
            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (var finding in report.Result.Diagnostics.Concat(report.Plan.Diagnostics)) WriteDiagnostic(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteArticle(Utf8JsonWriter json, FileReport article)
    {
        json.WriteStartObject();
        json.WriteString("source", article.Source);
        json.WriteString("target", article.Target);
        WriteNotes(json, "changed", article.Notes.Where(note => note.Kind == NoteKind.Changed));
        WriteNotes(json, "dropped", article.Notes.Where(note => note.Kind == NoteKind.Dropped));
        WriteNotes(json, "toCheck", article.Notes.Where(note => note.Kind == NoteKind.Check));
        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, string name, IEnumerable<ImportNote> notes)
    {
        json.WriteStartArray(name);
        foreach (var note in notes)
        {
            json.WriteStartObject();
            if (note.Line > 0) json.WriteNumber("line", note.Line);
            json.WriteString("what", note.What);
            json.WriteString("text", note.Text);
            json.WriteNumber("confidence", note.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, string path, WriteStatus status)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("status", status.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("level", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("path", finding.Span.Path);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help ?? "");
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
