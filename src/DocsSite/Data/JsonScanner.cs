using System.Buffers;
using System.Globalization;
using System.Text;
using DocsSite.Diagnostics;

namespace DocsSite.Data;

/// <summary>
/// Walks through a JSON text: reads scalars, skips blanks and comments. After the first syntax error it stands still
/// (<see cref="HasFailed"/>) and every read gives null.
/// </summary>
internal sealed class JsonScanner(SourceText source, JsonDialect dialect)
{
    /// <summary>Quote, backslash and control characters: where a text stops being a plain copy.</summary>
    private static readonly SearchValues<char> EndsPlainRun =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);

    private readonly string _text = source.Text;
    private readonly List<Diagnostic> _diagnostics = [];
    private int _at;

    public bool HasFailed { get; private set; }

    public int Position => _at;

    public bool IsAtEnd => _at >= _text.Length;

    /// <summary>The character here; NUL at the end.</summary>
    public char Current => _at < _text.Length ? _text[_at] : '\0';

    public bool IsStrict => dialect == JsonDialect.Strict;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public SourceSpan Here => source.Span(_at, 1);

    public SourceSpan SpanFrom(int start) => source.Span(start, _at - start);

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Steps over one character.</summary>
    public void Take() => _at++;

    public DataString? ReadString()
    {
        var start = _at++;
        var run = _text.AsSpan(_at).IndexOfAny(EndsPlainRun);
        if (run >= 0 && _text[_at + run] == '"')
        {
            var plain = _text.Substring(_at, run);
            _at += run + 1;
            return new DataString(source.Span(start, _at - start), plain);
        }

        var value = new StringBuilder();
        while (Current != '"')
        {
            if (_at >= _text.Length || Current is '\n' or '\r') return Unclosed(start);
            if (Current < ' ') return Fail($"a control character (U+{(int)Current:X4}) stands inside a text", "Write it as an escape.");
            if (Current != '\\') value.Append(_text[_at++]);
            else if (!ReadEscape(value)) return null;
        }

        _at++;
        return new DataString(source.Span(start, _at - start), value.ToString());
    }

    private DataString? Unclosed(int start)
    {
        var length = _at - start;
        return Fail("the closing double quote is missing", "Close the text on the line where it starts.", source.Span(start, length));
    }

    private bool ReadEscape(StringBuilder value)
    {
        var letter = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        if (letter == 'u') return ReadCodeUnit(value);
        var index = "\"\\/bfnrt".IndexOf(letter, StringComparison.Ordinal);
        if (letter == '\0' || index < 0)
        {
            Fail("a backslash must be followed by one of \" \\ / b f n r t u", "Write a backslash as \\\\.", source.Span(_at, 2));
            return false;
        }

        value.Append("\"\\/\b\f\n\r\t"[index]);
        _at += 2;
        return true;
    }

    private bool ReadCodeUnit(StringBuilder value)
    {
        var digits = _text.AsSpan(Math.Min(_at + 2, _text.Length));
        if (digits.Length < 4 || !ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            Fail("\\u must be followed by four hexadecimal digits", null, source.Span(_at, 2));
            return false;
        }

        value.Append((char)unit);
        _at += 6;
        return true;
    }

    public DataNumber? ReadNumber()
    {
        var start = _at;
        if (Current == '-') _at++;
        var leadingZero = Current == '0';
        var whole = Digits();
        var fraction = Current != '.' || Digits(skip: 1) > 0;
        var exponent = Current is not ('e' or 'E') || Digits(skip: _at + 1 < _text.Length && _text[_at + 1] is '+' or '-' ? 2 : 1) > 0;
        var span = source.Span(start, _at - start);
        if (whole == 0 || !fraction || !exponent || (leadingZero && whole > 1))
        {
            Fail($"`{_text[start.._at]}` is not a number", "Write it as text, in double quotes, or in the form -12.5e3.", span);
            return null;
        }

        return new DataNumber(span, _text[start.._at]);
    }

    private int Digits(int skip = 0)
    {
        _at = Math.Min(_at + skip, _text.Length);
        var start = _at;
        while (char.IsAsciiDigit(Current)) _at++;
        return _at - start;
    }

    public DataNode? ReadWord()
    {
        var start = _at;
        var length = 0;
        while (start + length < _text.Length && (char.IsAsciiLetterOrDigit(_text[start + length]) || _text[start + length] == '_')) length++;
        var span = source.Span(start, length);
        _at += length;
        switch (_text.AsSpan(start, length))
        {
            case "true": return new DataBoolean(span, true);
            case "false": return new DataBoolean(span, false);
            case "null": return new DataNull(span);
        }

        if (length > 0) return Fail($"`{_text.Substring(start, length)}` is not a value", "Put text in double quotes.", span);
        return Fail(_at < _text.Length ? $"`{Current}` can't start a value" : "the file ends where a value is expected");
    }

    public void SkipBlanks()
    {
        while (!HasFailed)
        {
            while (Current is ' ' or '\t' or '\n' or '\r') _at++;
            if (Current != '/') return;
            SkipComment();
        }
    }

    private void SkipComment()
    {
        var start = _at;
        var rest = _text.AsSpan(start);
        var isBlock = rest.StartsWith("/*", StringComparison.Ordinal);
        if (!isBlock && !rest.StartsWith("//", StringComparison.Ordinal)) { Fail("`/` can't start a value"); return; }
        var end = isBlock ? rest[2..].IndexOf("*/", StringComparison.Ordinal) + 4 : rest.IndexOfAny('\r', '\n');
        if (isBlock && end < 4) { Fail("the comment has no end", "Close it with */.", source.Span(start, 2)); return; }
        _at = end < 0 ? _text.Length : start + end;
        var span = source.Span(start, _at - start);
        if (IsStrict) Fail("comments are not allowed in JSON", "Remove the comment.", span);
        else Report(DataRules.JsonComment.At(span, "comments are not part of JSON", "Remove it where other tools read the file."));
    }

    public DataString? Fail(string message, string? help = null, SourceSpan? span = null) =>
        Fail(DataRules.JsonSyntax.At(span ?? Here, message, help));

    /// <summary>Records the error that ends the reading; the null is for the caller to return.</summary>
    public DataString? Fail(Diagnostic error)
    {
        if (!HasFailed) _diagnostics.Add(error);
        HasFailed = true;
        return null;
    }
}
