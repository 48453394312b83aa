namespace DocsSite.Markdown.Highlighting;

/// <summary>Colours code while the site is built, by classes, so that pages need neither a script nor inline styles for it.</summary>
public static class CodeHighlighter
{
    /// <summary>Longer code stays plain: nobody reads it in a page, and colouring would triple its size.</summary>
    private const int LongestCode = 100_000;

    /// <summary>Ids of the languages that are coloured.</summary>
    public static IReadOnlyList<string> Languages => Grammars.Languages;

    /// <summary>Tokens in ascending order that do not overlap; none for an unknown language.</summary>
    public static IReadOnlyList<CodeToken> Tokenize(string language, ReadOnlySpan<char> code)
    {
        var tokens = new List<CodeToken>();
        if (code.Length <= LongestCode) Grammars.Find(language)?.Tokenize(code, tokens);
        return tokens;
    }

    /// <summary>Class of a token in the style sheet: one letter, for pages hold thousands of them.</summary>
    public static string ClassOf(TokenKind kind) => kind switch
    {
        TokenKind.Comment => "c",
        TokenKind.Text => "s",
        TokenKind.Number => "n",
        TokenKind.Keyword => "k",
        TokenKind.Variable => "v",
        TokenKind.Name => "f",
        TokenKind.Attribute => "a",
        _ => "p",
    };
}
