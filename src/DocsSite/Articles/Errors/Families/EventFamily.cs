using System.Buffers;

namespace DocsSite.Articles.Errors.Families;

/// <summary>
/// <c>Event ID: 1098</c> with the nearest <c>Source:</c> of the same dump. Without a source the number is reported as
/// <see cref="Confidence.Weak"/>: 1000, 7000 or 11 mean something else in every source.
/// </summary>
internal static class EventFamily
{
    private const int Reach = 400;
    private const int LongestSource = 80;

    private static readonly SearchValues<char> SourceEnds = SearchValues.Create("\r\n,;|)<>\"*");

    public static bool TryRead(in Token token, out CodeMention mention)
    {
        mention = default;
        if (!token.Is("event") && !token.Is("eventid")) return false;
        var cursor = token.End;
        var named = token.Length > 5;
        if (!named)
        {
            cursor = Cursor.SkipSpaces(token.Text, cursor);
            named = Cursor.TryAnyWord(token.Text, ref cursor, "id", "ids", "number");
        }

        cursor = Cursor.SkipLight(token.Text, cursor);
        var end = Cursor.DigitsEnd(token.Text, cursor);
        if (end - cursor is < 1 or > 5 || char.IsLetter(token.At(end)) || token.At(end) == '_') return false;
        if (!named && end - cursor < 3) return false;
        var source = FindSource(token, end);
        var code = ErrorCodes.Event(token.Text[cursor..end].ToString(), source);
        mention = new(token.Start, end - token.Start, code, source.Length > 0 ? Confidence.Certain : Confidence.Weak);
        return true;
    }

    // The nearest source of the same dump, before the number or behind it.
    private static string FindSource(in Token token, int end)
    {
        var before = token.Text[Math.Max(0, token.Start - Reach)..token.Start];
        before = before[(before.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..];
        var previous = before.LastIndexOf("event id", StringComparison.OrdinalIgnoreCase);
        var own = previous < 0 ? before : before[previous..];
        var (last, toLast) = LastSource(own);
        var after = token.Text[end..Math.Min(token.Text.Length, end + Reach)];
        if (after.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var part) after = after[..part];
        var next = after.IndexOf("event id", StringComparison.OrdinalIgnoreCase);
        var (first, toFirst) = FirstSource(next < 0 ? after : after[..next]);
        if (last.Length > 0 && (first.Length == 0 || toLast <= toFirst)) return last;
        return first.Length > 0 ? first : Publisher(before);
    }

    private static (string Source, int Distance) LastSource(ReadOnlySpan<char> text)
    {
        for (var at = text.LastIndexOf("source", StringComparison.OrdinalIgnoreCase); at >= 0;
             at = text[..at].LastIndexOf("source", StringComparison.OrdinalIgnoreCase))
        {
            var source = SourceAt(text, at);
            if (source.Length > 0) return (source, text.Length - at - source.Length);
        }

        return ("", int.MaxValue);
    }

    private static (string Source, int Distance) FirstSource(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf("source", StringComparison.OrdinalIgnoreCase);
            if (at < 0) break;
            var source = SourceAt(text, from + at);
            if (source.Length > 0) return (source, from + at);
            from += at + 6;
        }

        return ("", int.MaxValue);
    }

    // "Source: Name" up to the end of the line or the next field.
    private static string SourceAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return "";
        var cursor = Cursor.SkipSpaces(text, at + 6);
        while (cursor < text.Length && text[cursor] == '*') cursor++;
        if (cursor >= text.Length || text[cursor] != ':') return "";
        cursor = Cursor.SkipLight(text, cursor + 1);
        var rest = text[cursor..];
        var end = rest.IndexOfAny(SourceEnds);
        if (end < 0) end = rest.Length;
        var field = rest[..end].IndexOf("  ", StringComparison.Ordinal);
        if (field > 0) end = field;
        var name = CutAtField(rest[..end]).Trim(" :`'\u200B\u200E\uFEFF").TrimEnd('.');
        // "System ErrorTime: time": the next field runs into it.
        if (name.Contains(':')) return "";
        return name.Length is > 0 and <= LongestSource && (char.IsLetterOrDigit(name[0]) || name[0] == '.') ? name.ToString() : "";
    }

    // Dumps on one line: "Source: NETLOGON Event Category: None".
    private static ReadOnlySpan<char> CutAtField(ReadOnlySpan<char> value)
    {
        foreach (var field in (ReadOnlySpan<string>)[" (", " Event", " Date", " Category", " Type", " Task", " Level", " Description", " Computer", " ID"])
        {
            var at = value.IndexOf(field, StringComparison.OrdinalIgnoreCase);
            if (at > 0) value = value[..at];
        }

        return value;
    }

    // "Microsoft-Windows-GroupPolicy Event ID 1129".
    private static string Publisher(ReadOnlySpan<char> before)
    {
        var line = before[(before.LastIndexOfAny('\n', '\r') + 1)..].TrimEnd();
        var word = line[(line.LastIndexOfAny(' ', '\t', '(') + 1)..];
        return word.StartsWith("Microsoft-Windows-", StringComparison.OrdinalIgnoreCase) ? word.ToString() : "";
    }
}
