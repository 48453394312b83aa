using System.Globalization;
using System.Text;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>
/// Makes text from articles harmless and honest on a terminal and in logs: whatever could move the cursor, colour, reorder or hide text is shown
/// by name and never printed.
/// </summary>
public static class VisibleText
{
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';

    /// <summary>One line: tabs become spaces, line ends and other invisible characters become visible.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return text;
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var length = RuneAt(text, i, out var code);
            result.Append(code == '\t' ? " " : Show(code) ?? text.Substring(i, length));
            i += length;
        }

        return result.ToString();
    }

    /// <summary>The visible name of a code point that must not be printed (<c>␛</c>, <c>&lt;U+202E&gt;</c>), or null when it may.</summary>
    public static string? Show(int code)
    {
        if (code < 0x20) return ((char)(ControlPictures + code)).ToString();
        if (code == 0x7F) return DeletePicture.ToString();
        return IsInvisible(code) ? string.Create(CultureInfo.InvariantCulture, $"<U+{code:X4}>") : null;
    }

    /// <summary>The code point at an index (a lone surrogate counts as itself) and its length in UTF-16 code units.</summary>
    public static int RuneAt(ReadOnlySpan<char> text, int index, out int code)
    {
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            code = rune.Value;
            return length;
        }

        code = text[index];
        return 1;
    }

    private static bool IsInvisible(int code)
    {
        if ((code & 0xFFFE) == 0xFFFE) return true; // Noncharacters: XML refuses them.
        if (code is >= 0xD800 and <= 0xDFFF) return true;
        return CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }
}
