using System.Collections.Frozen;

namespace DocsSite.Articles.Errors.Families;

/// <summary>
/// <c>Error 1722</c>, <c>error code: 40</c>, <c>System error 53</c>, <c>Msg 18456, Level 14</c>, <c>MSSQLSERVER_18456</c>.
/// </summary>
internal static class NumberedFamily
{
    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "of", "times", "time", "seconds", "minutes", "minute", "hours", "hour", "days", "day", "percent", "or", "errors", "records", "items", "through",
        "characters", "bytes", "kb", "mb", "warnings", "warning");

    public static bool TryRead(in Token token, in ScanContext context, out CodeMention mention)
    {
        mention = default;
        if (token.Is("msg")) return TryMessage(token, out mention);
        if (token.Value.StartsWith("MSSQLSERVER_", StringComparison.OrdinalIgnoreCase)) return TryServer(token, out mention);
        return token.Is("error") && TryError(token, context, out mention);
    }

    /// <summary>Is a number here the object of the word error, code, HRESULT or result just before it?</summary>
    public static bool IsIntroduced(in Token token)
    {
        var before = Surroundings.Line(token.Text, token.Start, -40).TrimEnd(" \t\u00A0:=#(\"'`*-\u201C\u2018");
        foreach (var word in (ReadOnlySpan<string>)["is", "of", "was", "number", "value", "with", "the"])
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && before.Length > word.Length && before[^(word.Length + 1)] == ' ')
            {
                before = before[..^word.Length].TrimEnd(" \t:=");
                break;
            }
        }

        foreach (var word in (ReadOnlySpan<string>)["error", "error code", "errorcode", "hresult", "hr", "result code", "return code", "exit code", "exception code", "status code", "failed", "error value", "lasterror"])
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (before.Length == word.Length || !char.IsAsciiLetter(before[^(word.Length + 1)]) || word.Length > 5)) return true;
        }

        return false;
    }

    private static bool TryMessage(in Token token, out CodeMention mention)
    {
        mention = default;
        var start = Cursor.SkipSpaces(token.Text, token.End);
        var end = Cursor.DigitsEnd(token.Text, start);
        if (end - start is < 2 or > 5 || token.At(end) != ',') return false;
        var next = Cursor.SkipSpaces(token.Text, end + 1);
        if (!Cursor.TryWord(token.Text, ref next, "level")) return false;
        mention = new(token.Start, end - token.Start, ErrorCodes.Sql(token.Text[start..end].ToString()), Confidence.Certain);
        return true;
    }

    private static bool TryServer(in Token token, out CodeMention mention)
    {
        mention = default;
        var digits = token.Value["MSSQLSERVER_".Length..];
        if (digits.Length is < 2 or > 5 || digits.ContainsAnyExceptInRange('0', '9')) return false;
        if (token.Before is '\\' or '/' || Surroundings.AreName(token)) return false;
        mention = new(token.Start, token.Length, ErrorCodes.Sql(digits.ToString()), Confidence.Certain);
        return true;
    }

    private static bool TryError(in Token token, in ScanContext context, out CodeMention mention)
    {
        mention = default;
        if (token.Before is '-' or '.' or '/' or '\\' or '$' or '@' or '<') return false;
        var cursor = Introduction(token, out var isCode);
        var start = cursor;
        if (token.At(cursor) is '-' or '\u2212') cursor++;
        var end = Cursor.DigitsEnd(token.Text, cursor);
        if (end - cursor is < 1 or > 6 || !EndsNumber(token, end)) return false;
        var number = token.Text[start..end].ToString().Replace('\u2212', '-');
        if (Identify(token, end, number, context) is not { } code) return false;
        if (code.Family == ErrorFamilies.Numbered && !isCode && end - cursor < 2) return false;
        if (token.At(end) == ')' && token.Text[token.End..cursor].Contains('(')) end++;
        mention = new(token.Start, end - token.Start, code, IsOpen(token, end, number, code) ? Confidence.Likely : Confidence.Certain);
        return true;
    }

    // The same number elsewhere in the article may say what this one is.
    private static bool IsOpen(in Token token, int end, string number, ErrorCode code) =>
        code.Family == ErrorFamilies.Numbered && !(ushort.TryParse(number, out var value) && SystemNumber.IsOfOther(token, end, value));

    private static int Introduction(in Token token, out bool isCode)
    {
        var cursor = token.End;
        isCode = false;
        for (var words = 0; words < 3; words++)
        {
            cursor = Cursor.SkipLight(token.Text, cursor);
            if (!Cursor.TryAnyWord(token.Text, ref cursor, "code", "number", "no", "id", "is")) break;
            isCode = true;
            if (token.At(cursor) == '.') cursor++;
        }

        return cursor;
    }

    private static bool EndsNumber(in Token token, int end)
    {
        var after = token.At(end);
        if (char.IsLetterOrDigit(after) || after is '_' or '%' or '\\' or '/') return false;
        if (after is '.' or ',' or '-' or ':' && char.IsLetterOrDigit(token.At(end + 1)) && !(after == ':' && char.IsLetter(token.At(end + 1)))) return false;
        var next = Cursor.SkipSpaces(token.Text, end);
        return !Units.Contains(token.Text[next..Cursor.WordEnd(token.Text, next)].ToString());
    }

    private static ErrorCode? Identify(in Token token, int end, string number, in ScanContext context)
    {
        if (number.TrimStart('-').TrimStart('0').Length == 0) return null;
        var before = Surroundings.Line(token.Text, token.Start, -24).TrimEnd();
        if (IsSystem(before) || IsReturnedBySystem(token)) return ushort.TryParse(number, out var system) ? ErrorCodes.SystemError(system) : null;
        var isStatus = !token.Text[token.End..end].Contains("number", StringComparison.OrdinalIgnoreCase);
        if (HttpFamily.HasPhrase(number, Surroundings.Line(token.Text, end, 50))) return null;
        if (IsMarkedSql(token, before, end) && number is [not '-', _, ..]) return ErrorCodes.Sql(number);
        var isSystemic = ushort.TryParse(number, out var value) && !SystemNumber.IsOfOther(token, end, value);
        if (isSystemic && SystemNumber.IsShown(token, end, value)) return ErrorCodes.SystemError(value);
        if ((context.Subject & ScanSubject.Sql) != 0 && IsServerNumber(number)) return ErrorCodes.Sql(number);
        var isAboutSystem = (context.Subject & ScanSubject.Windows) != 0;
        if (isSystemic && SystemNumber.IsOfArea(token, end, value, isAboutSystem)) return ErrorCodes.SystemError(value);
        if ((isStatus && HttpFamily.IsWellKnown(number)) || (before.EndsWith("returned an", StringComparison.Ordinal) && HttpFamily.IsStatus(number))) return ErrorCodes.Http(number);
        if (isSystemic && isAboutSystem && SystemNumber.IsDocumented(value)) return ErrorCodes.SystemError(value);
        return ErrorCodes.Numbered(number, context.Scope);
    }

    private static bool IsSystem(ReadOnlySpan<char> before) =>
        before.EndsWith("system", StringComparison.OrdinalIgnoreCase) || before.EndsWith("win32", StringComparison.OrdinalIgnoreCase)
        || (before.EndsWith("OS", StringComparison.Ordinal) && (before.Length == 2 || !char.IsAsciiLetter(before[^3])));

    // "The operating system returned error 665", "Windows API call X returned error code: 575", and how Windows Installer logs the result
    // of a custom action: "returned actual error code 1603".
    private static bool IsReturnedBySystem(in Token token)
    {
        var before = Surroundings.Line(token.Text, token.Start, -80).TrimEnd();
        if (before.EndsWith("returned actual", StringComparison.Ordinal)) return true;
        return before.EndsWith("returned", StringComparison.Ordinal)
            && (before.EndsWith("system returned", StringComparison.Ordinal) || before.Contains("Windows API call", StringComparison.Ordinal));
    }

    private static bool IsMarkedSql(in Token token, ReadOnlySpan<char> before, int end)
    {
        if (before.EndsWith("SQL", StringComparison.Ordinal) || before.EndsWith(", Native", StringComparison.Ordinal) || before.EndsWith("SQL Server", StringComparison.OrdinalIgnoreCase)) return true;
        var rest = Surroundings.Line(token.Text, end, 14).TrimStart(",. ");
        return rest.StartsWith("Severity", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("Level ", StringComparison.Ordinal)
            || rest.StartsWith("State ", StringComparison.Ordinal);
    }

    // In an article about the server too, small numbers are the network provider's, 105x to 107x the service manager's, 16xx and 17xx
    // the installer's and 100xx the sockets'.
    private static bool IsServerNumber(string number) =>
        int.TryParse(number, out var value) && value >= 100 && value is not ((>= 1050 and <= 1079) or (>= 1600 and <= 1799) or (>= 10004 and <= 11004));
}
