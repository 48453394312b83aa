using System.Buffers;
using System.Globalization;
using DocsSite.Articles.Errors.Families;
using DocsSite.Diagnostics;

namespace DocsSite.Articles.Errors;

/// <summary>A code and the name that an article writes directly beside it: two forms of one code, when no article says otherwise.</summary>
/// <param name="Code">Canonical code that stands for one thing: a failure value, a bug check, a larger number of a product.</param>
/// <param name="Name">Symbolic name that no table knows.</param>
public sealed record CodeName(string Code, string Name);

/// <summary>
/// Finds the names that a text gives to codes: <c>0x800F0922 - CBS_E_INSTALLERS_FAILED</c>, <c>VFW_E_INVALIDMEDIATYPE (0x80040200)</c>,
/// <c>0xC000021A means STATUS_SYSTEM_PROCESS_TERMINATED</c>, neighbouring cells of a row, a row below a heading that is only a code.
/// </summary>
public static class CodeNames
{
    private const int LongestGap = 40;

    /// <summary>Names of fewer parts ("DNS_ERROR") say only whose error it is.</summary>
    private const int FewestParts = 3;

    /// <summary>Smaller numbers mean something else in every numbering; a product's larger ones are its own.</summary>
    internal const int FirstOwnNumber = 100;

    /// <summary>A documented name with so many letters changed is that name misspelt.</summary>
    private const int MostTypos = 2;

    private const string Punctuation = " \t\u00A0()[]:=;\"'\u201C\u201D>|\u2013\u2014-`/";

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(Punctuation + ",.");

    private static readonly string[] Connectors =
    [
        "to", "is", "a", "an", "which", "this", "with", "error", "code", "number", "decimal", "hex", "hexadecimal", "name", "symbol", "symbolic", "status",
    ];

    // With one of them a comma or the end of a sentence between the two does not make a list of them.
    private static readonly string[] Verbs = ["means", "equals", "represents", "indicates", "maps", "translates"];

    /// <param name="mentions">The codes in the text, ascending.</param>
    public static IReadOnlyList<CodeName> In(string text, IReadOnlyList<CodeMention> mentions)
    {
        List<CodeName>? found = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (i > 0 && (Equates(text, mentions[i - 1].End, mention.Start) || HeadsRow(text, mentions[i - 1], mention) || HeadsDefinition(text, mentions[i - 1], mention))) Add(Pair(mentions[i - 1].Code, mention.Code));
            if (mention.Code.Family == ErrorFamilies.Identifier && SystemError(text, mention) is { } code) Add(Pair(code, mention.Code));
        }

        return found ?? [];

        void Add(CodeName? pair)
        {
            if (pair is not null && found?.Contains(pair) != true) (found ??= []).Add(pair);
        }
    }

    /// <summary>
    /// Whether what stands from start to end says that its two sides are one: only punctuation and words that equate; a bracket that closes
    /// here belongs to what stands before it.
    /// </summary>
    /// <param name="acrossCommas">A comma makes no list: the sides are too different ("ERR_CONN_FAIL, error number 51").</param>
    internal static bool Equates(string text, int start, int end, bool acrossCommas = false)
    {
        if (end <= start || end - start > LongestGap) return false;
        var gap = text.AsSpan(start, end - start);
        if (gap.Contains('\n') || (gap.IndexOf(')') is >= 0 and var close && gap[..close].IndexOf('(') < 0)) return false;
        var isCut = gap.ContainsAny(',', '.') && !acrossCommas;
        while (!(gap = gap.TrimStart(Punctuation + ",.")).IsEmpty)
        {
            var word = FirstWord(gap);
            if (IsAny(word, Verbs)) isCut = false;
            else if (!IsAny(word, Connectors)) return false;
            gap = gap[word.Length..];
        }

        return !isCut;
    }

    private static CodeName? Pair(ErrorCode first, ErrorCode second)
    {
        var (code, name) = second.Family == ErrorFamilies.Identifier ? (first, second) : (second, first);
        if (name.Family != ErrorFamilies.Identifier || !IsUnique(code)) return null;
        var known = KnownCodeNames.NamesOf(code.Canonical);
        if (known.Any(documented => documented.EndsWith("_" + name.Canonical, StringComparison.Ordinal))) return new CodeName(code.Canonical, name.Canonical);
        if (name.Canonical.AsSpan().Count('_') + 1 < FewestParts) return null;
        // A general failure with a name of its own ("0x80004005") is often given with the name of what failed: another error.
        if (known.Count > 0 && !known.Any(documented => IsVariant(documented, name.Canonical))) return null;
        return new CodeName(code.Canonical, name.Canonical);
    }

    private static bool IsUnique(ErrorCode code) => code.Family switch
    {
        ErrorFamilies.NtStatus or ErrorFamilies.Stop => true,
        ErrorFamilies.HResult => code.Canonical.StartsWith("0x8", StringComparison.Ordinal),
        ErrorFamilies.Numbered => NumberForms.PlainNumber(code) >= FirstOwnNumber,
        _ => false,
    };

    private static bool IsVariant(string documented, string name) => Tail(documented) == Tail(name) || DidYouMean.Distance(documented, name) <= MostTypos;

    private static string Tail(string name) => string.Join('_', name.Split('_').TakeLast(2));

    // "8409 | ERROR_DS_DATABASE_ERROR", "12032 = ERROR_INTERNET_FORCE_RETRY", "hex 0x20f6: ERROR_DS_DRA_BUSY": beside a name that only the
    // system gives a number needs no word that says so.
    private static ErrorCode? SystemError(string text, CodeMention name)
    {
        var before = text.AsSpan(Math.Max(0, name.Start - LongestGap)..name.Start);
        var end = before.Length;
        while (true)
        {
            var rest = before[..end].TrimEnd(Punctuation + ",.");
            var start = rest.LastIndexOfAny(WordEnds) + 1;
            if (start == rest.Length) break;
            if (Number(rest[start..]) is { } number)
                return SystemNumber.IsNameOf(name.Code.Canonical, number) && Equates(text, name.Start - before.Length + rest.Length, name.Start) ? ErrorCodes.SystemError(number) : null;
            end = start;
            if (!IsAny(rest[start..], Connectors) && !IsAny(rest[start..], Verbs)) break;
        }

        var after = text.AsSpan(name.End..Math.Min(text.Length, name.End + LongestGap));
        var gap = after.Length - after.TrimStart(Punctuation).Length;
        return gap < after.Length && Number(FirstWord(after[gap..])) is { } behind && SystemNumber.IsNameOf(name.Code.Canonical, behind) && Equates(text, name.End, name.End + gap)
            ? ErrorCodes.SystemError(behind)
            : null;
    }

    private static ushort? Number(ReadOnlySpan<char> word)
    {
        if (ushort.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return HexCode.TryParsePrefixed(word, out var value) && value is > 0 and <= ushort.MaxValue ? (ushort)value : null;
    }

    // A heading that is only the code, and the name in the first row of the table below it.
    private static bool HeadsRow(string text, CodeMention code, CodeMention name)
    {
        if (name.Code.Family != ErrorFamilies.Identifier || !StandsAlone(text, code)) return false;
        var between = text.AsSpan(code.End..name.Start).TrimStart(Punctuation).TrimStart('\n');
        var row = between.LastIndexOf('\n') + 1;
        return row > 0 && between[row..].Trim(Punctuation).IsEmpty && between[..(row - 1)].IndexOf('\n') < 0 && between[..row].Contains('|')
            && Surroundings.Line(text, name.End, 400).Contains('|');
    }

    // "# for hex 0x80041069 / decimal -2147217303", and in the next line "WBEM_E_TIMED_OUT wbemcli.h": a look-up tool and the header file.
    private static bool HeadsDefinition(string text, CodeMention code, CodeMention name)
    {
        if (name.Code.Family != ErrorFamilies.Identifier) return false;
        var between = text.AsSpan(code.End..name.Start);
        if (between.Count('\n') != 1 || !between.IsWhiteSpace()) return false;
        var header = Surroundings.Line(text, name.End, LongestGap).Trim();
        return header.EndsWith(".h", StringComparison.Ordinal) && !header.Contains(' ');
    }

    private static bool StandsAlone(string text, CodeMention code) =>
        Surroundings.Line(text, code.Start, -LongestGap).Trim(Punctuation).IsEmpty && Surroundings.Line(text, code.End, LongestGap).Trim(Punctuation).IsEmpty;

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOfAny(WordEnds) is >= 0 and var length ? text[..length] : text;

    private static bool IsAny(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
