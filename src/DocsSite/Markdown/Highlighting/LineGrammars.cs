namespace DocsSite.Markdown.Highlighting;

/// <summary>A language in which every line speaks for itself.</summary>
internal abstract class LineGrammar : IGrammar
{
    public void Tokenize(ReadOnlySpan<char> code, List<CodeToken> tokens)
    {
        for (var start = 0; start < code.Length;)
        {
            var length = code[start..].IndexOf('\n');
            var end = length < 0 ? code.Length : start + length;
            var first = start;
            while (first < end && char.IsWhiteSpace(code[first])) first++;
            if (first < end) Line(code[..end], first, tokens);
            start = end + 1;
        }
    }

    /// <param name="code">The code up to the end of the line.</param>
    /// <param name="at">The first character of the line that is no space.</param>
    /// <param name="tokens">Where tokens go.</param>
    protected abstract void Line(ReadOnlySpan<char> code, int at, List<CodeToken> tokens);

    /// <summary>Tokens of a part of the line in another grammar.</summary>
    protected static void Rest(ReadOnlySpan<char> code, int from, IGrammar grammar, List<CodeToken> tokens)
    {
        var first = tokens.Count;
        grammar.Tokenize(code[from..], tokens);
        for (var i = first; i < tokens.Count; i++) tokens[i] = tokens[i] with { Start = tokens[i].Start + from };
    }
}

/// <summary>YAML, INI, registry files and properties: a key, then a value.</summary>
/// <param name="separators">Signs that end a key.</param>
/// <param name="comments">Signs that begin a comment line.</param>
/// <param name="values">Grammar of the values.</param>
internal sealed class KeyValueGrammar(string separators, string comments, IGrammar values) : LineGrammar
{
    protected override void Line(ReadOnlySpan<char> code, int at, List<CodeToken> tokens)
    {
        if (comments.Contains(code[at]))
        {
            tokens.Add(new CodeToken(at, code.Length - at, TokenKind.Comment));
            return;
        }

        if (code[at] == '[')
        {
            tokens.Add(new CodeToken(at, code.Length - at, TokenKind.Name));
            return;
        }

        while (at + 1 < code.Length && code[at] == '-' && code[at + 1] == ' ') at += 2;
        var key = code[at..].IndexOfAny(separators);
        // "http://…" is no key.
        if (key > 0 && code[at + key] == ':' && at + key + 1 < code.Length && code[at + key + 1] is not (' ' or '\r')) key = -1;
        if (key > 0)
        {
            tokens.Add(new CodeToken(at, key, TokenKind.Attribute));
            at += key + 1;
        }

        Rest(code, at, values, tokens);
    }
}

/// <summary>What stands in a console window: prompts and, after them or on lines of their own, commands with switches. Its output stays plain.</summary>
internal sealed class ConsoleGrammar(IGrammar commands) : LineGrammar
{
    protected override void Line(ReadOnlySpan<char> code, int at, List<CodeToken> tokens)
    {
        var prompt = PromptEnd(code, at);
        if (prompt > at) tokens.Add(new CodeToken(at, prompt - at, TokenKind.Prompt));
        Rest(code, prompt, commands, tokens);
    }

    /// <summary>The end of <c>C:\folder></c>, <c>PS C:\></c> or <c>$ </c>; <paramref name="at"/> when there is no prompt.</summary>
    private static int PromptEnd(ReadOnlySpan<char> code, int at)
    {
        var line = code[at..];
        if (line.StartsWith("$ ", StringComparison.Ordinal)) return at + 1;
        var start = line.StartsWith("PS ", StringComparison.Ordinal) ? 3 : 0;
        if (line.Length < start + 3 || !char.IsAsciiLetter(line[start]) || line[start + 1] != ':' || line[start + 2] != '\\') return at;
        var end = line.IndexOf('>');
        return end < 0 ? at : at + end + 1;
    }
}

/// <summary>An HTTP message: request or status line, headers, and a body in JSON.</summary>
internal sealed class HttpGrammar(IGrammar body) : IGrammar
{
    public void Tokenize(ReadOnlySpan<char> code, List<CodeToken> tokens)
    {
        for (var start = 0; start < code.Length;)
        {
            var length = code[start..].IndexOf('\n');
            var end = length < 0 ? code.Length : start + length;
            var line = code[start..end];
            if (line.TrimStart() is ['{' or '[', ..])
            {
                var first = tokens.Count;
                body.Tokenize(code[start..], tokens);
                for (var i = first; i < tokens.Count; i++) tokens[i] = tokens[i] with { Start = tokens[i].Start + start };
                return;
            }

            Header(line, start, tokens);
            start = end + 1;
        }
    }

    private static void Header(ReadOnlySpan<char> line, int start, List<CodeToken> tokens)
    {
        var word = 0;
        while (word < line.Length && (char.IsAsciiLetterOrDigit(line[word]) || line[word] is '-' or '/' or '.')) word++;
        if (word == 0 || word == line.Length) return;
        if (line[word] == ':') tokens.Add(new CodeToken(start, word, TokenKind.Attribute));
        else if (line[word] == ' ' && char.IsAsciiLetterUpper(line[0])) tokens.Add(new CodeToken(start, word, TokenKind.Keyword));
    }
}
