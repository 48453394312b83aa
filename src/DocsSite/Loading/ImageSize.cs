using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Loading;

/// <summary>
/// Width and height in pixels from the first bytes of a PNG, JPEG, GIF, WebP or SVG file: pages name both, so that nothing jumps
/// while a picture loads. Formats: W3C PNG 3, ITU T.81, GIF89a, RFC 9649, SVG 2.
/// </summary>
public static partial class ImageSize
{
    /// <summary>How many bytes of a file are enough (JPEG may carry large metadata first).</summary>
    public const int HeadLength = 64 * 1024;

    public static (int Width, int Height)? Of(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 24 && head[0] == 0x89 && head[1..4].SequenceEqual("PNG"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        if (head.Length >= 10 && head.StartsWith("GIF8"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        if (head.Length >= 4 && head[0] == 0xFF && head[1] == 0xD8) return Jpeg(head);
        if (head.Length >= 30 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8)) return WebP(head);
        return Svg(head);
    }

    private static (int, int)? Jpeg(ReadOnlySpan<byte> head)
    {
        for (var at = 2; at + 9 < head.Length && head[at] == 0xFF;)
        {
            var marker = head[at + 1];
            // SOF0…SOF15 carry the size; C4, C8 and CC are tables, not frames.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }

        return null;
    }

    private static (int, int)? WebP(ReadOnlySpan<byte> head)
    {
        if (head[12..16].SequenceEqual("VP8X"u8)) return (1 + Read24(head[24..]), 1 + Read24(head[27..]));
        if (head[12..16].SequenceEqual("VP8 "u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF);
        if (!head[12..16].SequenceEqual("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static int Read24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static (int, int)? Svg(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, 4096)]);
        var root = SvgRoot().Match(text);
        if (!root.Success) return null;
        var attributes = root.Groups[1].Value;
        if (Number(SvgWidth().Match(attributes)) is { } width && Number(SvgHeight().Match(attributes)) is { } height) return (width, height);
        var box = SvgViewBox().Match(attributes);
        return box.Success && Number(box, 1) is { } boxWidth && Number(box, 2) is { } boxHeight ? (boxWidth, boxHeight) : null;
    }

    private static int? Number(Match match, int group = 1) =>
        match.Success && double.TryParse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100_000
            ? (int)Math.Round(value)
            : null;

    [GeneratedRegex("<svg\\b([^>]*)>", RegexOptions.Singleline)]
    private static partial Regex SvgRoot();

    [GeneratedRegex("\\bwidth\\s*=\\s*[\"']([0-9.]+)(?:px)?[\"']")]
    private static partial Regex SvgWidth();

    [GeneratedRegex("\\bheight\\s*=\\s*[\"']([0-9.]+)(?:px)?[\"']")]
    private static partial Regex SvgHeight();

    [GeneratedRegex("\\bviewBox\\s*=\\s*[\"'][-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9.]+)[ ,]+([0-9.]+)[\"']")]
    private static partial Regex SvgViewBox();
}
