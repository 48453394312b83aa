using System.Buffers;

namespace DocsSite.Articles.Errors;

/// <summary>A code and the name that an article writes directly beside it: two forms of one code, when no article says otherwise.</summary>
/// <param name="Code">Canonical code: a failure value or a bug check.</param>
/// <param name="Name">Symbolic name that no table knows.</param>
public sealed record CodeName(string Code, string Name);

/// <summary>
/// Finds the names that a text gives to codes: <c>0x800F0922 - CBS_E_INSTALLERS_FAILED</c>, <c>VFW_E_INVALIDMEDIATYPE (0x80040200)</c>,
/// <c>0xC000021A means STATUS_SYSTEM_PROCESS_TERMINATED</c>, neighbouring cells of a row.
/// </summary>
public static class CodeNames
{
    private const int LongestGap = 30;

    /// <summary>Names of fewer parts ("DNS_ERROR") say only whose error it is.</summary>
    private const int FewestParts = 3;

    private const string Punctuation = " \t\u00A0()[]:=;\"'\u201C\u201D>|\u2013\u2014-`";

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(Punctuation);

    private static readonly string[] Connectors = ["means", "equals", "represents", "indicates", "maps", "translates", "to", "is", "which", "error", "code", "name", "symbol", "symbolic", "status"];

    /// <param name="mentions">The codes in the text, ascending.</param>
    public static IReadOnlyList<CodeName> In(string text, IReadOnlyList<CodeMention> mentions)
    {
        List<CodeName>? found = null;
        for (var i = 1; i < mentions.Count; i++)
        {
            var (first, second) = (mentions[i - 1], mentions[i]);
            if (Pair(first.Code, second.Code) is not { } pair || !Equates(text, first.End, second.Start)) continue;
            found ??= [];
            if (!found.Contains(pair)) found.Add(pair);
        }

        return found ?? [];
    }

    private static CodeName? Pair(ErrorCode first, ErrorCode second)
    {
        var (code, name) = second.Family == ErrorFamilies.Identifier ? (first, second) : (second, first);
        if (name.Family != ErrorFamilies.Identifier || !IsUnique(code) || name.Canonical.AsSpan().Count('_') + 1 < FewestParts) return null;
        // A general failure with a name of its own ("0x80004005") is often given with the name of what failed: another error.
        if (KnownCodeNames.NameOf(code.Canonical) is { } known && Tail(known) != Tail(name.Canonical)) return null;
        return new CodeName(code.Canonical, name.Canonical);
    }

    // Small numbers mean something else in every product.
    private static bool IsUnique(ErrorCode code) =>
        code.Family is ErrorFamilies.NtStatus or ErrorFamilies.Stop || (code.Family == ErrorFamilies.HResult && code.Canonical.StartsWith("0x8", StringComparison.Ordinal));

    private static string Tail(string name) => string.Join('_', name.Split('_').TakeLast(2));

    // Only punctuation and words that equate; a bracket that closes here belongs to what stands before it.
    private static bool Equates(string text, int start, int end)
    {
        if (end <= start || end - start > LongestGap) return false;
        var gap = text.AsSpan(start, end - start);
        if (gap.Contains('\n') || (gap.IndexOf(')') is >= 0 and var close && gap[..close].IndexOf('(') < 0)) return false;
        while (!(gap = gap.TrimStart(Punctuation)).IsEmpty)
        {
            var word = gap.IndexOfAny(WordEnds) is >= 0 and var length ? gap[..length] : gap;
            if (!IsConnector(word)) return false;
            gap = gap[word.Length..];
        }

        return true;
    }

    private static bool IsConnector(ReadOnlySpan<char> word)
    {
        foreach (var connector in Connectors)
        {
            if (word.Equals(connector, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
