using System.Globalization;

namespace DocsSite.Articles.Errors;

/// <summary>Makes <see cref="ErrorCode"/>s in canonical form.</summary>
public static class ErrorCodes
{
    /// <summary>A 32-bit HRESULT or NTSTATUS value; small values are zero-padded to eight digits.</summary>
    public static ErrorCode Hex(uint value) =>
        new("0x" + value.ToString("X8", CultureInfo.InvariantCulture), value >> 28 >= 0xC ? ErrorFamilies.NtStatus : ErrorFamilies.HResult);

    /// <summary>A Windows system error number, seen as the HRESULT that wraps it (facility 7).</summary>
    public static ErrorCode SystemError(ushort number) => Hex(0x80070000u | number);

    /// <summary>A bug check. Values that are NTSTATUS (0xC000021A) stay what they are, so that both spellings meet.</summary>
    public static ErrorCode Stop(uint value) =>
        value >= 0x80000000u ? Hex(value) : new("STOP 0x" + value.ToString("X", CultureInfo.InvariantCulture), ErrorFamilies.Stop);

    /// <summary>A symbolic name; documented names of numbers become the number.</summary>
    public static ErrorCode Identifier(string name)
    {
        if (KnownCodeNames.HexOf(name) is { } value) return Hex(value);
        if (KnownCodeNames.StopOf(name) is { } stop) return Stop(stop);
        return new(name, ErrorFamilies.Identifier);
    }

    public static ErrorCode Aadsts(string digits) => new("AADSTS" + digits, ErrorFamilies.Aadsts);

    /// <param name="id">The number as it is written.</param>
    /// <param name="source">Event source; without one the number says nothing and nothing links to it.</param>
    public static ErrorCode Event(string id, string source) =>
        new(source.Length == 0 ? $"Event {id}" : $"Event {id} ({EventSource.Canonical(source)})", ErrorFamilies.Event);

    /// <param name="status">A status, with the substatus of IIS where there is one: <c>403</c>, <c>500.19</c>.</param>
    public static ErrorCode Http(string status) => new("HTTP " + status, ErrorFamilies.Http);

    /// <param name="status">Enhanced mail status, <c>5.7.1</c>.</param>
    public static ErrorCode MailStatus(string status) => new("NDR " + status, ErrorFamilies.MailStatus);

    public static ErrorCode Sql(string number) => new("SQL " + number, ErrorFamilies.Sql);

    /// <param name="number">The number as it is written.</param>
    /// <param name="scope">Product whose numbering it is, or empty.</param>
    public static ErrorCode Numbered(string number, string scope) =>
        new(scope.Length == 0 ? $"Error {number}" : $"Error {number} ({scope})", ErrorFamilies.Numbered);

    public static ErrorCode ExceptionType(string name) => new(name, ErrorFamilies.ExceptionType);

    public static ErrorCode Tool(string name) => new(name, ErrorFamilies.Tool);

    /// <summary>A code that only the registry knows.</summary>
    public static ErrorCode Registered(string code) => new(code, ErrorFamilies.Registered);

    /// <summary>
    /// Reads a code that stands alone (a key of the registry, a query, a file of codes). Anything that no family knows is a code of
    /// its own.
    /// </summary>
    public static ErrorCode Parse(string text) => ErrorCodeParser.Parse(text);
}
