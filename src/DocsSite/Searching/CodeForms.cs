using System.Globalization;
using System.Text.RegularExpressions;

namespace DocsSite.Searching;

/// <summary>
/// The forms in which one error code is written, and its one canonical form: <c>0x80070005</c> for hexadecimal with or without
/// prefix and padding, signed and unsigned decimal. Patterns are ASCII only, so that they mean the same in the browser.
/// </summary>
internal static partial class CodeForms
{
    private const long SmallestLostSign = 2_100_000_000;

    /// <summary>Things that are different each time: ids, times, network addresses, accounts (SIDs).</summary>
    [GeneratedRegex(
        @"\G(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
        + @"|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}(?:[T _][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
        + @"|[0-9]{8}T[0-9]{6}Z?"
        + @"|[0-9]{1,2}(?:/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})|[.-][0-9]{1,2}[.-](?:19|20)[0-9]{2})"
        + @"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,:][0-9]+)?)?(?: ?[ap]m)?"
        + @"|[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]+)?(?!\.[0-9])"
        + @"|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}"
        + @"|S-1-[0-9]+(?:-[0-9]+)+)(?![0-9a-z])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Instance { get; }

    /// <summary>Mail addresses, also account names in that form.</summary>
    [GeneratedRegex(@"\G[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*", RegexOptions.CultureInvariant)]
    public static partial Regex Mail { get; }

    /// <summary>What writers put where something varies: <c>&lt;server name&gt;</c>, <c>{0}</c>, <c>%1</c>, <c>%ls</c>.</summary>
    [GeneratedRegex(
        @"\G(?:<(?!eventid>)[a-z][0-9a-z_ .-]{0,40}>|\{[0-9a-z_ .-]{0,40}\}"
        + @"|%(?:[0-9]{1,2}|[-.0-9*]{0,8}l{0,2}[sduxic])(?![0-9a-z%]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Placeholder { get; }

    /// <summary>Numbers with dots that are codes: enhanced mail status (5.7.57), HTTP substatus (403.14).</summary>
    [GeneratedRegex(@"\G(?:[245]\.[0-9]{1,2}\.[0-9]{1,3}|[0-9]{3}\.[0-9]{1,2})(?![0-9A-Za-z]|\.[0-9])", RegexOptions.CultureInvariant)]
    public static partial Regex Dotted { get; }

    /// <summary>Writes the canonical form of 1 to 16 hexadecimal digits; returns its length.</summary>
    public static int FromHex(ReadOnlySpan<char> digits, Span<char> canonical)
    {
        digits = digits[..^1].TrimStart('0').Length == 0 ? digits[^1..] : digits.TrimStart('0');
        "0x".CopyTo(canonical);
        return 2 + digits.ToLowerInvariant(canonical[2..]);
    }

    /// <summary>Writes the canonical form of a 32-bit failure value in decimal; 0 when the number is no such value.</summary>
    /// <remarks>Readers and addresses lose the minus sign: 2146893022 is read as -2146893022.</remarks>
    public static int FromDecimal(ReadOnlySpan<char> digits, bool negative, Span<char> canonical)
    {
        var value = long.Parse(digits, CultureInfo.InvariantCulture);
        if (negative || value is > SmallestLostSign and < 0x8000_0000)
            value = 0x1_0000_0000 - value;
        if (value is < 0x8000_0000 or > 0xFFFF_FFFF)
            return 0;
        "0x".CopyTo(canonical);
        value.TryFormat(canonical[2..], out var written, "x", CultureInfo.InvariantCulture);
        return 2 + written;
    }

    /// <summary>
    /// Whether eight hexadecimal digits without prefix read as a failure value: 80070005, C000021A, 0000007B; a date such as 20190128 does not.
    /// </summary>
    public static bool IsBareFailure(ReadOnlySpan<char> word) =>
        word.Length == 8 && word.IndexOfAnyExcept(HexDigits) < 0 && word.ContainsAnyInRange('0', '9')
        && (word.StartsWith("0000") || (word.ContainsAnyExceptInRange('0', '9') ? word[0] is '8' or '9' or (>= 'c' and <= 'e') or (>= 'C' and <= 'E')
            : word.StartsWith("80")));

    public static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
