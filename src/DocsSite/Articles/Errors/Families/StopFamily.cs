using System.Buffers;

namespace DocsSite.Articles.Errors.Families;

/// <summary>Bug checks: <c>STOP 0x7B</c>, <c>Stop error code 0000007B</c>, <c>bug check 7E</c>, <c>0x0000007B (0x…, 0x…)</c>.</summary>
internal static class StopFamily
{
    private static readonly SearchValues<string> Words =
        SearchValues.Create(["stop error", "stop code", "bug check", "bugcheck", "blue screen"], StringComparison.OrdinalIgnoreCase);

    public static bool TryRead(in Token token, out CodeMention mention)
    {
        mention = default;
        var cursor = Introduction(token);
        if (cursor < 0) return false;
        var end = Cursor.WordEnd(token.Text, cursor);
        var word = token.Text[cursor..end];
        if (!TryParse(word, out var value) || value == 0) return false;
        if (token.At(end) is '-' or '.' && char.IsAsciiLetterOrDigit(token.At(end + 1))) return false;
        mention = new(token.Start, end - token.Start, ErrorCodes.Stop(value), Confidence.Certain);
        return true;
    }

    /// <summary>A bug check number followed by its parameters in brackets.</summary>
    public static bool IsWithParameters(in Token token, uint value)
    {
        if (value is 0 or > 0x20FFFF || token.Length != 10) return false;
        var rest = Surroundings.Line(token.Text, token.End, 30).TrimStart();
        return rest.StartsWith("(0x", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("( 0x", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A small number on a line that speaks of a bug check: "a Stop error … The error code is 0xE6", "0x000000EF, critical process died".</summary>
    public static bool IsNamedNear(in Token token, uint value)
    {
        if (value is 0 or > 0x20FFFF || !NumberedFamily.IsIntroduced(token)) return false;
        var before = Surroundings.Line(token.Text, token.Start, -100);
        var after = Surroundings.Line(token.Text, token.End, 60);
        return before.IndexOfAny(Words) >= 0 || after.IndexOfAny(Words) >= 0
            || (KnownCodeNames.NameOf(ErrorCodes.Stop(value).Canonical) is { } name && (Has(before, name) || Has(after, name)));
    }

    // The name as a name or as words.
    private static bool Has(ReadOnlySpan<char> text, string name) =>
        text.Contains(name, StringComparison.Ordinal) || text.Contains(name.Replace('_', ' '), StringComparison.OrdinalIgnoreCase);

    /// <summary>"The first parameter of the Stop error is 0x00000008": the number says more about an error and is none.</summary>
    public static bool IsParameter(in Token token) => Surroundings.Line(token.Text, token.Start, -50).Contains("parameter of ", StringComparison.OrdinalIgnoreCase);

    // Offset of the number, or -1 when the words are no introduction.
    private static int Introduction(in Token token)
    {
        var cursor = token.End;
        if (token.Is("stop"))
        {
            if (token.Before is '-' or '.' or '_' or '/' or '\\') return -1;
            if (IsParameter(token)) return -1;
        }
        else if (token.Is("bug"))
        {
            cursor = Cursor.SkipSpaces(token.Text, cursor);
            if (!Cursor.TryWord(token.Text, ref cursor, "check")) return -1;
        }
        else if (!token.Is("bugcheck"))
        {
            return -1;
        }

        for (var words = 0; words < 3; words++)
        {
            cursor = Cursor.SkipLight(token.Text, cursor);
            if (!Cursor.TryAnyWord(token.Text, ref cursor, "error", "code", "message", "is", "screen", "value")) break;
        }

        return cursor;
    }

    // Without 0x only capitals, four digits and more, or a digit followed by a letter: "stop 7B", never "stop 10" or "stop be".
    private static bool TryParse(ReadOnlySpan<char> word, out uint value)
    {
        value = 0;
        if (word.Length > 2 && word[0] == '0' && (word[1] | 0x20) == 'x') return word.Length <= 10 && HexCode.TryParseDigits(word[2..], out value);
        if (word.Length is < 2 or > 8 || !HexCode.TryParseDigits(word, out value)) return false;
        return word.Length == 8 || (char.IsAsciiDigit(word[0]) && char.IsAsciiLetterUpper(word[^1]));
    }
}
