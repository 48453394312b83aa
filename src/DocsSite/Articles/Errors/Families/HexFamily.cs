using System.Buffers;

namespace DocsSite.Articles.Errors.Families;

/// <summary>HRESULT and NTSTATUS in the forms <c>0x80070005</c>, <c>80070005</c>, <c>-2147024891</c>, <c>2147942405</c>.</summary>
internal static class HexFamily
{
    private static readonly SearchValues<string> ErrorWords = SearchValues.Create(["error", "failed"], StringComparison.OrdinalIgnoreCase);

    public static bool TryRead(in Token token, in ScanContext context, out CodeMention mention)
    {
        mention = default;
        if (token.Length > 2 && token.Value[0] == '0' && (token.Value[1] | 0x20) == 'x') return TryPrefixed(token, context, out mention);
        if (token.Length == 8 && TryBare(token, out mention)) return true;
        return token.Length == 10 && TryDecimal(token, out mention);
    }

    private static bool TryPrefixed(in Token token, in ScanContext context, out CodeMention mention)
    {
        mention = default;
        if (!HexCode.TryParsePrefixed(token.Value, out var value)) return false;
        if (IsEmbeddedNumber(token) || StopFamily.IsParameter(token)) return false;
        if (StopFamily.IsWithParameters(token, value) || StopFamily.IsNamedNear(token, value))
        {
            mention = new(token.Start, token.Length, ErrorCodes.Stop(value), Confidence.Certain);
            return true;
        }

        var confidence = Weigh(token, value);
        if (confidence is null) return false;
        mention = value <= ushort.MaxValue ? ReadNumber(token, context, (ushort)value) : new(token.Start, token.Length, ErrorCodes.Hex(value), confidence.Value);
        return true;
    }

    // "0x6ba", "0x000006D9": a system error number in hexadecimal where something says so. In an article about the system its being
    // documented is enough, unless it is the number of a bug check as well; a small one has to be called an error.
    private static CodeMention ReadNumber(in Token token, in ScanContext context, ushort number)
    {
        if (SystemNumber.IsOfOther(token, token.End, number)) return new(token.Start, token.Length, ErrorCodes.Hex(number), Confidence.Certain);
        var isAboutSystem = (context.Subject & ScanSubject.Windows) != 0;
        var isSmall = !SystemNumber.IsDocumented(number);
        var isBugCheck = (isSmall || token.Length == "0x0000007E".Length) && KnownCodeNames.NameOf(ErrorCodes.Stop(number).Canonical) is not null;
        var isSystemic = SystemNumber.IsShown(token, token.End, number) || SystemNumber.IsOfArea(token, token.End, number, isAboutSystem)
            || (isAboutSystem && !isBugCheck && (!isSmall || (SystemNumber.IsDocumentedInHexadecimal(number) && IsCalledError(token))));
        return new(token.Start, token.Length, isSystemic ? ErrorCodes.SystemError(number) : ErrorCodes.Hex(number), Confidence.Likely);
    }

    private static bool IsCalledError(in Token token) => Surroundings.Line(token.Text, token.Start, -20).ContainsAny(ErrorWords);

    private static Confidence? Weigh(in Token token, uint value)
    {
        if (value is 0 or uint.MaxValue) return null;
        if (token.Length < 10) return NumberedFamily.IsIntroduced(token) ? Confidence.Likely : null;
        if (IsParameter(token) || FollowsLeader(token)) return null;
        if (HexCode.IsFailure(value)) return Confidence.Certain;
        if (value is >= 0x80000001u and <= 0x8000000Fu && Surroundings.Line(token.Text, token.Start, -40).Contains("xception", StringComparison.Ordinal))
            return Confidence.Likely;
        // 0xE0434352 (managed exception), 0xFFFFFB4A (negative error numbers).
        if (value >= 0xD0000000u) return (value & 0xFFFF) != 0 && NumberedFamily.IsIntroduced(token) ? Confidence.Likely : null;
        return value < 0x80000000u && NumberedFamily.IsIntroduced(token) ? Confidence.Likely : null;
    }

    // In "0x0000007E (0xC0000005, 0xF88B…, …)" only the first parameter can be a status; the rest are addresses and masks.
    private static bool IsParameter(in Token token)
    {
        var before = Surroundings.Line(token.Text, token.Start, -40).TrimEnd();
        if (!before.EndsWith(',')) return false;
        before = before[..^1].TrimEnd();
        var last = before[(before.LastIndexOfAny(' ', '(', ',') + 1)..];
        return last.Length > 3 && last[0] == '0' && (last[1] | 0x20) == 'x' && !HexCode.TryParsePrefixed(last, out _)
            || (HexCode.TryParsePrefixed(last, out var value) && !HexCode.IsFailure(value));
    }

    // "PsLoadedModuleList . . 0x801463d0": dots lead to the values of a listing, which are addresses and sizes.
    private static bool FollowsLeader(in Token token)
    {
        var before = Surroundings.Line(token.Text, token.Start, -8).TrimEnd();
        return before.EndsWith("..", StringComparison.Ordinal) || before.EndsWith(". .", StringComparison.Ordinal);
    }

    private static bool TryBare(in Token token, out CodeMention mention)
    {
        mention = default;
        if (!HexCode.TryParseBare(token.Value, out var value)) return false;
        if (Surroundings.AreName(token) || IsInDump(token)) return false;
        if (token.Before is '#' or ':' or '{' or '/' || token.After is '}' or '/') return false;
        if (!Surroundings.SpeakOfError(token) && token.Before is not '(') return false;
        if (token.Before == '(' && token.After != ')' && !Surroundings.SpeakOfError(token)) return false;
        mention = new(token.Start, token.Length, ErrorCodes.Hex(value), Confidence.Likely);
        return true;
    }

    private static bool TryDecimal(in Token token, out CodeMention mention)
    {
        mention = default;
        if (token.Has(TokenShape.Lower | TokenShape.Upper | TokenShape.Underscore | TokenShape.Other)) return false;
        var negative = token.Before is '-' or '\u2212' && !char.IsLetterOrDigit(token.At(token.Start - 2));
        var start = negative ? token.Start - 1 : token.Start;
        Span<char> digits = stackalloc char[11];
        token.Value.CopyTo(digits[1..]);
        digits[0] = '-';
        if (!HexCode.TryParseDecimal(negative ? digits : digits[1..], out var value)) return false;
        if (token.After is '.' or ',' or '-' && char.IsAsciiDigit(token.At(token.End + 1))) return false;
        if (!negative && (token.Before is '-' or '.' or '+' or '/' or '#' || !NumberedFamily.IsIntroduced(token))) return false;
        if (negative && !IsUsualFacility(value) && !Surroundings.SpeakOfError(token)) return false;
        mention = new(start, token.End - start, ErrorCodes.Hex(value), negative ? Confidence.Certain : Confidence.Likely);
        return true;
    }

    private static bool IsUsualFacility(uint value) => value >> 20 is 0x800 or 0x801 or 0x802 || value >> 16 is 0x87D1 or 0xC000;

    // "0xC1900101-0x20017" is a code and its extension, any other hyphen makes a name.
    private static bool IsEmbeddedNumber(in Token token) =>
        Surroundings.AreName(token)
        && !(token.After == '-' && token.At(token.End + 1) == '0');

    // Words of a memory dump stand in rows of their own kind.
    private static bool IsInDump(in Token token) => IsHexWord(token.Text, token.End + 1) || IsHexWord(token.Text, token.Start - 9);

    private static bool IsHexWord(ReadOnlySpan<char> text, int start)
    {
        if (start < 0 || start + 8 > text.Length) return false;
        foreach (var c in text.Slice(start, 8))
        {
            if (!char.IsAsciiHexDigit(c)) return false;
        }

        return true;
    }
}
