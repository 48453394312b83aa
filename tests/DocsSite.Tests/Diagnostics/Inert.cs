using System.Globalization;
using System.Text;

namespace DocsSite.Tests.Diagnostics;

/// <summary>An oracle of its own (not the product's table) for characters that could act on a terminal or hide text.</summary>
internal static class Inert
{
    public static bool HasActiveCharacter(string line) =>
        line.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune == Rune.ReplacementChar);
}
