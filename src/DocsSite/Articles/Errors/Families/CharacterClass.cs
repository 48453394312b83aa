namespace DocsSite.Articles.Errors.Families;

/// <summary>Classes of characters for the scanner's inner loop.</summary>
internal static class CharacterClass
{
    private static readonly TokenShape[] Ascii = BuildAscii();

    public static bool IsWord(char c) => c < 128 ? Ascii[c] != TokenShape.None : char.IsLetterOrDigit(c);

    /// <summary>The end of the word that starts here, and what it is made of.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int start, out TokenShape shape)
    {
        shape = TokenShape.None;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128)
            {
                if (Ascii[c] == TokenShape.None) break;
                shape |= Ascii[c];
            }
            else
            {
                if (!char.IsLetterOrDigit(c)) break;
                shape |= TokenShape.Other;
            }
        }

        return i;
    }

    private static TokenShape[] BuildAscii()
    {
        var table = new TokenShape[128];
        for (var c = 'a'; c <= 'z'; c++) table[c] = TokenShape.Lower;
        for (var c = 'A'; c <= 'Z'; c++) table[c] = TokenShape.Upper;
        for (var c = '0'; c <= '9'; c++) table[c] = TokenShape.Digit;
        table['_'] = TokenShape.Underscore;
        return table;
    }
}
