namespace DocsSite.Searching;

public enum TokenKind
{
    Word,
    Number,

    /// <summary>An error code in canonical form, or an identifier as a whole.</summary>
    Code,
}

/// <summary>Why a piece of text is not searched for.</summary>
public enum MaskKind
{
    None,
    Id,
    Time,
    Address,
    Placeholder,
    Number,
}

/// <summary>Receives the tokens of a text in reading order.</summary>
public interface ITokenSink
{
    /// <summary>A token in the running text. Its neighbours count as evidence.</summary>
    void Add(ReadOnlySpan<char> term, TokenKind kind, TextRange range);

    /// <summary>Another way to find the same place (a whole identifier, a part of a compound); it has no neighbours.</summary>
    void AddExtra(ReadOnlySpan<char> term, TokenKind kind, TextRange range);

    /// <summary>The words before and after are not neighbours: something that varies, or the end of a line, stands between.</summary>
    void Break(MaskKind why, TextRange range);
}

/// <summary>Half-open range of UTF-16 positions in the folded text.</summary>
public readonly record struct TextRange(int Start, int End);
