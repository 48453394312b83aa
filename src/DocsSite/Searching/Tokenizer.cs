namespace DocsSite.Searching;

/// <summary>
/// Splits text into search tokens with error messages in mind: codes in any form become one token, what varies from case to case
/// breaks the neighbourhood of words. <c>search.js</c> does exactly the same; shared vectors hold both together.
/// </summary>
public sealed partial class Tokenizer
{
    private const int LongestWord = 40;
    private const int LongestIdentifier = 64;

    private readonly ITokenSink _sink;
    private readonly char[] _buffer = new char[LongestIdentifier + 8];
    private string _text = "";
    private bool _mayHoldMail;
    private Context _context;
    private TextRange _last;

    public Tokenizer(ITokenSink sink) => _sink = sink;

    /// <summary>What the words just read say about a number that follows.</summary>
    private enum Context
    {
        None,
        Error,
        Event,
    }

    /// <summary>Reads text that <see cref="TextFolding.Fold"/> has folded.</summary>
    public void Read(string folded)
    {
        _text = folded;
        _mayHoldMail = folded.Contains('@');
        _context = Context.None;
        _last = new TextRange(-1, -1);
        var position = 0;
        while (position < folded.Length)
        {
            var character = folded[position];
            if (TextFolding.IsWordCharacter(character))
                position = ReadRun(position);
            else if (character == '\n')
                position = Mask(MaskKind.None, position, 1);
            else if (character is '<' or '{' or '%' && MatchLength(CodeForms.Placeholder, position) is > 0 and var length)
                position = Mask(character == '{' && length > 36 ? MaskKind.Id : MaskKind.Placeholder, position, length);
            else
                position++;
        }
    }

    private int ReadRun(int start)
    {
        if (MayStartInstance(start) && MatchLength(CodeForms.Instance, start) is > 0 and var instance)
            return MaskInstance(start, instance);
        if (_mayHoldMail && MatchLength(CodeForms.Mail, start) is > 0 and var mail)
            return Mask(MaskKind.Address, start, mail);
        if (ReadDotted(start) is > 0 and var dotted)
            return dotted;

        var end = start;
        var underscores = false;
        while (end < _text.Length && (TextFolding.IsWordCharacter(_text[end]) || IsInnerUnderscore(end)))
            underscores |= _text[end++] == '_';
        if (underscores)
            ReadIdentifier(start, end);
        else
            end = ReadPart(start, end);
        return end;
    }

    private bool MayStartInstance(int start)
    {
        if (char.IsAsciiDigit(_text[start]))
            return true;
        if (_text[start] is 'S' or 's')
            return _text.AsSpan(start + 1).StartsWith("-1-");
        return char.IsAsciiHexDigit(_text[start]) && (CharAt(start + 8) == '-' || CharAt(start + 2) is ':' or '-');
    }

    private int MaskInstance(int start, int length)
    {
        var digits = _text.AsSpan(start, length);
        if (length != 36 || digits[8] != '-')
            return Mask(KindOf(digits), start, length);
        Mask(MaskKind.Id, start, length);
        // Class ids and the like are worth finding when somebody asks for nothing else.
        _buffer[0] = '#';
        digits[..8].ToLowerInvariant(_buffer.AsSpan(1));
        _sink.AddExtra(_buffer.AsSpan(0, 9), TokenKind.Code, new TextRange(start, start + length));
        return start + length;
    }

    private static MaskKind KindOf(ReadOnlySpan<char> instance)
    {
        if (instance[0] is 'S' or 's')
            return MaskKind.Id;
        return instance.ContainsAny(':', '-', '/') || instance.Count('.') == 2 ? MaskKind.Time : MaskKind.Address;
    }

    private void ReadIdentifier(int start, int end)
    {
        for (var part = start; part < end;)
        {
            var partEnd = part;
            while (partEnd < end && _text[partEnd] != '_')
                partEnd++;
            if (partEnd > part)
                ReadPart(part, partEnd);
            part = partEnd + 1;
        }
        if (end - start <= LongestIdentifier)
            _sink.AddExtra(Lower(start, end), TokenKind.Code, new TextRange(start, end));
    }

    /// <summary>Reads letters and digits; returns where reading goes on (behind an apostrophe form such as <c>n't</c>).</summary>
    private int ReadPart(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (TextFolding.IsUnspaced(_text[i]))
                return ReadMixedScripts(start, end);
        }
        var word = _text.AsSpan(start, end - start);
        if (!word.ContainsAnyExceptInRange('0', '9'))
            return ReadNumber(start, end);
        if (word.Length > 2 && word[0] == '0' && word[1] is 'x' or 'X' && word.Length is > 2 and <= 18
            && word[2..].IndexOfAnyExcept(CodeForms.HexDigits) < 0)
            return AddCode(CodeForms.FromHex(word[2..], _buffer), start, end);
        if (CodeForms.IsBareFailure(word))
            return AddCode(CodeForms.FromHex(word, _buffer), start, end);
        if (word.Length > LongestWord)
            return Mask(MaskKind.Id, start, word.Length);
        if (word.Length >= 8 && word.ContainsAnyInRange('0', '9') && word.IndexOfAnyExcept(CodeForms.HexDigits) < 0)
            return MaskNumber(MaskKind.Id, start, end);
        if (word.Length >= 3 && word.IndexOfAnyExcept('x', 'X') < 0)
            return Mask(MaskKind.Placeholder, start, word.Length);
        return ReadWord(start, end);
    }

    private int ReadWord(int start, int end)
    {
        var next = end;
        var term = Lower(start, end);
        if (CharAt(end) == '\'')
        {
            var suffixEnd = end + 1;
            while (suffixEnd < _text.Length && TextFolding.IsWordCharacter(_text[suffixEnd]))
                suffixEnd++;
            var suffix = Lower(end + 1, suffixEnd, end - start);
            if (suffix is "s" or "t" or "re" or "ve" or "ll" or "d" or "m")
            {
                next = suffixEnd;
                if (suffix is not "s")
                    term = _buffer.AsSpan(0, term.Length + suffix.Length);
            }
        }
        var range = new TextRange(start, next);
        _context = NextContext(term);
        _last = range;
        var kind = IsSignInCode(term) ? TokenKind.Code : TokenKind.Word;
        var length = Stemmer.Stem(_buffer.AsSpan(0, term.Length));
        _sink.Add(_buffer.AsSpan(0, length), kind, range);
        AddParts(start, end);
        return next;
    }

    private Context NextContext(ReadOnlySpan<char> word) => word switch
    {
        "event" or "events" or "eventid" or "eventids" => Context.Event,
        "id" or "ids" or "number" or "code" when _context == Context.Event => Context.Event,
        "error" or "errors" or "msg" or "err" or "number" or "status" or "errno" or "sqlstate" or "fehler" => Context.Error,
        _ when word.EndsWith("code") => Context.Error,
        _ => Context.None,
    };

    private static bool IsSignInCode(ReadOnlySpan<char> word) =>
        word.Length is >= 10 and <= 14 && word.StartsWith("aadsts") && !word[6..].ContainsAnyExceptInRange('0', '9');

    /// <summary>camelCase parts, and the number of codes such as LNK2001.</summary>
    private void AddParts(int start, int end)
    {
        var word = _text.AsSpan(start, end - start);
        if (word.Length < 5 || !System.Text.Ascii.IsValid(word))
            return;
        var part = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            if (i < word.Length && !IsPartBoundary(word, i))
                continue;
            if (i - part >= 3 && i - part < word.Length)
                AddPart(start + part, start + i);
            part = i;
        }
    }

    private static bool IsPartBoundary(ReadOnlySpan<char> word, int at)
    {
        var (before, here) = (word[at - 1], word[at]);
        if (char.IsAsciiDigit(before) != char.IsAsciiDigit(here))
            return true;
        if (!char.IsAsciiLetterUpper(here))
            return false;
        return char.IsAsciiLetterLower(before) || (at + 1 < word.Length && char.IsAsciiLetterLower(word[at + 1]));
    }

    private void AddPart(int start, int end)
    {
        Lower(start, end);
        var isNumber = char.IsAsciiDigit(_buffer[0]);
        var length = Stemmer.Stem(_buffer.AsSpan(0, end - start));
        _sink.AddExtra(_buffer.AsSpan(0, length), isNumber ? TokenKind.Number : TokenKind.Word, new TextRange(start, end));
    }

    private int ReadMixedScripts(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var unspaced = TextFolding.IsUnspaced(_text[i]);
            var runEnd = i + 1;
            while (runEnd < end && TextFolding.IsUnspaced(_text[runEnd]) == unspaced)
                runEnd++;
            if (unspaced)
                AddCharacterPairs(i, runEnd);
            else
                ReadPart(i, runEnd);
            i = runEnd;
        }
        return end;
    }

    private void AddCharacterPairs(int start, int end)
    {
        for (var i = start; i == start || i + 1 < end; i++)
        {
            var length = Math.Min(2, end - i);
            _sink.Add(_text.AsSpan(i, length), TokenKind.Word, new TextRange(i, i + length));
        }
        _context = Context.None;
    }

    private int AddCode(int length, int start, int end)
    {
        _sink.Add(_buffer.AsSpan(0, length), TokenKind.Code, new TextRange(start, end));
        _context = Context.None;
        return end;
    }

    private int Mask(MaskKind why, int start, int length)
    {
        _sink.Break(why, new TextRange(start, start + length));
        _context = why == MaskKind.Number ? _context : Context.None;
        return start + length;
    }

    private bool IsInnerUnderscore(int at) => _text[at] == '_' && TextFolding.IsWordCharacter(CharAt(at + 1));

    private char CharAt(int at) => (uint)at < (uint)_text.Length ? _text[at] : '\0';

    private int MatchLength(System.Text.RegularExpressions.Regex pattern, int start)
    {
        foreach (var match in pattern.EnumerateMatches(_text, start))
            return match.Length;
        return 0;
    }

    private ReadOnlySpan<char> Lower(int start, int end, int at = 0)
    {
        var length = Math.Min(end - start, _buffer.Length - at);
        for (var i = 0; i < length; i++)
        {
            var character = _text[start + i];
            _buffer[at + i] = char.ToLowerInvariant(character);
        }
        return _buffer.AsSpan(at, length);
    }
}
