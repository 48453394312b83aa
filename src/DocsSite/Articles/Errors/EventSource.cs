namespace DocsSite.Articles.Errors;

/// <summary>Event sources have a long and a short name (<c>Microsoft-Windows-GroupPolicy</c>, <c>GroupPolicy</c>): one source.</summary>
public static class EventSource
{
    private const string Publisher = "Microsoft-Windows-";

    /// <summary>Is it an event that the text names by its number alone ("Event 1098")? All articles together may know its source.</summary>
    public static bool IsMissing(string canonicalCode) =>
        canonicalCode.StartsWith("Event ", StringComparison.Ordinal) && !canonicalCode.EndsWith(')') && canonicalCode.AsSpan(6).IndexOfAnyExceptInRange('0', '9') < 0;

    public static string Canonical(string source)
    {
        source = source.Trim();
        // Every named instance of the database server has a source of its own.
        if (source.StartsWith("MSSQL$", StringComparison.OrdinalIgnoreCase)) return "MSSQLSERVER";
        return source.StartsWith(Publisher, StringComparison.OrdinalIgnoreCase) && source.Length > Publisher.Length
            ? source[Publisher.Length..]
            : source;
    }
}
