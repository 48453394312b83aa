using System.Buffers;

namespace DocsSite.Validation;

/// <summary>Characters that writers can't see or did not mean, found by one vectorized search that several rules share.</summary>
internal static class OddCharacters
{
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Range('\u0000', '\u0008'), '\u000B', '\u000C', .. Range('\u000E', '\u001F'), .. Range('\u007F', '\u00A0'), '\u00AD', '\u00C2', '\u00C3', '\u00E2', '\u180E',
         .. Range('\u2000', '\u200F'), .. Range('\u202A', '\u202F'), '\u205F', '\u2060', .. Range('\u2066', '\u2069'), '\u3000', '\uFEFF', '\uFFFD', .. Range('\uFF01', '\uFF5E')]);

    /// <summary>Offsets of all of them, in order; empty for most articles.</summary>
    public static IReadOnlyList<int> In(string text)
    {
        List<int>? found = null;
        for (var at = text.AsSpan().IndexOfAny(Odd); at >= 0; at = Next(text, at)) (found ??= []).Add(at);
        return found ?? [];
    }

    public static bool IsControl(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or (>= '\u007F' and <= '\u009F');

    public static bool IsBidiControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsSpace(char c) => c is '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>No width at all: joiners count only between Latin letters, where no script needs them.</summary>
    public static bool IsInvisible(string text, int at) => text[at] switch
    {
        '\u00AD' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => true,
        '\u200C' or '\u200D' => IsPlain(text, at - 1) && IsPlain(text, at + 1),
        _ => false,
    };

    /// <summary>"U+200B zero width space".</summary>
    public static string Describe(char c)
    {
        var name = c switch
        {
            '\u00A0' => "no-break space",
            '\u00AD' => "soft hyphen",
            '\u200B' => "zero width space",
            '\u200C' => "zero width non-joiner",
            '\u200D' => "zero width joiner",
            '\u200E' => "left-to-right mark",
            '\u200F' => "right-to-left mark",
            '\u202A' => "left-to-right embedding",
            '\u202B' => "right-to-left embedding",
            '\u202C' => "pop directional formatting",
            '\u202D' => "left-to-right override",
            '\u202E' => "right-to-left override",
            '\u202F' => "narrow no-break space",
            '\u2060' => "word joiner",
            '\u3000' => "ideographic space",
            '\uFEFF' => "byte order mark",
            _ => IsSpace(c) ? "space of another width" : IsControl(c) ? "control character" : "invisible character",
        };
        return $"U+{(int)c:X4} {name}";
    }

    private static bool IsPlain(string text, int at) => at < 0 || at >= text.Length || text[at] < '\u0250';

    private static int Next(string text, int at)
    {
        var next = text.AsSpan(at + 1).IndexOfAny(Odd);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static IEnumerable<char> Range(char first, char last)
    {
        for (var c = first; ; c++)
        {
            yield return c;
            if (c == last) yield break;
        }
    }
}
