namespace DocsSite.Articles.Errors;

/// <summary>Event sources have a long and a short name (<c>Microsoft-Windows-GroupPolicy</c>, <c>GroupPolicy</c>): one source.</summary>
internal static class EventSource
{
    private const string Publisher = "Microsoft-Windows-";

    public static string Canonical(string source)
    {
        source = source.Trim();
        return source.StartsWith(Publisher, StringComparison.OrdinalIgnoreCase) && source.Length > Publisher.Length
            ? source[Publisher.Length..]
            : source;
    }
}
