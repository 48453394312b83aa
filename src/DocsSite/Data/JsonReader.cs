using System.Collections.Immutable;
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

/// <param name="Root">The value, or null when the text can't be read; then the one of rule json-syntax or json-too-deep says why.</param>
/// <param name="Diagnostics">In the order of the text.</param>
public sealed record JsonReadResult(DataNode? Root, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads JSON (RFC 8259) into positioned nodes. Pure; never throws for bad input.</summary>
public sealed class JsonReader
{
    /// <summary>Deepest nesting of lists and maps that is read.</summary>
    public const int MaxDepth = 256;

    /// <summary>Up to this many members a scan finds duplicate keys faster than a set.</summary>
    private const int SmallMap = 16;

    private readonly JsonScanner _scanner;
    private int _depth;

    private JsonReader(JsonScanner scanner) => _scanner = scanner;

    public static JsonReadResult Read(SourceText source, JsonDialect dialect = JsonDialect.Strict)
    {
        var scanner = new JsonScanner(source, dialect);
        var root = new JsonReader(scanner).ReadDocument();
        return new JsonReadResult(root, [.. scanner.Diagnostics.OrderBy(d => d.Span)]);
    }

    private DataNode? ReadDocument()
    {
        _scanner.SkipBlanks();
        var root = ReadValue();
        if (root is null) return null;
        _scanner.SkipBlanks();
        if (!_scanner.HasFailed && !_scanner.IsAtEnd) _scanner.Fail("there is more text after the end of the value", "Keep one value per file.");
        return _scanner.HasFailed ? null : root;
    }

    private DataNode? ReadValue()
    {
        if (_scanner.HasFailed) return null;
        return _scanner.Current switch
        {
            '{' => Nested(ReadMap),
            '[' => Nested(ReadList),
            '"' => _scanner.ReadString(),
            '-' or (>= '0' and <= '9') => _scanner.ReadNumber(),
            _ => _scanner.ReadWord(),
        };
    }

    private DataNode? Nested(Func<DataNode?> read)
    {
        if (_depth == MaxDepth)
        {
            return _scanner.Fail(DataRules.JsonTooDeep.At(
                _scanner.Here, $"lists and maps are nested more than {MaxDepth} levels deep", "Flatten the data."));
        }

        _depth++;
        var node = read();
        _depth--;
        return node;
    }

    private DataList? ReadList()
    {
        var start = _scanner.Position;
        var items = new List<DataNode>();
        for (Open(); !Close(']'); Separate(']'))
        {
            if (ReadValue() is not { } item) return null;
            items.Add(item);
        }

        return _scanner.HasFailed ? null : new DataList(_scanner.SpanFrom(start), items);
    }

    private DataMap? ReadMap()
    {
        var start = _scanner.Position;
        var members = new List<DataMember>();
        HashSet<string>? keys = null;
        for (Open(); !Close('}'); Separate('}'))
        {
            if (ReadMember() is not { } member) return null;
            if (members.Count == SmallMap) keys = [.. members.Select(m => m.Key)];
            if (IsNewKey(member, members, keys)) members.Add(member);
        }

        return _scanner.HasFailed ? null : new DataMap(_scanner.SpanFrom(start), members);
    }

    private DataMember? ReadMember()
    {
        if (_scanner.Current != '"')
        {
            _scanner.Fail(_scanner.IsAtEnd ? "the file ends inside an object" : "a key in double quotes is expected here");
            return null;
        }

        if (_scanner.ReadString() is not { } key) return null;
        _scanner.SkipBlanks();
        if (_scanner.Current != ':')
        {
            _scanner.Fail($"a colon is missing after the key `{key.Value}`");
            return null;
        }

        _scanner.Take();
        _scanner.SkipBlanks();
        return ReadValue() is { } value ? new DataMember(key.Value, key.Span, value) : null;
    }

    private bool IsNewKey(DataMember member, List<DataMember> members, HashSet<string>? keys)
    {
        var isNew = keys?.Add(member.Key) ?? !members.Exists(m => m.Key == member.Key);
        if (isNew) return true;
        var first = members.First(m => m.Key == member.Key);
        _scanner.Report(DataRules.JsonDuplicateKey.At(
            member.KeySpan, $"the key `{member.Key}` stands here a second time; this value is ignored", "Remove one of the two.") with
        {
            Related = [new RelatedPlace(first.KeySpan, "first time")],
        });
        return false;
    }

    private void Open()
    {
        _scanner.Take();
        _scanner.SkipBlanks();
    }

    /// <summary>True at the closing bracket (which it consumes) and after a failure.</summary>
    private bool Close(char bracket)
    {
        if (_scanner.HasFailed) return true;
        if (_scanner.Current != bracket) return false;
        _scanner.Take();
        return true;
    }

    private void Separate(char bracket)
    {
        _scanner.SkipBlanks();
        if (_scanner.HasFailed || _scanner.Current == bracket) return;
        if (_scanner.Current != ',')
        {
            _scanner.Fail(_scanner.IsAtEnd
                ? $"the file ends before the closing `{bracket}`"
                : $"a comma or `{bracket}` is expected here");
            return;
        }

        var comma = _scanner.Here;
        _scanner.Take();
        _scanner.SkipBlanks();
        if (_scanner.HasFailed || _scanner.Current != bracket) return;
        if (_scanner.IsStrict)
        {
            _scanner.Fail($"no comma is allowed before `{bracket}`", "Remove the comma.", comma);
            return;
        }

        _scanner.Report(DataRules.JsonTrailingComma.At(comma, $"no comma is needed before `{bracket}`", "Remove the comma.") with
        {
            Fix = new Fix(FixSafety.Safe, "Remove the comma", [new TextEdit(comma, "")]),
        });
    }
}
