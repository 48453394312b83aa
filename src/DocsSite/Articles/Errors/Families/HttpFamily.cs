namespace DocsSite.Articles.Errors.Families;

/// <summary>HTTP failures: <c>HTTP 403</c>, <c>HTTP Error 500.19</c>, <c>status code 404</c>, <c>403 Forbidden</c>, <c>(503) Server Unavailable</c>.</summary>
internal static class HttpFamily
{
    private static readonly (int Status, string Phrase)[] Phrases =
    [
        (400, "Bad Request"), (401, "Unauthorized"), (401, "Access Denied"), (401, "Access is denied"), (402, "Payment Required"), (403, "Forbidden"),
        (403, "Access denied"), (404, "Not Found"), (404, "File or directory not found"), (405, "Method Not Allowed"), (406, "Not Acceptable"),
        (407, "Proxy Authentication Required"), (408, "Request Time"), (409, "Conflict"), (410, "Gone"), (411, "Length Required"),
        (412, "Precondition Failed"), (413, "Request Entity Too Large"), (413, "Payload Too Large"), (414, "Request-URI Too"), (414, "URI Too Long"),
        (415, "Unsupported Media Type"), (422, "Unprocessable"), (429, "Too Many Requests"), (431, "Request Header Fields"),
        (500, "Internal Server Error"), (501, "Not Implemented"), (502, "Bad Gateway"), (502, "Web server received"), (503, "Service Unavailable"),
        (503, "Server Unavailable"), (503, "The service is unavailable"), (504, "Gateway Time"), (505, "HTTP Version Not Supported"),
    ];

    /// <summary>From the words "HTTP" or "status code" to the number.</summary>
    public static bool TryReadWord(in Token token, out CodeMention mention)
    {
        mention = default;
        var cursor = Introduction(token);
        if (cursor < 0 || !TryStatus(token.Text, cursor, out var end)) return false;
        var status = token.Text[cursor..end].ToString();
        mention = new(token.Start, end - token.Start, ErrorCodes.Http(status), Confidence.Certain);
        return true;
    }

    /// <summary>From the number to its reason phrase.</summary>
    public static bool TryReadNumber(in Token token, out CodeMention mention)
    {
        mention = default;
        if (token.Length != 3 || token.Value[0] is not ('4' or '5')) return false;
        if (token.Before is '.' or ',' or '-' or '$' or '\\' or '/' or '_' || !TryStatus(token.Text, token.Start, out var end)) return false;
        var rest = end;
        while (rest < token.Text.Length && rest - end < 6 && token.Text[rest] is ' ' or ')' or '(' or ':' or '-' or '\u2013' or '"' or ',' or '.' or '\'') rest++;
        var phrase = PhraseLength(token.Value, token.Text[rest..]);
        if (phrase == 0) return false;
        var close = Cursor.WordEnd(token.Text, rest + phrase);
        if (token.At(close) == ')' && token.Text[end..rest].Contains('(')) close++;
        mention = new(token.Start, close - token.Start, ErrorCodes.Http(token.Text[token.Start..end].ToString()), Confidence.Certain);
        return true;
    }

    /// <summary>Does the reason phrase of this status follow?</summary>
    public static bool HasPhrase(ReadOnlySpan<char> status, ReadOnlySpan<char> rest) =>
        status.Length == 3 && PhraseLength(status, rest.TrimStart(" )(:-\u2013\",.'")) > 0;

    /// <summary>Statuses that "error 404" alone names.</summary>
    public static bool IsWellKnown(ReadOnlySpan<char> number) => number is "400" or "401" or "403" or "404" or "407" or "429" or "500" or "502" or "503" or "504";

    /// <summary>Is the number a status that servers send?</summary>
    public static bool IsStatus(ReadOnlySpan<char> number) =>
        number.Length == 3 && number[0] is '4' or '5' && !number.ContainsAnyExceptInRange('0', '9') && IsInUse(number);

    private static int PhraseLength(ReadOnlySpan<char> status, ReadOnlySpan<char> rest)
    {
        var number = ((status[0] - '0') * 100) + ((status[1] - '0') * 10) + status[2] - '0';
        foreach (var (code, phrase) in Phrases)
        {
            if (code == number && rest.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return phrase.Length;
        }

        return 0;
    }

    private static int Introduction(in Token token)
    {
        var cursor = token.End;
        if (token.Is("http") || token.Is("https"))
        {
            if (token.After == '/') cursor = SkipVersion(token.Text, cursor + 1);
        }
        else if (token.Is("status") || token.Is("response"))
        {
            cursor = Cursor.SkipSpaces(token.Text, cursor);
            if (!Cursor.TryWord(token.Text, ref cursor, "code")) return -1;
        }
        else if (!token.Is("StatusCode"))
        {
            return -1;
        }

        for (var words = 0; words < 4; words++)
        {
            cursor = Cursor.SkipLight(token.Text, cursor);
            if (!Cursor.TryAnyWord(token.Text, ref cursor, "error", "errors", "status", "code", "response", "returned", "is", "of", "was", "a", "result")) break;
        }

        return cursor;
    }

    private static int SkipVersion(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
        return at;
    }

    private static bool TryStatus(ReadOnlySpan<char> text, int start, out int end)
    {
        end = Cursor.DigitsEnd(text, start);
        if (end - start != 3 || text[start] is not ('4' or '5') || !IsInUse(text.Slice(start, 3))) return false;
        if (end < text.Length && (char.IsLetter(text[end]) || text[end] is '_' or '\\')) return false;
        if (end + 1 < text.Length && text[end] is ',' or '-' or '/' && char.IsAsciiLetterOrDigit(text[end + 1])) return false;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var sub = Cursor.DigitsEnd(text, end + 1);
            if (sub - end > 3 || (sub + 1 < text.Length && text[sub] == '.' && char.IsAsciiDigit(text[sub + 1]))) return false;
            end = sub;
        }

        return true;
    }

    private static bool IsInUse(ReadOnlySpan<char> status)
    {
        var rest = ((status[1] - '0') * 10) + status[2] - '0';
        return status[0] == '4' ? rest is <= 18 or (>= 21 and <= 31) or 40 or 49 or 51 or 99 : rest is <= 11 or 20 or 25 or 26;
    }
}
