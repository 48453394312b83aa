using System.Buffers;

namespace DocsSite.Articles.Errors.Families;

/// <summary>
/// Looks around a token, never further than a fixed distance, so that scanning stays linear: is it part of a path or a longer name, and
/// do words stand near that make a number a code?
/// </summary>
internal static class Surroundings
{
    private const int PathReach = 160;

    private static readonly SearchValues<string> ErrorWords = SearchValues.Create(
        ["error", "fail", "exception", "hresult", "hr =", "hr=", "status code", "result code", "return code", "exit code", "stop code",
         "returned", "returns", "code:", "code =", "code=", " code ", "rc="],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>An error word on the same line, up to 70 characters before or 40 after.</summary>
    public static bool SpeakOfError(in Token token) =>
        Line(token.Text, token.Start, -70).IndexOfAny(ErrorWords) >= 0 || Line(token.Text, token.End, 40).IndexOfAny(ErrorWords) >= 0;

    /// <summary>The part of the line before (negative reach) or after an offset.</summary>
    public static ReadOnlySpan<char> Line(ReadOnlySpan<char> text, int at, int reach)
    {
        if (reach < 0)
        {
            var from = Math.Max(0, at + reach);
            var part = text[from..at];
            return part[(part.LastIndexOfAny('\n', '\r') + 1)..];
        }

        var rest = text[at..Math.Min(text.Length, at + reach)];
        var end = rest.IndexOfAny('\n', '\r');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Part of a longer name, a path, a variable, a file name or a member access.</summary>
    public static bool AreName(in Token token)
    {
        switch (token.Before)
        {
            case '\\' or '@' or '$' or '%' or '&' or '~':
                return true;
            case '.' or '-' when char.IsAsciiLetterOrDigit(token.At(token.Start - 2)):
                return true;
        }

        switch (token.After)
        {
            case '\\' or '@' or '%' or '$' or '*':
                return true;
            case '.' when char.IsAsciiLetterLower(token.At(token.End + 1)) || char.IsAsciiDigit(token.At(token.End + 1)):
                return true;
            case '-' when char.IsAsciiLetterOrDigit(token.At(token.End + 1)):
                return true;
        }

        return IsInPath(token);
    }

    private static bool IsInPath(in Token token)
    {
        var slashes = 0;
        for (var i = token.Start - 1; i >= 0 && token.Start - i < PathReach && !EndsPath(token.Text[i]); i--)
        {
            if (token.Text[i] == '\\') return true;
            if (token.Text[i] != '/') continue;
            slashes++;
            if (i == 0 || EndsPath(token.Text[i - 1]) || token.Text[i - 1] is '~' or '.') return true;
        }

        for (var i = token.End; i < token.Text.Length && i - token.End < PathReach && !EndsPath(token.Text[i]); i++)
        {
            if (token.Text[i] == '\\') return true;
            if (token.Text[i] == '/') slashes++;
        }

        return slashes > 1;
    }

    private static bool EndsPath(char c) =>
        char.IsWhiteSpace(c) || c is '"' or '\'' or '<' or '>' or '(' or ')' or '[' or ']' or ',' or ';' or '|' or '`' or '=' or '\u201C' or '\u201D';
}
