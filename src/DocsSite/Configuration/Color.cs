using System.Globalization;

namespace DocsSite.Configuration;

/// <summary>An opaque sRGB colour, with the contrast that WCAG 2.2 measures.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#rrggbb</c> or <c>#rgb</c>; null for anything else.</summary>
    public static Color? TryParse(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : "";
        if (digits.Length == 3) digits = string.Concat(digits.Select(digit => $"{digit}{digit}"));
        if (digits.Length != 6 || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
        return new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>Relative luminance, 0 (black) to 1 (white).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>1 (equal) to 21 (black on white).</summary>
    public double Contrast(Color other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour with a share (0 to 1) of another.</summary>
    public Color Mix(Color other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share), MidpointRounding.AwayFromZero);

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
