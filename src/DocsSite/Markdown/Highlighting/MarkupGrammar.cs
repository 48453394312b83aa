namespace DocsSite.Markdown.Highlighting;

/// <summary>XML, HTML and what is made of them: comments, elements, attributes and their values.</summary>
internal sealed class MarkupGrammar : IGrammar
{
    /// <summary>Pieces that are one token from their opening to their closing sign.</summary>
    private static readonly (string Open, string Close, TokenKind Kind)[] Wholes =
        [("<!--", "-->", TokenKind.Comment), ("<%--", "--%>", TokenKind.Comment), ("<![CDATA[", "]]>", TokenKind.Text), ("<?", "?>", TokenKind.Keyword), ("<!", ">", TokenKind.Keyword)];

    public void Tokenize(ReadOnlySpan<char> code, List<CodeToken> tokens)
    {
        for (var at = 0; at < code.Length;)
        {
            var next = code[at..].IndexOf('<');
            if (next < 0) return;
            at = Piece(code, at + next, tokens);
        }
    }

    /// <summary>Reads what begins with a <c>&lt;</c>; returns the place after it.</summary>
    private static int Piece(ReadOnlySpan<char> code, int at, List<CodeToken> tokens)
    {
        foreach (var (open, close, kind) in Wholes)
        {
            if (!code[at..].StartsWith(open, StringComparison.Ordinal)) continue;
            var length = code[(at + open.Length)..].IndexOf(close, StringComparison.Ordinal);
            var end = length < 0 ? code.Length : at + open.Length + length + close.Length;
            tokens.Add(new CodeToken(at, end - at, kind));
            return end;
        }

        var name = at + 1;
        if (name < code.Length && code[name] is '/' or '%') name++;
        if (name < code.Length && code[name] is '@') name++;
        while (name < code.Length && code[name] == ' ' && code[name - 1] is '@' or '%') name++;
        var nameEnd = name;
        while (nameEnd < code.Length && IsName(code[nameEnd])) nameEnd++;
        if (nameEnd == name) return at + 1;
        tokens.Add(new CodeToken(name, nameEnd - name, TokenKind.Name));
        return Attributes(code, nameEnd, tokens);
    }

    private static int Attributes(ReadOnlySpan<char> code, int at, List<CodeToken> tokens)
    {
        while (at < code.Length)
        {
            var c = code[at];
            if (c == '>') return at + 1;
            if (c == '<') return at;
            if (c is '"' or '\'')
            {
                var length = code[(at + 1)..].IndexOf(c);
                if (length < 0) return code.Length;
                tokens.Add(new CodeToken(at, length + 2, TokenKind.Text));
                at += length + 2;
            }
            else if (IsName(c))
            {
                var end = at + 1;
                while (end < code.Length && IsName(code[end])) end++;
                tokens.Add(new CodeToken(at, end - at, TokenKind.Attribute));
                at = end;
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or ':' or '.';
}
