using System.Text;

namespace DocsSite.Searching;

/// <summary>
/// Folds what readers type differently from what writers wrote: diacritics, ligatures, full-width forms, typographic quotes and
/// dashes, invisible characters. Letter case stays, the tokenizer needs it. A small table of our own, because Unicode normalization
/// is not available with invariant globalization and browsers ship other Unicode versions; <c>search.js</c> holds the same table.
/// </summary>
public static class TextFolding
{
    // Base letters of U+00C0..U+017F; '?' marks those that fold to two letters or not at all.
    private const string Latin =
        "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKk?LlLlLl??LlNnNnNn???OoOoOo??RrRrRrSsSsSsSsTtTt??UuUuUuUuUuUuWwYyYZzZzZz?";

    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var folded = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character < 0x80)
                folded.Append(character);
            else
                AppendFolded(folded, character);
        }
        return folded.ToString();
    }

    /// <summary>Whether the character belongs to a word; halves of surrogate pairs do not.</summary>
    public static bool IsWordCharacter(char character) => character < 0x80
        ? char.IsAsciiLetterOrDigit(character)
        : char.IsLetterOrDigit(character) || IsUnspaced(character);

    /// <summary>Scripts written without spaces between words; they are indexed as pairs of characters.</summary>
    public static bool IsUnspaced(char character) => character >= 0x0E00 && character is
        <= '\u0EFF' or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3041' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF');

    private static void AppendFolded(StringBuilder folded, char character)
    {
        if (character is >= '\u00C0' and <= '\u017F' && Latin[character - 0xC0] is var letter and not '?')
        {
            folded.Append(letter);
            return;
        }
        switch (character)
        {
            case '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069') or '\uFEFF':
                break;
            case '\u00C6': folded.Append("AE"); break;
            case '\u00E6': folded.Append("ae"); break;
            case '\u00DE': folded.Append("TH"); break;
            case '\u00FE': folded.Append("th"); break;
            case '\u00DF': folded.Append("ss"); break;
            case '\u0132': folded.Append("IJ"); break;
            case '\u0133': folded.Append("ij"); break;
            case '\u0152': folded.Append("OE"); break;
            case '\u0153': folded.Append("oe"); break;
            case '\uFB01': folded.Append("fi"); break;
            case '\uFB02': folded.Append("fl"); break;
            case '\u2018' or '\u2019' or '\u02BC': folded.Append('\''); break;
            case '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB': folded.Append('"'); break;
            case >= '\u2010' and <= '\u2015' or '\u2212': folded.Append('-'); break;
            case '\u00A0' or '\u1680' or '\u2028' or '\u2029' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A'): folded.Append(' '); break;
            case >= '\uFF01' and <= '\uFF5E': folded.Append((char)(character - 0xFEE0)); break;
            default: folded.Append(character); break;
        }
    }
}
