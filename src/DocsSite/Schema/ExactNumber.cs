using System.Globalization;
using System.Numerics;

namespace DocsSite.Schema;

/// <summary>
/// A decimal number of any size, exactly: <c>Mantissa × 10^Exponent</c> with no trailing zero in the mantissa, so that equal
/// numbers have equal parts. Never expands a large exponent: <c>1e999999999</c> costs no more than <c>1</c>.
/// </summary>
internal readonly record struct ExactNumber(BigInteger Mantissa, long Exponent) : IComparable<ExactNumber>
{
    /// <summary>Exponents are clamped here, far from overflow; numbers beyond it are not told apart.</summary>
    private const long ExponentLimit = long.MaxValue / 4;

    public bool IsInteger => Exponent >= 0;

    /// <param name="literal">A valid JSON number literal.</param>
    public static ExactNumber Parse(string literal)
    {
        var e = literal.AsSpan().IndexOfAny('e', 'E');
        var exponent = e < 0 ? 0 : ParseExponent(literal.AsSpan(e + 1));
        var digits = e < 0 ? literal : literal[..e];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        var significant = digits.TrimEnd('0');
        if (significant is "" or "-") return default;
        return new ExactNumber(
            BigInteger.Parse(significant, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            exponent + digits.Length - significant.Length);
    }

    public int CompareTo(ExactNumber other)
    {
        if (Mantissa.Sign != other.Mantissa.Sign || Mantissa.IsZero) return Mantissa.Sign.CompareTo(other.Mantissa.Sign);
        var byMagnitude = Magnitude.CompareTo(other.Magnitude) * Mantissa.Sign;
        if (byMagnitude != 0) return byMagnitude;

        // Same count of digits before the point: the exponents differ by no more than the digits written.
        var shared = Math.Min(Exponent, other.Exponent);
        return Scale(shared).CompareTo(other.Scale(shared));
    }

    /// <param name="divisor">More than 0.</param>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (Mantissa.IsZero) return true;

        // With a negative shift the mantissa would have to end in a zero, and it never does.
        var shift = Exponent - divisor.Exponent;
        return shift >= 0 && (Mantissa * BigInteger.ModPow(10, shift, divisor.Mantissa) % divisor.Mantissa).IsZero;
    }

    /// <summary>A whole number as <see cref="int"/>, the nearest one when it is too large.</summary>
    public int ToInt32Saturating()
    {
        if (CompareTo(new ExactNumber(int.MaxValue, 0)) >= 0) return int.MaxValue;
        return CompareTo(new ExactNumber(int.MinValue, 0)) <= 0 ? int.MinValue : (int)Scale(0);
    }

    private long DigitCount => BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).Length;

    private long Magnitude => DigitCount + Exponent;

    private BigInteger Scale(long exponent) => Mantissa * BigInteger.Pow(10, (int)(Exponent - exponent));

    private static long ParseExponent(ReadOnlySpan<char> text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return Math.Clamp(exponent, -ExponentLimit, ExponentLimit);
        return text[0] == '-' ? -ExponentLimit : ExponentLimit;
    }
}
