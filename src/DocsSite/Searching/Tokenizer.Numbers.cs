namespace DocsSite.Searching;

/// <content>Numbers: codes in decimal, numbers after words that make them codes, and numbers that only vary.</content>
public sealed partial class Tokenizer
{
    private const int LongestNeighbourNumber = 5;
    private const int LongestContextGap = 12;

    private int ReadDotted(int start)
    {
        if (!char.IsAsciiDigit(_text[start]) || CharAt(start - 1) is '.' or '-' or 'v' or 'V')
            return 0;
        var length = MatchLength(CodeForms.Dotted, start);
        if (length == 0)
            return 0;
        var range = new TextRange(start, start + length);
        _sink.Add(_text.AsSpan(start, length), TokenKind.Code, range);
        if (_text[start + 1] != '.')
            _sink.AddExtra(_text.AsSpan(start, 3), TokenKind.Number, range);
        _context = Context.None;
        return range.End;
    }

    private int ReadNumber(int start, int end)
    {
        var digits = _text.AsSpan(start, end - start);
        var negative = CharAt(start - 1) == '-' && !TextFolding.IsWordCharacter(CharAt(start - 2)) && digits.Length >= 9;
        if ((digits.Length == 10 || negative) && digits.Length <= 10 && CodeForms.FromDecimal(digits, negative, _buffer) is > 0 and var length)
            return AddCode(length, start, end);
        if (CodeForms.IsBareFailure(digits))
            return AddCode(CodeForms.FromHex(digits, _buffer), start, end);
        var range = new TextRange(start, end);
        if (digits.Length <= LongestNeighbourNumber)
            _sink.Add(digits, TokenKind.Number, range);
        else
            MaskNumber(MaskKind.Number, start, end);
        AddContextCode(range);
        AddJoinedCode(range);
        _context = Context.None;
        return end;
    }

    /// <summary>"Event ID: 1234" is ev1234, "error code 18456" is er18456: the plain number alone says little. "ERROR [14]" is a thread.</summary>
    private void AddContextCode(TextRange number)
    {
        if (_context == Context.None || number.Start - _last.End > LongestContextGap || number.End - number.Start > 7 || CharAt(number.Start - 1) == '['
            || _text.AsSpan(_last.End, number.Start - _last.End).Contains('.'))
            return;
        var digits = _text.AsSpan(number.Start, number.End - number.Start).TrimStart('0');
        (_context == Context.Event ? "ev" : "er").CopyTo(_buffer);
        digits.CopyTo(_buffer.AsSpan(2));
        _sink.AddExtra(_buffer.AsSpan(0, 2 + digits.Length), TokenKind.Code, number);
    }

    /// <summary>"AADSTS 50011", "ORA-12541": the same code as in one word.</summary>
    private void AddJoinedCode(TextRange number)
    {
        var (letters, digits) = (_last.End - _last.Start, number.End - number.Start);
        if (_last.Start < 0 || letters is < 2 or > 8 || digits is < 3 or > 8 || number.Start - _last.End != 1)
            return;
        var family = _text.AsSpan(_last.Start, letters);
        if (CharAt(_last.End) is not (' ' or '-' or ':' or '#')
            || (family.ContainsAnyExceptInRange('A', 'Z') && !family.Equals("aadsts", StringComparison.OrdinalIgnoreCase)))
            return;
        family.ToLowerInvariant(_buffer);
        _text.AsSpan(number.Start, digits).CopyTo(_buffer.AsSpan(letters));
        _sink.AddExtra(_buffer.AsSpan(0, letters + digits), TokenKind.Code, new TextRange(_last.Start, number.End));
    }

    private int MaskNumber(MaskKind why, int start, int end)
    {
        Mask(why, start, end - start);
        if (end - start <= 12)
            _sink.AddExtra(Lower(start, end), TokenKind.Number, new TextRange(start, end));
        return end;
    }
}
