using System.Text.Json;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>SARIF 2.1.0, for code scanning and viewers, within GitHub's limits.</summary>
public sealed class SarifReporter : IReporter
{
    /// <summary>GitHub rejects a run with more results.</summary>
    private const int MaxResults = 25_000;

    private const int MaxRelated = 100;

    private const int MaxDescription = 1024;

    public string Name => "sarif";

    public string Summary => "for code scanning: SARIF 2.1.0 with rules, fixes and fingerprints";

    public void Write(Report report, TextWriter output)
    {
        var all = ReportEntry.Of(report);
        var entries = all.Count <= MaxResults ? all : [.. all.OrderByDescending(entry => entry.Diagnostic.Severity).Take(MaxResults)];
        output.Write(ReportJson.Text(indented: false, json => new Log(json, report, entries).Write(all.Count - entries.Count)));
        output.Write('\n');
    }

    private sealed class Log
    {
        private readonly Utf8JsonWriter _json;
        private readonly Report _report;
        private readonly IReadOnlyList<ReportEntry> _entries;
        private readonly List<RuleDescriptor> _rules;
        private readonly Dictionary<string, int> _ruleIndex;

        public Log(Utf8JsonWriter json, Report report, IReadOnlyList<ReportEntry> entries)
        {
            (_json, _report, _entries) = (json, report, entries);
            _rules = [.. entries.Select(entry => entry.Diagnostic.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
            _ruleIndex = _rules.Select((rule, i) => (rule.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        }

        public void Write(int omitted)
        {
            _json.WriteStartObject();
            _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            _json.WriteString("version", "2.1.0");
            _json.WriteStartArray("runs");
            _json.WriteStartObject();
            WriteTool();
            WriteInvocation(omitted);
            _json.WriteString("columnKind", "utf16CodeUnits");
            _json.WriteStartArray("results");
            foreach (var entry in _entries) WriteResult(entry);
            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        private void WriteTool()
        {
            _json.WriteStartObject("tool");
            _json.WriteStartObject("driver");
            _json.WriteString("name", "DocsSite");
            _json.WriteString("version", _report.ToolVersion);
            _json.WriteStartArray("rules");
            foreach (var rule in _rules) WriteRule(rule);
            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        private void WriteRule(RuleDescriptor rule)
        {
            _json.WriteStartObject();
            _json.WriteString("id", rule.Id);
            _json.WriteString("name", rule.Name);
            WriteText("shortDescription", Cut(rule.Summary));
            WriteText("fullDescription", Cut($"{rule.Summary} {rule.Why}"));
            _json.WriteStartObject("help");
            _json.WriteString("text", RuleHelp.Text(rule));
            _json.WriteString("markdown", RuleHelp.Markdown(rule));
            _json.WriteEndObject();
            _json.WriteStartObject("defaultConfiguration");
            _json.WriteBoolean("enabled", rule.DefaultSeverity != Severity.Off);
            _json.WriteString("level", Level(rule.DefaultSeverity));
            _json.WriteEndObject();
            WriteProperties(rule);
            _json.WriteEndObject();
        }

        private void WriteProperties(RuleDescriptor rule)
        {
            var family = RuleFamily.Of(rule.Id);
            _json.WriteStartObject("properties");
            _json.WriteStartArray("tags");
            _json.WriteStringValue(family);
            _json.WriteEndArray();
            if (family == "security") _json.WriteString("security-severity", rule.DefaultSeverity == Severity.Error ? "7.0" : "4.0");
            _json.WriteEndObject();
        }

        /// <summary>Levels that the settings changed for all findings of a rule are told here, so that viewers don't show the default.</summary>
        private void WriteInvocation(int omitted)
        {
            _json.WriteStartArray("invocations");
            _json.WriteStartObject();
            _json.WriteBoolean("executionSuccessful", !_rules.Exists(rule => rule.Failure == RunFailure.Internal));
            _json.WriteStartArray("ruleConfigurationOverrides");
            foreach (var rule in _entries.GroupBy(entry => entry.Diagnostic.Rule.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                var levels = rule.Select(entry => entry.Diagnostic.Severity).Distinct().ToList();
                if (levels.Count == 1 && levels[0] != rule.First().Diagnostic.Rule.DefaultSeverity) WriteOverride(rule.Key, levels[0]);
            }

            _json.WriteEndArray();
            if (omitted > 0) WriteOmitted(omitted);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        private void WriteOverride(string ruleId, Severity level)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("descriptor");
            _json.WriteString("id", ruleId);
            _json.WriteNumber("index", _ruleIndex[ruleId]);
            _json.WriteEndObject();
            _json.WriteStartObject("configuration");
            _json.WriteString("level", Level(level));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        private void WriteOmitted(int omitted)
        {
            _json.WriteStartArray("toolExecutionNotifications");
            _json.WriteStartObject();
            _json.WriteString("level", "warning");
            WriteText("message", $"{Wording.Count(omitted, "finding")} of the lowest levels left out: a run holds at most {MaxResults} results");
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        private void WriteResult(ReportEntry entry)
        {
            var diagnostic = entry.Diagnostic;
            _json.WriteStartObject();
            _json.WriteString("ruleId", diagnostic.Rule.Id);
            _json.WriteNumber("ruleIndex", _ruleIndex[diagnostic.Rule.Id]);
            _json.WriteString("level", Level(diagnostic.Severity));
            WriteText("message", diagnostic.Help is { } help ? $"{diagnostic.Message}. Help: {help}" : diagnostic.Message);
            _json.WriteStartArray("locations");
            WriteLocation(diagnostic.Span, null);
            _json.WriteEndArray();
            WriteRelated(diagnostic);
            if (diagnostic.Fix is { Safety: not FixSafety.None } fix) WriteFix(fix);
            _json.WriteStartObject("partialFingerprints");
            _json.WriteString("primaryLocationLineHash", entry.Fingerprint);
            _json.WriteEndObject();
            // The standard wants the state on all results or on none.
            if (_report.Baselined.Count > 0) _json.WriteString("baselineState", entry.IsBaselined ? "unchanged" : "new");
            if (entry.SuppressionReason is { } reason) WriteSuppression("inSource", reason);
            else if (entry.IsBaselined) WriteSuppression("external", "known since the baseline was made");
            _json.WriteEndObject();
        }

        private void WriteRelated(Diagnostic diagnostic)
        {
            var places = diagnostic.Related.AsEnumerable();
            if (diagnostic.IncludedFrom is { } includer) places = places.Append(new RelatedPlace(includer, "included from here"));
            var list = places.Take(MaxRelated).ToList();
            if (list.Count == 0) return;
            _json.WriteStartArray("relatedLocations");
            foreach (var place in list) WriteLocation(place.Span, place.Message);
            _json.WriteEndArray();
        }

        private void WriteSuppression(string kind, string reason)
        {
            _json.WriteStartArray("suppressions");
            _json.WriteStartObject();
            _json.WriteString("kind", kind);
            _json.WriteString("justification", reason);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        private void WriteLocation(SourceSpan span, string? message)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation");
            WriteArtifact(span);
            WriteRegion("region", OneLine(span));
            _json.WriteEndObject();
            if (message is not null) WriteText("message", message);
            _json.WriteEndObject();
        }

        private void WriteFix(Fix fix)
        {
            _json.WriteStartArray("fixes");
            _json.WriteStartObject();
            WriteText("description", $"{fix.Title} ({fix.Safety.ToString().ToLowerInvariant()})");
            _json.WriteStartArray("artifactChanges");
            foreach (var file in fix.Edits.GroupBy(edit => edit.Span.Path, StringComparer.Ordinal))
            {
                _json.WriteStartObject();
                WriteArtifact(file.First().Span);
                _json.WriteStartArray("replacements");
                foreach (var edit in file) WriteReplacement(edit);
                _json.WriteEndArray();
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        private void WriteReplacement(TextEdit edit)
        {
            _json.WriteStartObject();
            WriteRegion("deletedRegion", edit.Span);
            WriteText("insertedContent", edit.NewText);
            _json.WriteEndObject();
        }

        private void WriteArtifact(SourceSpan span)
        {
            _json.WriteStartObject("artifactLocation");
            _json.WriteString("uri", string.Join('/', _report.PathOf(span).Split('/').Select(Uri.EscapeDataString)));
            _json.WriteEndObject();
        }

        private void WriteRegion(string name, SourceSpan span)
        {
            _json.WriteStartObject(name);
            _json.WriteNumber("startLine", span.Line);
            _json.WriteNumber("startColumn", span.Column);
            _json.WriteNumber("endLine", span.EndLine);
            _json.WriteNumber("endColumn", span.EndColumn);
            _json.WriteEndObject();
        }

        /// <summary>A pull request shows a result only when all its lines changed; the first line is the one that matters.</summary>
        private SourceSpan OneLine(SourceSpan span)
        {
            if (span.EndLine == span.Line) return span;
            var end = _report.Sources.Find(span.Path) is { } source ? source.Line(span.Line).Length + 1 : span.Column;
            return span with { EndLine = span.Line, EndColumn = Math.Max(end, span.Column) };
        }

        private void WriteText(string name, string text)
        {
            _json.WriteStartObject(name);
            _json.WriteString("text", text);
            _json.WriteEndObject();
        }

        private static string Cut(string text) => text.Length <= MaxDescription ? text : text[..(MaxDescription - 1)] + "…";

        private static string Level(Severity severity) =>
            severity switch { Severity.Error => "error", Severity.Warning => "warning", Severity.Suggestion => "note", _ => "none" };
    }
}
