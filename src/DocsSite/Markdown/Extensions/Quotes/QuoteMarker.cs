namespace DocsSite.Markdown.Extensions.Quotes;

/// <summary>The <c>[!name arguments]</c> at the start of a quote line.</summary>
/// <param name="Start">Offset of <c>[</c> from the <c>&gt;</c>.</param>
/// <param name="Length">From <c>[</c> to behind <c>]</c>.</param>
internal readonly record struct QuoteMarker(string Name, string Arguments, int Start, int Length)
{
    private static readonly string[] OtherTokens = ["include", "code"];

    /// <summary>Reads the marker of a line that begins with <c>&gt;</c>; null when there is none or it belongs to another construct.</summary>
    public static QuoteMarker? Read(ReadOnlySpan<char> line)
    {
        var start = 1;
        while (start < line.Length && line[start] is ' ' or '\t') start++;
        if (start > 5 || !line[start..].StartsWith("[!")) return null;
        var end = start + 2;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '-' or '_')) end++;
        var name = line[(start + 2)..end];
        var close = line[end..].IndexOf(']');
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || close < 0) return null;
        foreach (var token in OtherTokens)
        {
            if (name.StartsWith(token, StringComparison.OrdinalIgnoreCase)) return null;
        }

        var arguments = line.Slice(end, close);
        if (!arguments.IsEmpty && !char.IsWhiteSpace(arguments[0])) return null;
        return new QuoteMarker(name.ToString(), arguments.Trim().ToString(), start, end + close + 1 - start);
    }
}
