using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>What the JSON forms share. Columns are 1-based UTF-16 code units, offsets 0-based, ends exclusive.</summary>
internal static class ReportJson
{
    /// <summary>The version of the JSON and NDJSON forms; changes only when a field is renamed or removed.</summary>
    public const string Schema = "docssite-report-1";

    /// <summary>Line feeds and the visible signs of ASCII.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(['\n', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);

    /// <summary>The JSON text written by <paramref name="write"/>, without a final line end.</summary>
    public static string Text(bool indented, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options)) write(writer);
        return EscapeInvisible(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    public static void WriteTool(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("tool");
        json.WriteString("name", "DocsSite");
        json.WriteString("version", report.ToolVersion);
        json.WriteEndObject();
    }

    public static void WriteSummary(Utf8JsonWriter json, ReportSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("errors", summary.Errors);
        json.WriteNumber("warnings", summary.Warnings);
        json.WriteNumber("suggestions", summary.Suggestions);
        json.WriteStartObject("fixable");
        json.WriteNumber("safe", summary.SafeFixes);
        json.WriteNumber("unsafe", summary.UnsafeFixes);
        json.WriteEndObject();
        json.WriteNumber("baselined", summary.Baselined);
        json.WriteNumber("suppressed", summary.Suppressed);
        json.WriteEndObject();
    }

    public static void WriteEntry(Utf8JsonWriter json, ReportEntry entry, Report report)
    {
        var diagnostic = entry.Diagnostic;
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Rule.Id);
        json.WriteString("name", diagnostic.Rule.Name);
        json.WriteString("level", diagnostic.Severity.Name());
        json.WriteString("category", RuleFamily.Of(diagnostic.Rule.Id));
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Help is { } help) json.WriteString("help", help);
        WriteLocation(json, "location", diagnostic.Span, report);
        WriteRelated(json, diagnostic, report);
        json.WriteStartArray("includedFrom");
        if (diagnostic.IncludedFrom is { } includer) WriteLocation(json, null, includer, report);
        json.WriteEndArray();
        if (diagnostic.Fix is { Safety: not FixSafety.None } fix) WriteFix(json, fix, report);
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteString("state", entry.State);
        if (entry.SuppressionReason is { } reason) json.WriteString("reason", reason);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, Diagnostic diagnostic, Report report)
    {
        json.WriteStartArray("related");
        foreach (var place in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", place.Message);
            WriteLocation(json, "location", place.Span, report);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix, Report report)
    {
        json.WriteStartObject("fix");
        json.WriteString("applicability", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        json.WriteString("title", fix.Title);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteLocation(json, "location", edit.Span, report);
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string? name, SourceSpan span, Report report)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("path", report.PathOf(span));
        WritePosition(json, "start", (span.Line, span.Column, span.Start));
        WritePosition(json, "end", (span.EndLine, span.EndColumn, span.End));
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, (int Line, int Column, int Offset) position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteNumber("offset", position.Offset);
        json.WriteEndObject();
    }

    /// <summary>
    /// The relaxed encoder lets bidirectional and other format characters through; in finished JSON they stand in strings only, so that each can
    /// become an escape.
    /// </summary>
    private static string EscapeInvisible(string json)
    {
        var result = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length;)
        {
            // A report of a large site has megabytes, nearly all of them plain.
            var plain = json.AsSpan(i).IndexOfAnyExcept(Plain);
            if (plain < 0) plain = json.Length - i;
            result.Append(json, i, plain);
            i += plain;
            if (i == json.Length) break;
            var length = VisibleText.RuneAt(json, i, out var code);
            if (VisibleText.Show(code) is null) result.Append(json, i, length);
            else foreach (var unit in json.AsSpan(i, length)) result.Append($"\\u{(int)unit:x4}");
            i += length;
        }

        return result.ToString();
    }
}
