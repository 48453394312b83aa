using DocsSite.Articles.Errors.Families;

namespace DocsSite.Articles.Errors;

/// <summary>
/// Registered codes and their spellings, found in text by their first word: one look-up per word and spelling length, however many
/// codes there are.
/// </summary>
internal sealed class RegisteredCodes
{
    private readonly Dictionary<string, Registered> _bySpelling;
    private readonly Dictionary<string, Registered>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, List<Shape>>.AlternateLookup<ReadOnlySpan<char>> _shapes;
    private readonly bool _isEmpty;

    private readonly record struct Registered(string Spelling, ErrorCode Code);

    // Where the first word of a spelling starts in it, and how long the spelling is.
    private readonly record struct Shape(int Offset, int Length);

    /// <param name="spellings">Every spelling with the code that it stands for; the first of equal spellings counts.</param>
    public RegisteredCodes(IEnumerable<KeyValuePair<string, ErrorCode>> spellings)
    {
        var bySpelling = new Dictionary<string, Registered>(StringComparer.OrdinalIgnoreCase);
        var shapes = new Dictionary<string, List<Shape>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (spelling, code) in spellings)
        {
            if (!bySpelling.TryAdd(spelling, new(spelling, code))) continue;
            var offset = 0;
            while (offset < spelling.Length && !CharacterClass.IsWord(spelling[offset])) offset++;
            if (offset == spelling.Length) continue;
            var word = spelling[offset..CharacterClass.WordEnd(spelling, offset, out _)];
            if (!shapes.TryGetValue(word, out var known)) shapes.Add(word, known = []);
            var shape = new Shape(offset, spelling.Length);
            if (!known.Contains(shape)) known.Add(shape);
        }

        _isEmpty = bySpelling.Count == 0;
        foreach (var known in shapes.Values) known.Sort((a, b) => b.Length != a.Length ? b.Length.CompareTo(a.Length) : a.Offset.CompareTo(b.Offset));
        // No frozen dictionaries: building one over a large registry costs more than all its look-ups save.
        _bySpelling = bySpelling;
        _bySpan = _bySpelling.GetAlternateLookup<ReadOnlySpan<char>>();
        _shapes = shapes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The registered code that a spelling or another code's canonical form stands for.</summary>
    public ErrorCode? Resolve(ErrorCode code) => _bySpelling.TryGetValue(code.Canonical, out var known) ? known.Code : null;

    public bool TryRead(in Token token, TextKind kind, out CodeMention mention)
    {
        mention = default;
        if (_isEmpty || !_shapes.TryGetValue(token.Value, out var shapes)) return false;
        foreach (var shape in shapes)
        {
            var start = token.Start - shape.Offset;
            if (start < 0 || start + shape.Length > token.Text.Length) continue;
            var spelling = token.Text.Slice(start, shape.Length);
            if (!_bySpan.TryGetValue(spelling, out var known)) continue;
            var whole = new Token(token.Text, start, start + shape.Length, token.Shape);
            if (!IsWhole(whole) || !IsMeant(whole, known.Spelling, kind)) continue;
            mention = new(start, shape.Length, known.Code, Confidence.Certain);
            return true;
        }

        return false;
    }

    private static bool IsWhole(in Token whole)
    {
        if (CharacterClass.IsWord(whole.Before) && CharacterClass.IsWord(whole.Value[0])) return false;
        if (CharacterClass.IsWord(whole.After) && CharacterClass.IsWord(whole.Value[^1])) return false;
        return !Surroundings.AreName(whole);
    }

    // A code that is an ordinary word ("timeout") or number counts only where it can be nothing else.
    private static bool IsMeant(in Token whole, string spelling, TextKind kind)
    {
        if (!IsOrdinary(spelling)) return true;
        if (!whole.Value.Equals(spelling, StringComparison.Ordinal)) return false;
        return kind is TextKind.InlineCode or TextKind.Output || whole.Before is '=' or '"' or '\'' or '\u201C';
    }

    private static bool IsOrdinary(string spelling)
    {
        var letters = 0;
        var digits = 0;
        foreach (var c in spelling)
        {
            if (char.IsLetter(c)) letters++;
            else if (char.IsDigit(c)) digits++;
            else return false;
        }

        return letters == 0 || digits == 0;
    }
}
