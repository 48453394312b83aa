using System.Text;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>A summary for pull requests and job pages: totals by rule, then the findings as a table.</summary>
public sealed class MarkdownReporter : IReporter
{
    /// <summary>GitHub refuses a job summary above 1 MiB.</summary>
    private const int MaxBytes = 900 * 1024;

    public string Name => "markdown";

    public string Summary => "for pull requests and job summaries: totals by rule and a table of findings";

    public void Write(Report report, TextWriter output)
    {
        output.Write($"## DocsSite: {report.Summary.Counts()} in {Wording.Count(report.FileCount, "article")}\n");
        if (report.Scope.Length > 0) output.Write($"\n{Escape(report.Scope)}\n");
        if (report.Summary.Baselined > 0) output.Write($"\n{Wording.Count(report.Summary.Baselined, "known finding")} in the baseline.\n");
        if (report.Diagnostics.Count == 0) return;
        output.Write("\n| Rule | Level | Findings |\n| --- | --- | ---: |\n");
        foreach (var item in FindingLimit.Count(report.Diagnostics))
            output.Write($"| {item.Rule.Id} {item.Rule.Name} | {item.Severity.Name()} | {item.Number} |\n");
        WriteFindings(report, output);
    }

    private static void WriteFindings(Report report, TextWriter output)
    {
        var shown = FindingLimit.Split(report, out _).OrderByDescending(item => item.Severity).ThenByDescending(item => report.IsChanged(item.Span.Path)).ToList();
        output.Write("\n| Place | Finding | What to do |\n| --- | --- | --- |\n");
        var bytes = 0;
        var written = 0;
        foreach (var diagnostic in shown)
        {
            var row = Row(report, diagnostic);
            bytes += Encoding.UTF8.GetByteCount(row);
            if (bytes > MaxBytes) break;
            output.Write(row);
            written++;
        }

        var hidden = report.Diagnostics.Count - written;
        if (hidden > 0) output.Write($"\n… and {Wording.Count(hidden, "more finding")}.\n");
    }

    private static string Row(Report report, Diagnostic diagnostic) =>
        $"| {Escape($"{report.PathOf(diagnostic.Span)}:{diagnostic.Span.Line}:{diagnostic.Span.Column}")} "
        + $"| **{diagnostic.Severity.Name()} {diagnostic.Rule.Id}** {Escape(diagnostic.Message)} "
        + $"| {Escape(diagnostic.Help ?? "")} |\n";

    /// <summary>Text as text: no markup, no HTML, no cell ends, no mentions or issue links.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var unit in VisibleText.Escape(text))
        {
            if (unit is '<' or '>' or '&' or '@' or '#' or '|') result.Append($"&#{(int)unit};");
            else if (unit is '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '$' or '!') result.Append('\\').Append(unit);
            else result.Append(unit);
        }

        return result.ToString();
    }
}
