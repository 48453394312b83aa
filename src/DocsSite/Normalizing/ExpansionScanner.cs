using System.Buffers;

namespace DocsSite.Normalizing;

/// <summary>An include or variable token in a text.</summary>
/// <param name="Start">Offset of the token.</param>
/// <param name="Length">Length of the token.</param>
/// <param name="IsInclude">False for a variable.</param>
/// <param name="Value">The path of the include or the name of the variable.</param>
/// <param name="IsBlock">The token stands alone on its line.</param>
/// <param name="LinePrefix">For blocks: quote markers and indent for the lines that follow, a list marker turned into spaces.</param>
/// <param name="FollowsText">For blocks: the line above is not blank.</param>
/// <param name="PrecedesText">For blocks: the line below is not blank.</param>
internal readonly record struct ExpansionToken(
    int Start, int Length, bool IsInclude, string Value, bool IsBlock, string LinePrefix, bool FollowsText, bool PrecedesText)
{
    public int End => Start + Length;
}

/// <summary>Finds the tokens outside code: fenced blocks and code spans are copied as they are.</summary>
internal static class ExpansionScanner
{
    private static readonly SearchValues<string> Tokens = SearchValues.Create(["[!INCLUDE", "{{"], StringComparison.OrdinalIgnoreCase);

    public static bool MayContainToken(ReadOnlySpan<char> text) => text.ContainsAny(Tokens);

    public static List<ExpansionToken> Scan(string text, int start, int end)
    {
        var tokens = new List<ExpansionToken>();
        var fence = default(CodeFence);
        var lineStart = start;
        var previousIsBlank = true;
        while (lineStart < end)
        {
            var newLine = text.IndexOf('\n', lineStart, end - lineStart);
            var lineEnd = newLine < 0 ? end : newLine;
            var line = text.AsSpan(lineStart, lineEnd - lineStart);
            var isCode = fence.Consume(line);
            if (!isCode && MayContainToken(line))
            {
                var nextIsBlank = newLine < 0 || IsBlankLine(text, newLine + 1, end);
                ScanLine(text, lineStart, lineEnd, (previousIsBlank, nextIsBlank), tokens);
            }

            previousIsBlank = !isCode && line.TrimStart(" \t>\r").IsEmpty;
            lineStart = lineEnd + 1;
        }

        return tokens;
    }

    private static void ScanLine(string text, int start, int end, (bool Above, bool Below) blank, List<ExpansionToken> tokens)
    {
        for (var at = start; at < end; at++)
        {
            var c = text[at];
            if (c == '\\') at++;
            else if (c == '`') at = SkipCodeSpan(text, at, end) - 1;
            else if (c == '{' && TryVariable(text, at, end, out var variable)) at = Add(variable);
            else if (c == '[' && TryInclude(text, at, end, out var include)) at = Add(WithLayout(include, text, (start, end), blank));
        }

        int Add(ExpansionToken token)
        {
            tokens.Add(token);
            return token.End - 1;
        }
    }

    /// <summary>Offset after the closing run of backticks, or after the opening run when nothing closes it on this line.</summary>
    private static int SkipCodeSpan(string text, int at, int end)
    {
        var run = at;
        while (run < end && text[run] == '`') run++;
        var length = run - at;
        for (var i = run; i < end; i++)
        {
            if (text[i] != '`') continue;
            var close = i;
            while (close < end && text[close] == '`') close++;
            if (close - i == length) return close;
            i = close - 1;
        }

        return run;
    }

    private static bool TryVariable(string text, int at, int end, out ExpansionToken token)
    {
        token = default;
        if (at + 1 >= end || text[at + 1] != '{') return false;
        var close = text.IndexOf("}}", at + 2, end - at - 2, StringComparison.Ordinal);
        if (close < 0) return false;
        var name = text.AsSpan(at + 2, close - at - 2).Trim();
        if (name.IsEmpty || name.ContainsAnyExcept(NameCharacters)) return false;
        token = new ExpansionToken(at, close + 2 - at, false, name.ToString(), false, "", false, false);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary><c>[!INCLUDE [title](path)]</c>; the space, the title and the case of the word are free.</summary>
    private static bool TryInclude(string text, int at, int end, out ExpansionToken token)
    {
        token = default;
        const string opening = "[!INCLUDE";
        if (end - at < opening.Length || !text.AsSpan(at, opening.Length).Equals(opening, StringComparison.OrdinalIgnoreCase)) return false;
        var i = SkipSpaces(text, at + opening.Length, end);
        if (i >= end || text[i] != '[') return false;
        var titleEnd = text.IndexOf("](", i, end - i, StringComparison.Ordinal);
        if (titleEnd < 0) return false;
        var pathEnd = text.IndexOf(')', titleEnd + 2, end - titleEnd - 2);
        if (pathEnd < 0) return false;
        var close = SkipSpaces(text, pathEnd + 1, end);
        if (close >= end || text[close] != ']') return false;
        var path = text.AsSpan(titleEnd + 2, pathEnd - titleEnd - 2).Trim();
        var quote = path.IndexOfAny(" \"");
        if (quote > 0) path = path[..quote];
        token = new ExpansionToken(at, close + 1 - at, true, path.Trim("<>").ToString(), false, "", false, false);
        return true;
    }

    private static ExpansionToken WithLayout(ExpansionToken token, string text, (int Start, int End) line, (bool Above, bool Below) blank)
    {
        if (!text.AsSpan(token.End, line.End - token.End).IsWhiteSpace()) return token;
        var before = text.AsSpan(line.Start, token.Start - line.Start);
        if (!IsLinePrefix(before)) return token;
        var prefix = new string([.. before.ToArray().Select(c => c is '>' or ' ' or '\t' ? c : ' ')]);
        var isFirstInItem = before.ContainsAny("-*+.)");
        return token with { IsBlock = true, LinePrefix = prefix, FollowsText = !blank.Above && !isFirstInItem, PrecedesText = !blank.Below };
    }

    /// <summary>Only indent, quote markers and at most one list marker.</summary>
    private static bool IsLinePrefix(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart(" \t>");
        if (rest.IsEmpty) return true;
        var marker = rest.TrimEnd(" \t");
        if (marker.Length == rest.Length) return false;
        if (marker is "-" or "*" or "+") return true;
        return marker.Length is > 1 and < 11 && marker[^1] is ('.' or ')') && !marker[..^1].ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsBlankLine(string text, int start, int end)
    {
        var newLine = start >= end ? -1 : text.IndexOf('\n', start, end - start);
        return text.AsSpan(Math.Min(start, end), (newLine < 0 ? end : newLine) - Math.Min(start, end)).TrimStart(" \t>\r").IsEmpty;
    }

    private static int SkipSpaces(string text, int at, int end)
    {
        while (at < end && text[at] is (' ' or '\t')) at++;
        return at;
    }

    /// <summary>Follows fenced code over lines, inside quotes and list items too.</summary>
    private struct CodeFence
    {
        private char _marker;
        private int _length;

        /// <summary>True when the line is a fence or inside one.</summary>
        public bool Consume(ReadOnlySpan<char> line)
        {
            var text = line.TrimStart(" \t>");
            if (_length == 0 && text.Length > 2 && (text[0] is '-' or '*' or '+' || char.IsAsciiDigit(text[0])))
            {
                // A fence may open right after a list marker.
                var space = text.IndexOf(' ');
                if (space is > 0 and < 11) text = text[space..].TrimStart(" \t");
            }

            if (text.IsEmpty || text[0] is not ('`' or '~')) return _length > 0;
            var run = text.IndexOfAnyExcept(text[0]);
            if (run < 0) run = text.Length;
            if (_length == 0)
            {
                if (run < 3 || (text[0] == '`' && text[run..].Contains('`'))) return false;
                (_marker, _length) = (text[0], run);
                return true;
            }

            if (text[0] == _marker && run >= _length && text[run..].IsWhiteSpace()) _length = 0;
            return true;
        }
    }
}
