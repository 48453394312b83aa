using DocsSite.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace DocsSite.Articles;

/// <summary>Reads tables that list error codes with their messages: each row is a message of its code.</summary>
internal static class ErrorTableReader
{
    private const int LongestMessage = 600;

    /// <summary>In page order; rows with no code, several codes or no message are left out.</summary>
    public static IEnumerable<QuotedMessage> Read(ParsedMarkdown parsed, MentionFinder finder)
    {
        foreach (var table in parsed.Document.Descendants<Table>())
        {
            if (table.OfType<TableRow>().FirstOrDefault() is not { IsHeader: true } header) continue;
            var labels = MentionTextReader.Labels(table);
            var message = header.OfType<TableCell>().Select(TextOf).ToList().FindIndex(IsMessageLabel);
            var columns = Enumerable.Range(0, labels.Count).Where(column => column != message && labels[column].Length > 0).ToList();
            if (message < 0 || columns.Count == 0) continue;
            var section = parsed.Headings.LastOrDefault(heading => heading.Block.Span.Start < table.Span.Start && heading.Level is 2 or 3)?.Id ?? "";
            foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader && row.Count >= labels.Count))
            {
                var text = TextOf((TableCell)row[message]);
                if (text.Length is 0 or > LongestMessage || !text.Any(char.IsLetter)) continue;
                var named = string.Join(" | ", columns.Select(column => $"{labels[column]}: {TextOf((TableCell)row[column])}"));
                var codes = finder.CodesIn(named).Distinct(StringComparer.Ordinal).ToList();
                if (codes.Count == 1) yield return new QuotedMessage(text, section, codes);
            }
        }
    }

    private static bool IsMessageLabel(string label) =>
        label.ToLowerInvariant() is "message" or "error message" or "error text" or "message text" or "text" or "error description" or "description" or "event string" or "error string";

    private static string TextOf(TableCell cell) => string.Join(' ', PlainText.OfBlocks(cell).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
