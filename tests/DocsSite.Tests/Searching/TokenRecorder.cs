using DocsSite.Searching;

namespace DocsSite.Tests.Searching;

/// <summary>Writes tokens as the vectors do: <c>word kind:term +extra |</c>.</summary>
internal sealed class TokenRecorder : ITokenSink
{
    private readonly List<string> _tokens = [];

    public static string Record(string text)
    {
        var recorder = new TokenRecorder();
        new Tokenizer(recorder).Read(TextFolding.Fold(text));
        return string.Join(' ', recorder._tokens);
    }

    public void Add(ReadOnlySpan<char> term, TokenKind kind, TextRange range) => _tokens.Add(Name(term, kind));

    public void AddExtra(ReadOnlySpan<char> term, TokenKind kind, TextRange range) => _tokens.Add("+" + Name(term, kind));

    public void Break(MaskKind why, TextRange range)
    {
        if (_tokens.LastOrDefault() != "|")
            _tokens.Add("|");
    }

    private static string Name(ReadOnlySpan<char> term, TokenKind kind) =>
        kind == TokenKind.Word ? term.ToString() : $"{kind.ToString().ToLowerInvariant()}:{term}";
}
