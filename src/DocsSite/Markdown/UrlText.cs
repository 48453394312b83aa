using System.Text;
using Markdig.Helpers;

namespace DocsSite.Markdown;

/// <summary>URLs as attribute values: what may not stand in a URL is percent-encoded as UTF-8, existing escapes stay.</summary>
internal static class UrlText
{
    public static void Write(HtmlWriter writer, string url)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                WriteAscii(writer, (char)rune.Value);
                continue;
            }

            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)]) WriteByte(writer, value);
        }
    }

    private static void WriteAscii(HtmlWriter writer, char c)
    {
        if (c == '&') writer.Raw("&amp;");
        else if (c is '\'' or <= ' ' or '\u007f') WriteByte(writer, (byte)c);
        else if (HtmlHelper.EscapeUrlCharacter(c) is { } escaped) writer.Raw(escaped);
        else writer.Raw([c]);
    }

    private static void WriteByte(HtmlWriter writer, byte value) => writer.Raw(['%', Digit(value >> 4), Digit(value & 15)]);

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);
}
