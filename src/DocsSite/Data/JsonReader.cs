using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocsSite.Diagnostics;

namespace DocsSite.Data;

/// <summary>What is accepted beyond RFC 8259.</summary>
public enum JsonDialect
{
    /// <summary>Nothing: a comment or a trailing comma is a syntax error.</summary>
    Strict,
    /// <summary>Comments and trailing commas, each with a diagnostic.</summary>
    Tolerant,
}

/// <param name="Root">The value, or null when the text can't be read; then the last diagnostic says why.</param>
/// <param name="Diagnostics">In the order of the text.</param>
public sealed record JsonReadResult(DataNode? Root, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads JSON (RFC 8259) into positioned nodes. Pure; never throws for bad input.</summary>
public sealed class JsonReader
{
    /// <summary>Deepest nesting of lists and maps that is read.</summary>
    public const int MaxDepth = 256;

    /// <summary>Up to this many members a scan finds duplicate keys faster than a set.</summary>
    private const int SmallMap = 16;

    /// <summary>Quote, backslash and control characters: where a text stops being a plain copy.</summary>
    private static readonly SearchValues<char> EndsPlainRun =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);

    private readonly SourceText _source;
    private readonly string _text;
    private readonly JsonDialect _dialect;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _at;
    private int _depth;
    private bool _failed;

    private JsonReader(SourceText source, JsonDialect dialect)
    {
        _source = source;
        _text = source.Text;
        _dialect = dialect;
    }

    public static JsonReadResult Read(SourceText source, JsonDialect dialect = JsonDialect.Strict)
    {
        var reader = new JsonReader(source, dialect);
        var root = reader.ReadDocument();
        return new JsonReadResult(root, reader._diagnostics.ToImmutable());
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private DataNode? ReadDocument()
    {
        SkipBlanks();
        var root = ReadValue();
        if (root is null) return null;
        SkipBlanks();
        if (!_failed && _at < _text.Length) Fail("there is more text after the end of the value", "Keep one value per file.");
        return _failed ? null : root;
    }

    private DataNode? ReadValue()
    {
        if (_failed) return null;
        return Current switch
        {
            '{' => Nested(ReadMap),
            '[' => Nested(ReadList),
            '"' => ReadString(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => ReadWord(),
        };
    }

    private DataNode? Nested(Func<DataNode?> read)
    {
        if (_depth == MaxDepth)
        {
            _failed = true;
            _diagnostics.Add(DataRules.JsonTooDeep.At(
                _source.Span(_at, 1), $"lists and maps are nested more than {MaxDepth} levels deep", "Flatten the data."));
            return null;
        }

        _depth++;
        var node = read();
        _depth--;
        return node;
    }

    private DataList? ReadList()
    {
        var start = _at;
        var items = new List<DataNode>();
        for (Open(); !Close(']'); Separate(']'))
        {
            if (ReadValue() is not { } item) return null;
            items.Add(item);
        }

        return _failed ? null : new DataList(_source.Span(start, _at - start), items);
    }

    private DataMap? ReadMap()
    {
        var start = _at;
        var members = new List<DataMember>();
        HashSet<string>? keys = null;
        for (Open(); !Close('}'); Separate('}'))
        {
            if (ReadMember() is not { } member) return null;
            if (members.Count == SmallMap) keys = [.. members.Select(m => m.Key)];
            if (IsNewKey(member, members, keys)) members.Add(member);
        }

        return _failed ? null : new DataMap(_source.Span(start, _at - start), members);
    }

    private DataMember? ReadMember()
    {
        if (Current != '"')
        {
            Fail(_at < _text.Length ? "a key in double quotes is expected here" : "the file ends inside an object");
            return null;
        }

        if (ReadString() is not { } key) return null;
        SkipBlanks();
        if (Current != ':')
        {
            Fail($"a colon is missing after the key `{key.Value}`");
            return null;
        }

        _at++;
        SkipBlanks();
        return ReadValue() is { } value ? new DataMember(key.Value, key.Span, value) : null;
    }

    private bool IsNewKey(DataMember member, List<DataMember> members, HashSet<string>? keys)
    {
        var isNew = keys?.Add(member.Key) ?? !members.Exists(m => m.Key == member.Key);
        if (isNew) return true;
        var first = members.First(m => m.Key == member.Key);
        _diagnostics.Add(DataRules.JsonDuplicateKey.At(
            member.KeySpan, $"the key `{member.Key}` stands here a second time; this value is ignored", "Remove one of the two.") with
        {
            Related = [new RelatedPlace(first.KeySpan, "first time")],
        });
        return false;
    }

    private void Open()
    {
        _at++;
        SkipBlanks();
    }

    /// <summary>True at the closing bracket (which it consumes) and after a failure.</summary>
    private bool Close(char bracket)
    {
        if (_failed) return true;
        if (Current != bracket) return false;
        _at++;
        return true;
    }

    private void Separate(char bracket)
    {
        SkipBlanks();
        if (_failed || Current == bracket) return;
        if (Current != ',')
        {
            Fail(_at < _text.Length
                ? $"a comma or `{bracket}` is expected here"
                : $"the file ends before the closing `{bracket}`");
            return;
        }

        var comma = _source.Span(_at++, 1);
        SkipBlanks();
        if (_failed || Current != bracket) return;
        if (_dialect == JsonDialect.Strict)
        {
            Fail($"no comma is allowed before `{bracket}`", "Remove the comma.", comma);
            return;
        }

        _diagnostics.Add(DataRules.JsonTrailingComma.At(comma, $"no comma is needed before `{bracket}`", "Remove the comma.") with
        {
            Fix = new Fix(FixSafety.Safe, "Remove the comma", [new TextEdit(comma, "")]),
        });
    }

    private DataString? ReadString()
    {
        var start = _at++;
        var run = _text.AsSpan(_at).IndexOfAny(EndsPlainRun);
        if (run >= 0 && _text[_at + run] == '"')
        {
            var plain = _text.Substring(_at, run);
            _at += run + 1;
            return new DataString(_source.Span(start, _at - start), plain);
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
        return new DataString(_source.Span(start, _at - start), value.ToString());
    }

    private DataString? Unclosed(int start)
    {
        var length = _at - start;
        return Fail("the closing double quote is missing", "Close the text on the line where it starts.", _source.Span(start, length));
    }

    private bool ReadEscape(StringBuilder value)
    {
        var letter = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        if (letter == 'u') return ReadCodeUnit(value);
        var index = "\"\\/bfnrt".IndexOf(letter, StringComparison.Ordinal);
        if (letter == '\0' || index < 0)
        {
            Fail("a backslash must be followed by one of \" \\ / b f n r t u", "Write a backslash as \\\\.", _source.Span(_at, 2));
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
            Fail("\\u must be followed by four hexadecimal digits", null, _source.Span(_at, 2));
            return false;
        }

        value.Append((char)unit);
        _at += 6;
        return true;
    }

    private DataNumber? ReadNumber()
    {
        var start = _at;
        if (Current == '-') _at++;
        var leadingZero = Current == '0';
        var whole = Digits();
        var fraction = Current != '.' || Digits(skip: 1) > 0;
        var exponent = Current is not ('e' or 'E') || Digits(skip: _at + 1 < _text.Length && _text[_at + 1] is '+' or '-' ? 2 : 1) > 0;
        var span = _source.Span(start, _at - start);
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

    private DataNode? ReadWord()
    {
        var start = _at;
        var length = 0;
        while (start + length < _text.Length && (char.IsAsciiLetterOrDigit(_text[start + length]) || _text[start + length] == '_')) length++;
        var span = _source.Span(start, length);
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

    private void SkipBlanks()
    {
        while (!_failed)
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
        if (isBlock && end < 4) { Fail("the comment has no end", "Close it with */.", _source.Span(start, 2)); return; }
        _at = end < 0 ? _text.Length : start + end;
        var span = _source.Span(start, _at - start);
        if (_dialect == JsonDialect.Strict) Fail("comments are not allowed in JSON", "Remove the comment.", span);
        else _diagnostics.Add(DataRules.JsonComment.At(span, "comments are not part of JSON", "Remove the comment where other tools read the file."));
    }

    /// <summary>Records the error that ends the reading; the null is for the caller to return.</summary>
    private DataString? Fail(string message, string? help = null, SourceSpan? span = null)
    {
        if (!_failed) _diagnostics.Add(DataRules.JsonSyntax.At(span ?? _source.Span(_at, 1), message, help));
        _failed = true;
        return null;
    }
}
