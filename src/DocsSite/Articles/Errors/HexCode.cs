using System.Globalization;

namespace DocsSite.Articles.Errors;

/// <summary>The spellings of a 32-bit code: <c>0x</c> form, bare form, signed and unsigned decimal, sign-extended 64-bit form.</summary>
internal static class HexCode
{
    private const int SignExtendedDigits = 16;

    /// <summary><c>0x</c> and one to eight digits, or sixteen that start with eight F.</summary>
    public static bool TryParsePrefixed(ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        if (text.Length < 3 || text[0] != '0' || (text[1] | 0x20) != 'x') return false;
        var digits = text[2..];
        if (digits.Length == SignExtendedDigits && digits[..8].Equals("FFFFFFFF", StringComparison.OrdinalIgnoreCase)) digits = digits[8..];
        return digits.Length <= 8 && TryParseDigits(digits, out value);
    }

    /// <summary>Eight digits without prefix that can only be a failure code: facilities in use, or an NTSTATUS.</summary>
    public static bool TryParseBare(ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        return text.Length == 8 && TryParseDigits(text, out value) && IsBareShape(value);
    }

    /// <summary>Decimal digits with or without a minus, in the range of failure codes.</summary>
    public static bool TryParseDecimal(ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return false;
        if (number is >= 0x80000000L and <= 0xCFFFFFFFL) value = (uint)number;
        else if (number is >= int.MinValue and < -0x30000000L) value = unchecked((uint)(int)number);
        return IsFailure(value);
    }

    /// <summary>A failure value that is not a mask, a handle or a flag: something in the low half, no filler pattern.</summary>
    public static bool IsFailure(uint value)
    {
        if (value is >= 0x80000000u and <= 0x8000000Fu) return false;
        if ((value & 0xFFFF) == 0) return false;
        if (IsFiller(value)) return false;
        return value >> 28 is 0x8 or 0xC;
    }

    public static bool TryParseDigits(ReadOnlySpan<char> digits, out uint value) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    // 0xCCCCCCCC, 0xCDCDCDCD, 0x80808080: patterns that debuggers and masks use.
    private static bool IsFiller(uint value) => value >> 16 == (value & 0xFFFF);

    // 800x covers the facilities of Windows, 8024 updates, 87D1 device management; C000 to C01F the NTSTATUS facilities.
    private static bool IsBareShape(uint value) =>
        IsFailure(value) && (value >> 20 is 0x800 or 0x801 or 0x802 or 0x803 || value >> 16 == 0x87D1 || value >> 20 is 0xC00 or 0xC01);
}
