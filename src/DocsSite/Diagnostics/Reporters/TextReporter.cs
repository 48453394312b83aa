using System.Globalization;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>The form for writers: a code frame for every finding, what to do, and the totals.</summary>
public sealed class TextReporter : IReporter
{
    private const int MaxCells = 100;
    private const int MinGutter = 2;

    public string Name => "text";

    public string Summary => "for people: a code frame for every finding and what to do";

    public void Write(Report report, TextWriter output)
    {
        var shown = FindingLimit.Split(report, out var rest);
        foreach (var diagnostic in shown) new Frame(report, diagnostic, output).Write();
        WriteRest(rest, report, output);
        WriteSummary(report, output);
    }

    private static void WriteRest(IReadOnlyList<RuleCount> rest, Report report, TextWriter output)
    {
        if (rest.Count == 0) return;
        output.Write($"More of the same, beyond the first {Wording.Count(report.MaxFindingsPerRule, "finding")} of a rule (--max-findings 0 shows all):\n");
        var width = rest.Max(item => item.Number.Length);
        var ansi = new Ansi(report.UseColor);
        foreach (var item in rest)
        {
            var level = item.Severity.Name();
            output.Write($"  {item.Number.PadLeft(width)}  {ansi.Level(item.Severity, level)}{new string(' ', 11 - level.Length)}{item.Rule.Id} {item.Rule.Name}\n");
        }

        output.Write('\n');
    }

    private static void WriteSummary(Report report, TextWriter output)
    {
        var summary = report.Summary;
        var place = $"in {Wording.Count(summary.Files, "article")}";
        var extras = new List<string>();
        if (summary.SafeFixes > 0) extras.Add(Wording.Count(summary.SafeFixes, "finding") + " with a safe fix");
        if (summary.UnsafeFixes > 0) extras.Add(Wording.Count(summary.UnsafeFixes, "finding") + " with a fix to review");
        if (summary.Suppressed > 0) extras.Add($"{Wording.Count(summary.Suppressed, "finding")} suppressed with a reason");
        if (summary.Baselined > 0) extras.Add($"{Wording.Count(summary.Baselined, "finding")} in the baseline");
        output.Write($"Found {summary.Counts()} {place}{(extras.Count > 0 ? $" ({string.Join("; ", extras)})" : "")}.\n");
        if (report.Diagnostics.Count > 0)
            output.Write($"Why a rule exists and how to mend its findings: docssite explain {report.Diagnostics[0].Rule.Id}\n");
    }

    /// <summary>One finding on its way out.</summary>
    private sealed class Frame
    {
        private readonly Report _report;
        private readonly Diagnostic _diagnostic;
        private readonly TextWriter _output;
        private readonly Ansi _ansi;
        private readonly int _gutter;

        public Frame(Report report, Diagnostic diagnostic, TextWriter output)
        {
            (_report, _diagnostic, _output) = (report, diagnostic, output);
            _ansi = new Ansi(report.UseColor);
            var lastLine = diagnostic.Related.Select(place => place.Span.Line).Append(diagnostic.Span.Line).Max();
            _gutter = Math.Max(MinGutter, lastLine.ToString(CultureInfo.InvariantCulture).Length);
        }

        public void Write()
        {
            var rule = _diagnostic.Rule;
            var level = _ansi.Level(_diagnostic.Severity, $"{_diagnostic.Severity.Name()}[{rule.Id}]");
            _output.Write($"{level} {_ansi.Bold($"{rule.Name}: {VisibleText.Escape(_diagnostic.Message)}")}\n");
            WritePlace("-->", _diagnostic.Span);
            if (_report.Sources.Find(_diagnostic.Span.Path) is { } source)
            {
                WriteGutter("");
                WriteLine(source, _diagnostic.Span, '^', MultiLineNote(_diagnostic.Span));
            }

            foreach (var related in _diagnostic.Related) WriteRelated(related);
            WriteGutter("");
            WriteNotes();
            _output.Write('\n');
        }

        private void WriteRelated(RelatedPlace related)
        {
            WritePlace(":::", related.Span);
            if (_report.Sources.Find(related.Span.Path) is { } source) WriteLine(source, related.Span, '-', related.Message);
            else WriteNote("note", related.Message);
        }

        private void WriteNotes()
        {
            if (_diagnostic.Help is { } help) WriteNote("help", help);
            if (_diagnostic.Fix is { Safety: not FixSafety.None } fix)
                WriteNote("fix", $"{fix.Title} ({fix.Safety.ToString().ToLowerInvariant()})");
            if (_diagnostic.IncludedFrom is { } includer)
                WriteNote("included from", $"{_report.PathOf(includer)}:{includer.Line}:{includer.Column}");
        }

        private void WriteLine(SourceText source, SourceSpan span, char mark, string? label)
        {
            var line = source.Line(span.Line);
            var endColumn = span.EndLine > span.Line ? line.Length + 1 : span.EndColumn;
            var frame = CodeFrame.Render(line, span.Column, endColumn, MaxCells);
            _output.Write($"{_ansi.Gutter($"{span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(_gutter)} |")} {frame.Text}".TrimEnd());
            _output.Write('\n');
            var marks = new string(mark, frame.MarkLength);
            var painted = mark == '^' ? _ansi.Level(_diagnostic.Severity, marks) : _ansi.Gutter(marks);
            WriteGutter($" {new string(' ', frame.MarkStart)}{painted}{(label is null ? "" : " " + VisibleText.Escape(label))}");
        }

        private static string? MultiLineNote(SourceSpan span) => span.EndLine > span.Line ? $"to line {span.EndLine}" : null;

        private void WritePlace(string arrow, SourceSpan span) => _output.Write(
            $"{new string(' ', _gutter)}{_ansi.Gutter(arrow)} {VisibleText.Escape(_report.PathOf(span))}:{span.Line}:{span.Column}\n");

        private void WriteGutter(string rest) => _output.Write($"{new string(' ', _gutter)} {_ansi.Gutter("|")}{rest}\n");

        private void WriteNote(string name, string text) =>
            _output.Write($"{new string(' ', _gutter)} {_ansi.Gutter("=")} {_ansi.Bold(name)}: {VisibleText.Escape(text)}\n");
    }
}
