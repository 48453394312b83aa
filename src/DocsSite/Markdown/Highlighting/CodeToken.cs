namespace DocsSite.Markdown.Highlighting;

/// <summary>What a piece of code is; each kind has a class in the style sheet.</summary>
public enum TokenKind
{
    Comment,
    Text,
    Number,
    Keyword,
    Variable,
    /// <summary>A command, function, element or section.</summary>
    Name,
    /// <summary>A parameter, switch, attribute or key.</summary>
    Attribute,
    /// <summary>What a console writes before the command.</summary>
    Prompt,
}

/// <summary>A coloured piece of code; what lies between two tokens is plain.</summary>
/// <param name="Start">Offset in the code.</param>
/// <param name="Length">UTF-16 code units, at least 1.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct CodeToken(int Start, int Length, TokenKind Kind);

/// <summary>Finds the tokens of one language in time linear in the code, whatever the code holds. Thread-safe.</summary>
internal interface IGrammar
{
    /// <summary>Adds tokens in ascending order that do not overlap.</summary>
    void Tokenize(ReadOnlySpan<char> code, List<CodeToken> tokens);
}
