using System.Buffers;
using Markdig.Helpers;

namespace DocsSite.Markdown;

/// <summary>URLs as attribute values: what may not stand in a URL is percent-encoded as UTF-8, existing escapes stay.</summary>
internal static class UrlText
{
    private static readonly SearchValues<char> Unchanged = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$()*+,;=%");

    public static void Write(HtmlWriter writer, ReadOnlySpan<char> url)
    {
        // The first # begins the fragment, and a fragment can't hold another.
        var fragment = url.IndexOf('#') + 1;
        WritePart(writer, url[..fragment]);
        url = url[fragment..];
        while (url.IndexOf('#') is >= 0 and var next)
        {
            WritePart(writer, url[..next]);
            writer.Raw("%23");
            url = url[(next + 1)..];
        }

        WritePart(writer, url);
    }

    private static void WritePart(HtmlWriter writer, ReadOnlySpan<char> url)
    {
        var plain = url.IndexOfAnyExcept(Unchanged);
        if (plain < 0)
        {
            writer.Raw(url);
            return;
        }

        writer.Raw(url[..plain]);
        url = url[plain..];
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
        if (Unchanged.Contains(c)) writer.Raw([c]);
        else if (c == '&') writer.Raw("&amp;");
        else if (c is '\'' or <= ' ' or '\u007f') WriteByte(writer, (byte)c);
        else if (HtmlHelper.EscapeUrlCharacter(c) is { } escaped) writer.Raw(escaped);
        else writer.Raw([c]);
    }

    private static void WriteByte(HtmlWriter writer, byte value) => writer.Raw(['%', Digit(value >> 4), Digit(value & 15)]);

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);
}
