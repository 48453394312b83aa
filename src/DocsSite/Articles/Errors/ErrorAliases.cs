using System.Globalization;

namespace DocsSite.Articles.Errors;

/// <summary>The other spellings of a code.</summary>
internal static class ErrorAliases
{
    public static IReadOnlyList<string> Of(ErrorCode code) => code.Family switch
    {
        ErrorFamilies.HResult or ErrorFamilies.NtStatus => Hex(code.Canonical),
        ErrorFamilies.Stop => Stop(code.Canonical),
        ErrorFamilies.Http => [code.Canonical[5..]],
        ErrorFamilies.MailStatus => [code.Canonical[4..]],
        ErrorFamilies.Sql => [$"Msg {code.Canonical[4..]}", $"MSSQLSERVER_{code.Canonical[4..]}"],
        ErrorFamilies.Event => [code.Canonical.Replace("Event ", "Event ID ", StringComparison.Ordinal)],
        _ => [],
    };

    private static List<string> Hex(string canonical)
    {
        if (!HexCode.TryParsePrefixed(canonical, out var value)) return [];
        var aliases = new List<string> { canonical[2..] };
        if (value >= 0x80000000u)
        {
            aliases.Add(unchecked((int)value).ToString(CultureInfo.InvariantCulture));
            aliases.Add(value.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            aliases.Add("0x" + value.ToString("X", CultureInfo.InvariantCulture));
        }

        if (value >> 16 == 0x8007) aliases.Add("System error " + (value & 0xFFFF).ToString(CultureInfo.InvariantCulture));
        aliases.AddRange(KnownCodeNames.NamesOf(canonical));
        return aliases;
    }

    private static List<string> Stop(string canonical)
    {
        if (!HexCode.TryParsePrefixed(canonical.AsSpan("STOP ".Length), out var value)) return [];
        return
        [
            "0x" + value.ToString("X8", CultureInfo.InvariantCulture),
            "0x" + value.ToString("X", CultureInfo.InvariantCulture),
            .. KnownCodeNames.NamesOf(canonical),
        ];
    }
}
