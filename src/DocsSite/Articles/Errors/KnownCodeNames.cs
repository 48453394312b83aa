using System.Collections.Frozen;
using System.Globalization;

namespace DocsSite.Articles.Errors;

/// <summary>Names that Windows documents for HRESULT, system error, NTSTATUS and bug check numbers: only certain, common ones.</summary>
internal static class KnownCodeNames
{
    private static readonly SystemError[] SystemErrors = [.. ReadSystemErrors()];

    private static readonly FrozenDictionary<string, uint> HexByName = Table(KnownCodeTable.HResults).Concat(Table(KnownCodeTable.NtStatus)).Concat(Table(KnownCodeTable.SystemNames))
        .Concat(SystemErrors.Select(error => KeyValuePair.Create(error.Name, OfSystem(error.Number))))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, uint> StopByName = Table(KnownCodeTable.BugChecks)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    // In table order, so that the HRESULT name of a value comes before the system error name.
    private static readonly FrozenDictionary<string, string[]> NamesByCode = AllNames()
        .GroupBy(pair => pair.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Name).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<ushort, SystemError> BySystemNumber = SystemErrors.ToFrozenDictionary(error => error.Number);

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> HexBySpan =
        HexByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> StopBySpan =
        StopByName.GetAlternateLookup<ReadOnlySpan<char>>();

    public static uint? HexOf(ReadOnlySpan<char> name) => HexBySpan.TryGetValue(name, out var value) ? value : null;

    public static uint? StopOf(ReadOnlySpan<char> name) => StopBySpan.TryGetValue(name, out var value) ? value : null;

    public static string? NameOf(string canonical) => NamesOf(canonical) is [var first, ..] ? first : null;

    public static IReadOnlyList<string> NamesOf(string canonical) => NamesByCode.GetValueOrDefault(canonical, []);

    /// <summary>What Windows documents for a system error number, or null.</summary>
    public static SystemError? SystemErrorOf(ushort number) => BySystemNumber.GetValueOrDefault(number);

    private static IEnumerable<(string Code, string Name)> AllNames()
    {
        foreach (var (name, value) in Table(KnownCodeTable.HResults)) yield return (Hex(value), name);
        foreach (var (name, value) in Table(KnownCodeTable.NtStatus)) yield return (Hex(value), name);
        foreach (var error in SystemErrors) yield return (Hex(OfSystem(error.Number)), error.Name);
        foreach (var (name, value) in Table(KnownCodeTable.SystemNames)) yield return (Hex(value), name);
        foreach (var (name, value) in Table(KnownCodeTable.BugChecks))
            yield return ("STOP 0x" + value.ToString("X", CultureInfo.InvariantCulture), name);
    }

    private static uint OfSystem(ushort number) => 0x80070000u | number;

    private static string Hex(uint value) => "0x" + value.ToString("X8", CultureInfo.InvariantCulture);

    // Items "number NAME", numbers in hexadecimal.
    private static IEnumerable<KeyValuePair<string, uint>> Table(string items)
    {
        foreach (var item in items.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = item.IndexOf(' ', StringComparison.Ordinal);
            yield return new(item[(space + 1)..], uint.Parse(item.AsSpan(0, space), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<SystemError> ReadSystemErrors()
    {
        foreach (var line in SystemErrorTable.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(' ', 3) is not [var number, var name, var message]) throw new FormatException($"'{line}' is no system error.");
            yield return new(ushort.Parse(number, CultureInfo.InvariantCulture), name, message);
        }
    }
}

/// <param name="Message">The telling part of its message, in lower case.</param>
internal sealed record SystemError(ushort Number, string Name, string Message)
{
    /// <summary>The name as words, without the prefix that says only that it is an error: "access denied", "server unavailable".</summary>
    public string Words { get; } = WordsOf(Name);

    private static string WordsOf(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["ERROR_DS_DRA_", "ERROR_DS_", "ERROR_", "RPC_S_", "EPT_S_"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)) return name[prefix.Length..].Replace('_', ' ');
        }

        return name;
    }
}
