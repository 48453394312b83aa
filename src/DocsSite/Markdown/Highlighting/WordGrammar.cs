using System.Collections.Frozen;

namespace DocsSite.Markdown.Highlighting;

/// <summary>A language described by a table: its comments, strings, words and the signs that begin a variable or a switch.</summary>
internal sealed record WordGrammar : IGrammar
{
    public IReadOnlyList<string> LineComments { get; init; } = [];

    /// <summary>The sign begins a comment only at the start of a line or after a space, as <c>#</c> does in shells.</summary>
    public bool CommentNeedsSpace { get; init; }

    public IReadOnlyList<(string Open, string Close)> BlockComments { get; init; } = [];

    public IReadOnlyList<StringRule> Strings { get; init; } = [];

    public FrozenSet<string> Keywords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Signs that begin a variable, such as <c>$</c>.</summary>
    public string VariableSigns { get; init; } = "";

    /// <summary><c>%NAME%</c> is a variable.</summary>
    public bool HasPercentVariables { get; init; }

    /// <summary>Signs that begin a switch after a space: <c>-Name</c>, <c>--name</c>, <c>/name</c>.</summary>
    public string SwitchSigns { get; init; } = "";

    public bool HasNumbers { get; init; } = true;

    /// <summary>A word before <c>(</c> is a function.</summary>
    public bool HasCalls { get; init; }

    /// <summary><c>Verb-Noun</c> is a command.</summary>
    public bool HasVerbNouns { get; init; }

    /// <summary>The first word of a line or after <c>|</c>, <c>;</c> and <c>&amp;</c> is a command.</summary>
    public bool FirstWordIsName { get; init; }

    /// <summary>A string before a colon is a key, as in JSON.</summary>
    public bool HasStringKeys { get; init; }

    /// <summary>Keywords that are the same in any letter case when <paramref name="ignoreCase"/>.</summary>
    public static FrozenSet<string> Words(string words, bool ignoreCase = false) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    public void Tokenize(ReadOnlySpan<char> code, List<CodeToken> tokens) => new WordScanner(this, code, tokens).Run();
}

/// <summary>How a language writes text.</summary>
/// <param name="Open">The opening sign, the longest first among rules that share a beginning.</param>
/// <param name="Close">The closing sign.</param>
internal sealed record StringRule(string Open, string Close)
{
    /// <summary>The sign that takes the next character's meaning; <c>\0</c> for none.</summary>
    public char Escape { get; init; }

    /// <summary>A doubled closing sign stands for itself.</summary>
    public bool IsDoubled { get; init; }

    public bool SpansLines { get; init; }
}
