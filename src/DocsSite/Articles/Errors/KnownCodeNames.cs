using System.Collections.Frozen;
using System.Globalization;

namespace DocsSite.Articles.Errors;

/// <summary>Names that Windows documents for HRESULT, system error, NTSTATUS and bug check numbers: only certain, common ones.</summary>
internal static class KnownCodeNames
{
    private static readonly FrozenDictionary<string, uint> HexByName = Table(KnownCodeTable.HResults, 0)
        .Concat(Table(KnownCodeTable.NtStatus, 0)).Concat(Table(KnownCodeTable.SystemErrors, 0x80070000u))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, uint> StopByName = Table(KnownCodeTable.BugChecks, 0)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    // In table order, so that the HRESULT name of a value comes before the system error name.
    private static readonly FrozenDictionary<string, string[]> NamesByCode = AllNames()
        .GroupBy(pair => pair.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Name).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> HexBySpan =
        HexByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> StopBySpan =
        StopByName.GetAlternateLookup<ReadOnlySpan<char>>();

    public static uint? HexOf(ReadOnlySpan<char> name) => HexBySpan.TryGetValue(name, out var value) ? value : null;

    public static uint? StopOf(ReadOnlySpan<char> name) => StopBySpan.TryGetValue(name, out var value) ? value : null;

    public static string? NameOf(string canonical) => NamesOf(canonical) is [var first, ..] ? first : null;

    public static IReadOnlyList<string> NamesOf(string canonical) => NamesByCode.GetValueOrDefault(canonical, []);

    private static IEnumerable<(string Code, string Name)> AllNames()
    {
        foreach (var (name, value) in Table(KnownCodeTable.HResults, 0)) yield return (Hex(value), name);
        foreach (var (name, value) in Table(KnownCodeTable.NtStatus, 0)) yield return (Hex(value), name);
        foreach (var (name, value) in Table(KnownCodeTable.SystemErrors, 0x80070000u)) yield return (Hex(value), name);
        foreach (var (name, value) in Table(KnownCodeTable.BugChecks, 0))
            yield return ("STOP 0x" + value.ToString("X", CultureInfo.InvariantCulture), name);
    }

    private static string Hex(uint value) => "0x" + value.ToString("X8", CultureInfo.InvariantCulture);

    // Items "number NAME"; numbers of the system error table are decimal, all others hexadecimal.
    private static IEnumerable<KeyValuePair<string, uint>> Table(string items, uint facility)
    {
        var style = facility == 0 ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        foreach (var item in items.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = item.IndexOf(' ', StringComparison.Ordinal);
            yield return new(item[(space + 1)..], facility | uint.Parse(item.AsSpan(0, space), style, CultureInfo.InvariantCulture));
        }
    }
}
