using System.Globalization;
using System.Text;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Importing.Reports;

/// <summary>For people: what was changed, what was dropped with its words, and what they must check, article by article.</summary>
public static class TextImportReport
{
    private const int LongestText = 110;

    /// <summary>Beyond this, only what a person must check is listed; the JSON report has all.</summary>
    private const int MaxDetailedArticles = 20;

    public static string Write(ImportReport report)
    {
        var text = new StringBuilder();
        var result = report.Result;
        // Named by nobody and seen by nobody: the best of the guesses is none.
        text.Append($"Platform: {(result.IsRefused && result.Detection.Reasons.Count == 0 ? "not recognized" : result.Platform)}");
        text.Append(result.Detection.Reasons.Count > 0 ? $" ({Percent(result.Detection.Confidence)}: {string.Join("; ", result.Detection.Reasons)})\n" : "\n");
        if (report.Outcome == ImportOutcome.InPlace)
        {
            text.Append($"\n{VisibleText.Escape(report.Source)} builds as it is; nothing was written.\n");
            text.Append($"  docssite build --input {VisibleText.Escape(report.Source)}\nTo turn it into articles of another site, import it with --convert --into input/<folder>.\n");
            return text.ToString();
        }

        var isShort = result.Articles.Count > MaxDetailedArticles;
        foreach (var article in result.Articles) WriteFile(text, article, report, isShort);
        foreach (var include in result.Includes.Where(include => include.Notes.Count > 0)) WriteFile(text, include, report, isShort);
        foreach (var finding in result.Diagnostics.Concat(report.Plan.Diagnostics))
        {
            text.Append($"\n{SeverityWord(finding.Severity)}[{finding.Rule.Id}] {finding.Rule.Name}: {VisibleText.Escape(finding.Message)}\n");
            text.Append($"  --> {VisibleText.Escape(finding.Span.Path)}\n");
            if (finding.Help is not null) text.Append($"  = help: {VisibleText.Escape(finding.Help)}\n");
        }

        WriteSummary(text, report);
        return text.ToString();
    }

    private static void WriteFile(StringBuilder text, FileReport article, ImportReport report, bool isShort)
    {
        var checks = article.Notes.Where(note => note.Kind == NoteKind.Check).ToList();
        if (isShort && checks.Count == 0) return;
        text.Append($"\n{VisibleText.Escape(report.Target)}/{VisibleText.Escape(article.Target)}  (from {VisibleText.Escape(article.Source)})\n");
        if (!isShort) WriteNotes(text, "changed", article.Notes.Where(note => note.Kind == NoteKind.Changed));
        if (!isShort) WriteNotes(text, "dropped", article.Notes.Where(note => note.Kind == NoteKind.Dropped));
        WriteNotes(text, "to check", checks);
    }

    private static void WriteNotes(StringBuilder text, string title, IEnumerable<ImportNote> notes)
    {
        var list = notes.ToList();
        if (list.Count == 0) return;
        text.Append($"  {title}\n");
        foreach (var note in list)
        {
            var place = note.Line > 0 ? note.Line.ToString(CultureInfo.InvariantCulture) : "-";
            text.Append($"  {place,6}  ");
            if (note.Confidence is > 0 and < 1) text.Append($"{Percent(note.Confidence)} ");
            text.Append(VisibleText.Escape(note.What));
            if (note.Text.Length > 0) text.Append($": {VisibleText.Escape(Short(note.Text))}");
            text.Append('\n');
        }
    }

    private static void WriteSummary(StringBuilder text, ImportReport report)
    {
        var files = report.Plan.Files.Values;
        int Count(WriteStatus status) => files.Count(file => file == status);
        var notes = report.Result.Articles.Concat(report.Result.Includes).SelectMany(file => file.Notes).ToList();
        text.Append($"\n{Wording.Count(report.Result.Articles.Count, "article")}: {notes.Count(note => note.Kind == NoteKind.Changed)} changed, ");
        text.Append($"{notes.Count(note => note.Kind == NoteKind.Dropped)} dropped, {notes.Count(note => note.Kind == NoteKind.Check)} to check.\n");
        text.Append(report.Outcome switch
        {
            ImportOutcome.Refused => "Nothing was written.\n",
            ImportOutcome.DryRun => $"Dry run, nothing was written: {Count(WriteStatus.New)} new, {Count(WriteStatus.Replaced)} to replace, {Count(WriteStatus.Unchanged)} unchanged.\n",
            _ => $"Written to {VisibleText.Escape(report.Target)}: {Count(WriteStatus.New)} new, {Count(WriteStatus.Replaced)} replaced, {Count(WriteStatus.Unchanged)} unchanged.\n",
        });
    }

    private static string SeverityWord(Diagnostics.Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Percent(double confidence) => (confidence * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestText ? line : line[..LongestText] + "…";
    }
}
