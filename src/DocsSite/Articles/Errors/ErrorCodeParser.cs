using System.Globalization;
using System.Text.RegularExpressions;

namespace DocsSite.Articles.Errors;

/// <summary>Reads one code that stands alone, with nothing around it to tell its family.</summary>
internal static partial class ErrorCodeParser
{
    public static ErrorCode Parse(string text)
    {
        text = Collapse(text);
        return Number(text) ?? Named(text) ?? ErrorCodes.Registered(text);
    }

    private static ErrorCode? Number(string text)
    {
        if (HexCode.TryParsePrefixed(text, out var value)) return ErrorCodes.Hex(value);
        if (HexCode.TryParseBare(text, out value)) return ErrorCodes.Hex(value);
        return HexCode.TryParseDecimal(text, out value) ? ErrorCodes.Hex(value) : null;
    }

    private static ErrorCode? Named(string text)
    {
        if (IdentifierPattern().IsMatch(text) || KnownCodeNames.HexOf(text) is not null) return ErrorCodes.Identifier(text);
        if (AadstsPattern().Match(text) is { Success: true } aadsts) return ErrorCodes.Aadsts(aadsts.Groups[1].Value);
        if (EventPattern().Match(text) is { Success: true } log) return ErrorCodes.Event(log.Groups[1].Value, log.Groups[2].Value);
        if (StopPattern().Match(text) is { Success: true } stop) return ErrorCodes.Stop(HexValue(stop.Groups[1].Value));
        if (HttpPattern().Match(text) is { Success: true } http) return ErrorCodes.Http(http.Groups[1].Value);
        if (MailPattern().Match(text) is { Success: true } mail) return ErrorCodes.MailStatus(mail.Groups[1].Value);
        if (SqlPattern().Match(text) is { Success: true } sql) return ErrorCodes.Sql(sql.Groups[1].Value);
        if (SystemPattern().Match(text) is { Success: true } system
            && ushort.TryParse(system.Groups[1].Value, CultureInfo.InvariantCulture, out var number)) return ErrorCodes.SystemError(number);
        if (NumberedPattern().Match(text) is { Success: true } error)
            return ErrorCodes.Numbered(error.Groups[1].Value, error.Groups[2].Value);
        if (ToolPattern().IsMatch(text)) return ErrorCodes.Tool(text.ToUpperInvariant());
        return ExceptionPattern().IsMatch(text) ? ErrorCodes.ExceptionType(text[(text.LastIndexOf('.') + 1)..]) : null;
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static uint HexValue(string digits) => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex("^AADSTS([0-9]{4,7})$", Folded)]
    private static partial Regex AadstsPattern();

    [GeneratedRegex(@"^event(?: id)? ([0-9]{1,5})(?: \((.{1,100})\))?$", Folded)]
    private static partial Regex EventPattern();

    [GeneratedRegex("^(?:stop|bug ?check)(?: error| code)?:? (?:0x)?([0-9A-F]{1,8})$", Folded)]
    private static partial Regex StopPattern();

    [GeneratedRegex(@"^http(?: error| status)? ([45][0-9]{2}(?:\.[0-9]{1,2})?)$", Folded)]
    private static partial Regex HttpPattern();

    [GeneratedRegex(@"^(?:ndr |[45][0-9]{2} )?#?([45]\.[0-9]{1,3}\.[0-9]{1,3})$", Folded)]
    private static partial Regex MailPattern();

    [GeneratedRegex("^(?:sql(?: server)?(?: error)? |msg |MSSQLSERVER_)([0-9]{2,5})$", Folded)]
    private static partial Regex SqlPattern();

    [GeneratedRegex("^(?:system|win32) error (?:code )?([0-9]{1,5})$", Folded)]
    private static partial Regex SystemPattern();

    [GeneratedRegex(@"^error(?: code)?:? (-?[0-9]{1,6})(?: \((.{1,100})\))?$", Folded)]
    private static partial Regex NumberedPattern();

    [GeneratedRegex("^(?:LNK[0-9]{4}|CS[0-9]{4}|MSB[0-9]{4}|NU[0-9]{4}|HCW[0-9]{4}|BC[0-9]{5}|TF[0-9]{5,6})$", Folded)]
    private static partial Regex ToolPattern();

    [GeneratedRegex(@"^(?:\w+\.)*[A-Z]\w*Exception$", RegexOptions.CultureInvariant)]
    private static partial Regex ExceptionPattern();
}
