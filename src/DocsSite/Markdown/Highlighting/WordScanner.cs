namespace DocsSite.Markdown.Highlighting;

/// <summary>One pass over code with a <see cref="WordGrammar"/>.</summary>
internal ref struct WordScanner(WordGrammar grammar, ReadOnlySpan<char> code, List<CodeToken> tokens)
{
    private readonly ReadOnlySpan<char> _code = code;

    /// <summary>Up to here a string rule is known to find no closing sign, so that no part of the code is searched twice for it.</summary>
    private readonly int[] _unclosedUntil = new int[grammar.Strings.Count];

    private int _at;
    private bool _expectsName = true;

    public void Run()
    {
        while (_at < _code.Length)
        {
            var c = _code[_at];
            if (c is '\n' or '\r' or '|' or ';' or '&' or '(' or '{') StepOver(expectsName: true);
            else if (c is ' ' or '\t') _at++;
            else if (!TryComment() && !TryString() && !TryVariable(c) && !TrySwitch(c) && !TryWord(c)) StepOver(expectsName: false);
        }
    }

    private void StepOver(bool expectsName)
    {
        _at++;
        _expectsName = expectsName;
    }

    private void Add(int end, TokenKind kind)
    {
        tokens.Add(new CodeToken(_at, end - _at, kind));
        _at = end;
        _expectsName = false;
    }

    private readonly int LineEnd(int from)
    {
        var length = _code[from..].IndexOf('\n');
        return length < 0 ? _code.Length : from + length;
    }

    private readonly bool IsAfterSpace => _at == 0 || char.IsWhiteSpace(_code[_at - 1]);

    private readonly char Next(int offset) => _at + offset < _code.Length ? _code[_at + offset] : '\0';

    private bool TryComment()
    {
        foreach (var (open, close) in grammar.BlockComments)
        {
            if (!_code[_at..].StartsWith(open, StringComparison.Ordinal)) continue;
            var length = _code[(_at + open.Length)..].IndexOf(close, StringComparison.Ordinal);
            Add(length < 0 ? _code.Length : _at + open.Length + length + close.Length, TokenKind.Comment);
            return true;
        }

        foreach (var open in grammar.LineComments)
        {
            if (!_code[_at..].StartsWith(open, StringComparison.OrdinalIgnoreCase) || (grammar.CommentNeedsSpace && !IsAfterSpace)) continue;
            // "rem" is a comment, "remove" is not.
            if (char.IsAsciiLetter(open[^1]) && (IsWord(Next(open.Length)) || !IsAfterSpace)) continue;
            Add(LineEnd(_at), TokenKind.Comment);
            return true;
        }

        return false;
    }

    private bool TryString()
    {
        for (var i = 0; i < grammar.Strings.Count; i++)
        {
            var rule = grammar.Strings[i];
            if (_at < _unclosedUntil[i] || !_code[_at..].StartsWith(rule.Open, StringComparison.Ordinal)) continue;
            var limit = rule.SpansLines ? _code.Length : LineEnd(_at);
            var end = EndOfString(rule, _at + rule.Open.Length, limit);
            if (end < 0)
            {
                _unclosedUntil[i] = limit;
                continue;
            }

            Add(end, grammar.HasStringKeys && IsKey(end) ? TokenKind.Attribute : TokenKind.Text);
            return true;
        }

        return false;
    }

    private readonly int EndOfString(StringRule rule, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (rule.Escape != '\0' && _code[i] == rule.Escape)
            {
                i++;
            }
            else if (_code[i..limit].StartsWith(rule.Close, StringComparison.Ordinal))
            {
                var end = i + rule.Close.Length;
                if (!rule.IsDoubled || !_code[end..limit].StartsWith(rule.Close, StringComparison.Ordinal)) return end;
                i = end + rule.Close.Length - 1;
            }
        }

        return -1;
    }

    private readonly bool IsKey(int end)
    {
        while (end < _code.Length && _code[end] is ' ' or '\t') end++;
        return end < _code.Length && _code[end] == ':';
    }

    private bool TryVariable(char c)
    {
        if (grammar.HasPercentVariables && c == '%')
        {
            var length = _code[(_at + 1)..LineEnd(_at)].IndexOf('%');
            if (length <= 0 || _code.Slice(_at + 1, length).ContainsAny(' ', '\t')) return false;
            Add(_at + length + 2, TokenKind.Variable);
            return true;
        }

        if (!grammar.VariableSigns.Contains(c)) return false;
        var end = _at + 1;
        if (Next(1) == '{')
        {
            var length = _code[end..LineEnd(_at)].IndexOf('}');
            if (length < 0) return false;
            end += length + 1;
        }
        else
        {
            while (end < _code.Length && (IsWord(_code[end]) || (_code[end] is ':' or '@' && end + 1 < _code.Length && IsWord(_code[end + 1])))) end++;
        }

        if (end == _at + 1) return false;
        Add(end, TokenKind.Variable);
        return true;
    }

    private bool TrySwitch(char c)
    {
        if (!grammar.SwitchSigns.Contains(c) || !IsAfterSpace) return false;
        var end = _at + 1;
        if (c == '-' && Next(1) == '-') end++;
        var start = end;
        while (end < _code.Length && (IsWord(_code[end]) || (_code[end] == '-' && end > start))) end++;
        // "/a/b" is a path and "-1" a number.
        if (end == start || !char.IsAsciiLetter(_code[start]) && _code[start] != '?' || (end < _code.Length && _code[end] is '/' or '\\')) return false;
        Add(end, TokenKind.Attribute);
        return true;
    }

    private bool TryWord(char c)
    {
        if (grammar.HasNumbers && char.IsAsciiDigit(c) && (_at == 0 || !IsWord(_code[_at - 1]))) return Number();
        if (!char.IsLetterOrDigit(c) && c != '_') return false;
        var end = _at + 1;
        while (end < _code.Length && IsWord(_code[end])) end++;
        if (grammar.HasVerbNouns || grammar.FirstWordIsName)
        {
            var full = end;
            while (full < _code.Length && (IsWord(_code[full]) || (_code[full] is '-' or '.' && full + 1 < _code.Length && char.IsLetter(_code[full + 1])))) full++;
            if (grammar.HasVerbNouns && _code[end..full].StartsWith("-", StringComparison.Ordinal))
            {
                Add(full, TokenKind.Name);
                return true;
            }

            if (grammar.FirstWordIsName && _expectsName && !IsKeyword(_at, end) && (full == _code.Length || _code[full] is not '='))
            {
                Add(full, TokenKind.Name);
                return true;
            }
        }

        if (IsKeyword(_at, end))
        {
            Add(end, TokenKind.Keyword);
            // "then", "do" and "else" are followed by a command.
            _expectsName = true;
        }
        else if (grammar.HasCalls && end < _code.Length && _code[end] == '(')
        {
            Add(end, TokenKind.Name);
        }
        else
        {
            _at = end;
            _expectsName = false;
        }

        return true;
    }

    private bool Number()
    {
        var end = _at + 1;
        while (end < _code.Length && (IsWord(_code[end]) || (_code[end] == '.' && end + 1 < _code.Length && char.IsAsciiDigit(_code[end + 1])))) end++;
        Add(end, TokenKind.Number);
        return true;
    }

    private readonly bool IsKeyword(int start, int end) => grammar.Keywords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_code[start..end]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
