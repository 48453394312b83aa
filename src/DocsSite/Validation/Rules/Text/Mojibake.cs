using System.Text;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7107: UTF-8 that somebody's program read as Windows-1252.</summary>
public sealed class Mojibake : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7107", "mojibake", Severity.Error)
    {
        Summary = "Letters that were decoded with the wrong character set.",
        Why = "Readers see rubbish in the middle of a sentence, and a search for the word finds nothing.",
        BadExample = Example.Guide("The app canâ€™t be opened."),
        GoodExample = Example.Guide("The app can't be opened."),
        Fix = FixSafety.Safe,
    };

    /// <summary>What Windows-1252 shows for the bytes 80 to 9F; 0 where it shows nothing.</summary>
    private const string Upper = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var end = 0;
        foreach (var at in source.OddCharacters)
        {
            if (at < end || source.Text[at] is not ('\u00C2' or '\u00C3' or '\u00E2') || source.IsInCode(at)) continue;
            var (length, meant) = Decode(source.Text, at);
            if (length == 0) continue;
            end = at + length;
            var shown = meant.Length == 1 && (OddCharacters.IsSpace(meant[0]) || OddCharacters.IsControl(meant[0])) ? " " : meant;
            yield return source.At(Rule, at, length, $"`{source.Text.AsSpan(at, length)}` was decoded twice: it is {(shown == " " ? "a space" : $"`{shown}`")}")
                .Help($"Write {(shown == " " ? "an ordinary space" : $"`{shown}`")}, and save the file as UTF-8.")
                .Fix(FixSafety.Safe, "Replace by what was meant", source.Edit(at, length, shown));
        }
    }

    /// <summary>The longest run from here whose bytes are UTF-8 beyond ASCII.</summary>
    private static (int Length, string Meant) Decode(string text, int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < 4 && at + count < text.Length && ByteOf(text[at + count]) is { } value) bytes[count++] = value;
        for (var length = count; length >= 2; length--)
        {
            try
            {
                var meant = Strict.GetString(bytes[..length]);
                if (meant.Length <= 2 && meant[0] > '\u007F' && (meant.Length == 1 || char.IsSurrogate(meant[0]))) return (length, meant);
            }
            catch (DecoderFallbackException)
            {
                // not this long
            }
        }

        return (0, "");
    }

    private static byte? ByteOf(char c)
    {
        if (c is >= '\u0080' and <= '\u00FF') return (byte)c;
        var index = c == '\0' ? -1 : Upper.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? null : (byte)(0x80 + index);
    }
}
