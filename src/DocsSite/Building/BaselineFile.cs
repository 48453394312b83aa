using System.Text;
using System.Text.Json;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Building;

/// <summary>
/// The baseline as a file of the content root: JSON with one entry on each line, ordered, so that a review shows what came and went.
/// </summary>
public static class BaselineFile
{
    /// <summary>Where it stands when the settings name no other place.</summary>
    public const string DefaultPath = "baseline.json";

    private const string Version = "1";

    /// <summary>The file's text, LF line ends.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder("{\n  \"version\": " + Version + ",\n  \"findings\": [");
        var entries = baseline.Entries
            .OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal);
        var separator = "\n";
        foreach (var entry in entries)
        {
            text.Append($"{separator}    {{ \"path\": {Quote(entry.Path)}, \"rule\": {Quote(entry.Rule)}, \"fingerprint\": {Quote(entry.Fingerprint)} }}");
            separator = ",\n";
        }

        return text.Append(baseline.Entries.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    /// <summary>Reads a baseline; what is wrong with it is one finding.</summary>
    public static (Baseline Baseline, IReadOnlyList<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var document = JsonReader.Read(source);
        if (document.Root is null) return (Baseline.Empty, document.Diagnostics);
        if (document.Root is not DataMap root || DataText.Of(root["version"]) != Version || root["findings"] is not DataList findings)
            return (Baseline.Empty, [Unreadable(document.Root.Span, $"this is no baseline: it needs `version` {Version} and `findings`")]);
        var entries = new List<BaselineEntry>();
        var wrong = new List<Diagnostic>();
        foreach (var item in findings.Items)
        {
            if (Entry(item) is { } entry) entries.Add(entry);
            else wrong.Add(Unreadable(item.Span, "the entry lacks `path`, `rule` or `fingerprint`"));
        }

        return (new Baseline([.. entries]), [.. document.Diagnostics, .. wrong]);
    }

    private static BaselineEntry? Entry(DataNode item)
    {
        if (item is not DataMap map) return null;
        var (path, rule, fingerprint) = (DataText.Of(map["path"]), DataText.Of(map["rule"]), DataText.Of(map["fingerprint"]));
        return path.Length == 0 || rule.Length == 0 || fingerprint.Length == 0 ? null : new BaselineEntry(path, rule, fingerprint, item.Span);
    }

    private static Diagnostic Unreadable(SourceSpan span, string message) =>
        Baseline.Unreadable.At(span, message, "Restore the file from version control, or write it anew with `baseline update`.");

    private static string Quote(string text) => '"' + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value + '"';
}
