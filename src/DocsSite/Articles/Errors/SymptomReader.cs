using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Articles.Errors;

/// <summary>Goes through the lines of a symptom section and collects the messages that it shows.</summary>
internal sealed partial class SymptomReader(string markdown)
{
    private readonly List<LiteralMessage> _messages = [];
    private bool _isAnnounced;

    private readonly record struct Line(int Start, int End, string Text);

    public IReadOnlyList<LiteralMessage> Read()
    {
        var lines = Lines();
        for (var i = 0; i < lines.Count;)
        {
            var text = lines[i].Text.Trim();
            if (text.StartsWith('>')) i = Quote(lines, i);
            else if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal)) i = Fence(lines, i);
            else i = Single(lines, i, text);
        }

        return _messages;
    }

    private int Quote(List<Line> lines, int first)
    {
        var last = first;
        while (last + 1 < lines.Count && lines[last + 1].Text.TrimStart().StartsWith('>')) last++;
        var text = new StringBuilder();
        for (var i = first; i <= last; i++) text.Append(QuoteMarkPattern().Replace(lines[i].Text, "")).Append('\n');
        var content = text.ToString().Trim();
        if (!content.StartsWith("[!", StringComparison.Ordinal) && (_isAnnounced || SpeaksOfErrorPattern().IsMatch(content)))
            Add(lines[first], lines[last], content);
        _isAnnounced = false;
        return last + 1;
    }

    private int Fence(List<Line> lines, int first)
    {
        var open = lines[first].Text.Trim();
        var marker = open[..3];
        var last = first + 1;
        while (last < lines.Count && !lines[last].Text.TrimStart().StartsWith(marker, StringComparison.Ordinal)) last++;
        var close = Math.Min(last, lines.Count - 1);
        if (_isAnnounced && ScanContext.KindOfFence(open.TrimStart('`', '~')) == TextKind.Output)
            Add(lines[first], lines[close], string.Join('\n', lines.Skip(first + 1).Take(last - first - 1).Select(line => line.Text.Trim())).Trim());
        _isAnnounced = false;
        return last + 1;
    }

    // One line: an announcement, a whole-line message, a list item under an announcement, or ordinary text.
    private int Single(List<Line> lines, int at, string text)
    {
        if (text.Length == 0) return at + 1;
        var bullet = BulletPattern().Match(text);
        var item = bullet.Success ? text[bullet.Length..].Trim() : text;
        if (WholeLine(item) is { } message && (_isAnnounced || SpeaksOfErrorPattern().IsMatch(message))) Add(lines[at], lines[at], message);
        else if (ErrorTextExtractor.Announces(text)) _isAnnounced = true;
        else if (_isAnnounced && bullet.Success && IsSentence(item)) Add(lines[at], lines[at], item);
        else _isAnnounced = _isAnnounced && bullet.Success;
        return at + 1;
    }

    // `code`, **bold** or "quoted" and nothing else.
    private static string? WholeLine(string text)
    {
        text = text.TrimEnd('\\').TrimEnd();
        if (text.Length < 3) return null;
        if (text[0] == '`' && text[^1] == '`' && !text[1..^1].Contains('`', StringComparison.Ordinal)) return text[1..^1];
        if (text.Length > 5 && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal)) return text[2..^2];
        return text[0] is '"' or '\u201C' && text[^1] is '"' or '\u201D' ? text[1..^1] : null;
    }

    private static bool IsSentence(string text) => text.Count(c => c == ' ') >= 2 && !text.StartsWith(":::", StringComparison.Ordinal) && text[0] is not ('!' or '|' or '[');

    private void Add(Line first, Line last, string text)
    {
        var message = Plain(text);
        if (message.Any(char.IsLetterOrDigit)) _messages.Add(new(first.Start, last.End - first.Start, message));
    }

    // Emphasis, line breaks and escapes undone, white space collapsed.
    private static string Plain(string text)
    {
        text = EscapePattern().Replace(BreakPattern().Replace(text, " "), "$1").Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return BracketPattern().Replace(text, "$1").Trim('"', '\u201C', '\u201D', ' ');
    }

    private List<Line> Lines()
    {
        var lines = new List<Line>();
        for (var start = 0; start < markdown.Length;)
        {
            var end = markdown.IndexOf('\n', start);
            if (end < 0) end = markdown.Length;
            lines.Add(new(start, end, markdown[start..end].TrimEnd('\r')));
            start = end + 1;
        }

        return lines;
    }

    // A quotation in a quotation, too.
    [GeneratedRegex(@"^\s*(?:>\s?)+")]
    private static partial Regex QuoteMarkPattern();

    [GeneratedRegex(@"^\([""\u201C](.*)[""\u201D]\)\.?$")]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"^(?:[-*+\u2022]|[0-9]{1,3}[.)])\s+")]
    private static partial Regex BulletPattern();

    [GeneratedRegex(@"<br\s?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BreakPattern();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex EscapePattern();

    [GeneratedRegex(@"\b(?:error|fail(?:s|ed|ure)?|denied|invalid|unable|cannot|can't|couldn't|exception|not allowed|unauthorized|expired)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfErrorPattern();
}
