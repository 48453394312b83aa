namespace DocsSite.Articles.Errors;

/// <summary>The built-in families of error codes: their ids (as in settings) and what they hold.</summary>
public static class ErrorFamilies
{
    public const string HResult = "hresult";
    public const string NtStatus = "ntstatus";
    public const string Stop = "stop";
    public const string Identifier = "identifier";
    public const string Aadsts = "aadsts";
    public const string Event = "event";
    public const string Http = "http";
    public const string MailStatus = "mail-status";
    public const string Sql = "sql";
    public const string Numbered = "numbered";
    public const string ExceptionType = "exception";
    public const string Tool = "tool";

    /// <summary>Codes that only the registry knows; always on.</summary>
    public const string Registered = "registered";

    public static IReadOnlyList<ErrorFamily> BuiltIn { get; } =
    [
        new(HResult, "HRESULT", "Hexadecimal results, 0x8…; also bare, signed and unsigned decimal, and Windows system error numbers."),
        new(NtStatus, "NTSTATUS", "Hexadecimal statuses, 0xC… and above."),
        new(Stop, "Stop code", "Bug checks: STOP 0x7B, 0x0000007B with its parameters, INACCESSIBLE_BOOT_DEVICE."),
        new(Identifier, "Symbolic name", "Names in capitals that read as an error: ERROR_…, E_…, STATUS_…, …_DENIED, …_FAILED."),
        new(Aadsts, "Sign-in error", "AADSTS and its number."),
        new(Event, "Event", "An event id together with its source; a number without source links to nothing."),
        new(Http, "HTTP status", "4xx and 5xx next to HTTP, a status word or their reason phrase."),
        new(MailStatus, "Mail status", "Enhanced status codes of non-delivery reports, in mail context only."),
        new(Sql, "SQL error", "Msg n, Level; Error: n, Severity; MSSQLSERVER_n; SQL Server error n."),
        new(Numbered, "Error number", "Error n, error code n: a number of the product that the article is about."),
        new(ExceptionType, "Exception", "Names of exception types."),
        new(Tool, "Tool error", "Compiler, build and setup codes with a fixed prefix: CS0246, LNK2019, MSB4019, HCW8078."),
    ];
}

/// <param name="Id">Id in settings and in <see cref="ErrorCode.Family"/>.</param>
/// <param name="Label">Short name for pages.</param>
/// <param name="Summary">What belongs to it.</param>
public sealed record ErrorFamily(string Id, string Label, string Summary);
