using System.Text;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>
/// Workflow commands that GitHub shows beside the changed lines. Text from articles is escaped so that it can never start a command of its own.
/// </summary>
public sealed class GitHubReporter : IReporter
{
    /// <summary>GitHub shows ten annotations of each level for a step.</summary>
    private const int MaxPerLevel = 10;

    public string Name => "github";

    public string Summary => "for GitHub Actions: annotations, errors first, changed files first, at most 10 of each level";

    public void Write(Report report, TextWriter output)
    {
        var hidden = 0;
        foreach (var level in report.Diagnostics.GroupBy(item => item.Severity).OrderByDescending(group => group.Key))
        {
            foreach (var diagnostic in level.OrderByDescending(item => report.IsChanged(item.Span.Path)).Take(MaxPerLevel)) output.Write(Command(report, diagnostic));
            hidden += Math.Max(0, level.Count() - MaxPerLevel);
        }

        if (hidden > 0)
            output.Write($"::notice title=DocsSite::and {Wording.Count(hidden, "more finding")}: see the job summary\n");
    }

    private static string Command(Report report, Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var path = report.PathOf(span);
        var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var text = new StringBuilder($"::{command} title={Property($"DocsSite ({diagnostic.Rule.Id} {diagnostic.Rule.Name})")}");
        text.Append($",file={Property(path)},line={span.Line}");
        // GitHub rejects columns on a range of several lines.
        text.Append(span.EndLine == span.Line ? $",col={span.Column},endLine={span.Line},endColumn={span.EndColumn}" : $",endLine={span.EndLine}");
        text.Append($"::{Data($"{path}:{span.Line}:{span.Column}: {diagnostic.Rule.Id} {diagnostic.Message}")}");
        foreach (var place in diagnostic.Related)
            text.Append($"%0A  {Data($"{report.PathOf(place.Span)}:{place.Span.Line}:{place.Span.Column}: {place.Message}")}");
        if (diagnostic.Help is { } help) text.Append($"%0A  help: {Data(help)}");
        return text.Append('\n').ToString();
    }

    private static string Data(string text) => VisibleText.Escape(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
