namespace DocsSite.Articles.Errors.Families;

/// <summary>A run of letters, digits and underscores in a text, with what surrounds it.</summary>
internal readonly ref struct Token(ReadOnlySpan<char> text, int start, int end, TokenShape shape)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

    public TokenShape Shape { get; } = shape;

    public ReadOnlySpan<char> Value => Text[Start..End];

    public int Length => End - Start;

    public char Before => Start > 0 ? Text[Start - 1] : '\0';

    public char After => At(End);

    public bool Has(TokenShape shape) => (Shape & shape) != 0;

    public char At(int index) => (uint)index < (uint)Text.Length ? Text[index] : '\0';

    public bool Is(string word) => Value.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Which kinds of characters a token holds.</summary>
[Flags]
internal enum TokenShape : byte
{
    None = 0,
    Lower = 1,
    Upper = 2,
    Digit = 4,
    Underscore = 8,
    /// <summary>A letter or sign outside ASCII.</summary>
    Other = 16,
}
