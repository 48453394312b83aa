using System.Buffers;
using System.Globalization;

namespace DocsSite.Articles.Errors.Families;

/// <summary>
/// Does a plain number ("error 1722", "0x6ba") mean the system error of that number? Products number errors of their own, so something near
/// it has to say so: its documented name or message, the same number in the other notation, or a word of the part of the system that owns
/// its range. A number beside another system's name ("LDAP error 85", "6 KDC_ERR_…") never does.
/// </summary>
internal static class SystemNumber
{
    private const int Reach = 120;
    private const int LongestName = 60;
    private const string Separators = " \t\u00A0:=-\u2013\u2014>#()[]\"'`*,;/|\u201C\u201D\u2018\u2019";

    // Below 53 numbers are shared with the device manager's and other small numberings; 5 nobody writes for anything but access denied.
    private const ushort FirstUnshared = 53;
    private const ushort AccessDenied = 5;

    // Parts of the system that own a range of its numbers, and what is said where they report one. Windows Installer numbers its messages
    // from 1101 to 2938 ("Error 1606. Could not access network location"): there only a documented number is the system's.
    private static readonly Area[] Areas =
    [
        new(1050, 1079, "start") { IsShared = true },
        new(1601, 1654, "install", "msi", "CustomAction") { IsShared = true },
        new(1700, 1780, "RPC", "remote procedure call") { IsShared = true },
        new(8200, 8999, "replicat", "Active Directory", "AD DS"),
        // File replication numbers from 9001 on, too.
        new(9001, 9999, "DNS") { IsShared = true },
        new(10004, 11031, "socket", "winsock", "WSA", "TCP"),
        new(12001, 12185, "WinHTTP", "WinINet", "http request"),
        // The database server tells what Windows answered when it asked for an account.
        new(1, ushort.MaxValue, "Windows NT group/user") { IsShared = true },
    ];

    private static readonly string[] OtherSystems = ["LDAP", "Kerb", "KRB", "KDC", "ADSI", "run-time", "runtime"];

    // Names that only the system gives, from the number on where no other numbering (RAS: 600 to 999) has names of this form.
    private static readonly (string Prefix, ushort From)[] SystemPrefixes = [("ERROR_", 1000), ("RPC_S_", 1700), ("EPT_S_", 1700), ("WSAE", 10000), ("DNS_ERROR_", 9000)];

    private static readonly string[] Introductions = ["error", "code", "number", "id", "status", "failed", "with", "is"];

    private sealed class Area(ushort from, ushort to, params string[] words)
    {
        private readonly SearchValues<string> _words = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

        /// <summary>Another numbering has numbers in the range.</summary>
        public bool IsShared { get; init; }

        public bool Owns(ushort number) => number >= from && number <= to && (!IsShared || KnownCodeNames.NameOf(ErrorCodes.SystemError(number).Canonical) is not null);

        public bool IsNamedIn(ReadOnlySpan<char> text) => text.IndexOfAny(_words) >= 0;
    }

    /// <summary>The documented name, the message, or the number in the other notation stands beside it.</summary>
    /// <param name="token">First word of the mention.</param>
    /// <param name="end">Behind the number.</param>
    public static bool IsShown(in Token token, int end, ushort number)
    {
        var before = Before(token);
        var after = After(token.Text, end);
        if (IsNamed(before, after, number)) return true;
        if (KnownCodeNames.SystemErrorOf(number) is not { } error) return false;
        return before.Contains(error.Message, StringComparison.OrdinalIgnoreCase) || after.Contains(error.Message, StringComparison.OrdinalIgnoreCase)
            || after.TrimStart(Separators).StartsWith(error.Words, StringComparison.OrdinalIgnoreCase) || IsInBothNotations(after, number);
    }

    /// <summary>
    /// A part of the system owns the number's range, and the line names that part, or the article is about the system and no other
    /// numbering has such numbers.
    /// </summary>
    public static bool IsOfArea(in Token token, int end, ushort number, bool isAboutSystem)
    {
        foreach (var area in Areas)
        {
            if (area.Owns(number) && ((isAboutSystem && !area.IsShared) || area.IsNamedIn(CellBefore(token)) || area.IsNamedIn(CellAfter(token, end)))) return true;
        }

        return false;
    }

    /// <summary>A documented number that no other numbering of the system shares: enough in an article about the system.</summary>
    public static bool IsDocumented(ushort number) => number is AccessDenied or >= FirstUnshared && KnownCodeNames.SystemErrorOf(number) is not null;

    /// <summary>The same for the hexadecimal form, in which nobody else numbers from 1 on; 1 is the failure of any program.</summary>
    public static bool IsDocumentedInHexadecimal(ushort number) => number > 1 && KnownCodeNames.SystemErrorOf(number) is not null;

    /// <summary>The name of another system's error stands right beside the number.</summary>
    public static bool IsOfOther(in Token token, int end, ushort number)
    {
        var name = NameAfter(token.Text, end);
        if (name.Length > 0) return !IsNameOf(name, number);
        var word = WordBefore(token);
        foreach (var system in OtherSystems)
        {
            if (word.StartsWith(system, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return IsName(word) && !IsNameOf(word, number);
    }

    // The last word in front of the number that does more than introduce it: "LDAP error code 0x20" → LDAP.
    private static ReadOnlySpan<char> WordBefore(in Token token)
    {
        var before = Surroundings.Line(token.Text, token.Start, -LongestName);
        while (true)
        {
            before = before.TrimEnd(Separators);
            var word = before[(before.LastIndexOfAny(" \t(") + 1)..];
            if (word.IsEmpty || !IsIntroduction(word)) return word;
            before = before[..^word.Length];
        }
    }

    private static bool IsIntroduction(ReadOnlySpan<char> word)
    {
        foreach (var introduction in Introductions)
        {
            if (word.Equals(introduction, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Messages of logs run over several lines, down to an empty one.
    private static ReadOnlySpan<char> Before(in Token token)
    {
        var before = token.Text[Math.Max(0, token.Start - Reach)..token.Start];
        return before[(before.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..];
    }

    // The rest of the line; the next line where the number ends its own.
    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int end)
    {
        var line = Surroundings.Line(text, end, Reach);
        var next = end + line.Length;
        if (!line.Trim(Separators).Trim('.').IsEmpty || next >= text.Length || text[next] != '\n') return line;
        return Surroundings.Line(text, next + 1, Reach);
    }

    private static bool IsNamed(ReadOnlySpan<char> before, ReadOnlySpan<char> after, ushort number)
    {
        foreach (var name in KnownCodeNames.NamesOf(ErrorCodes.SystemError(number).Canonical))
        {
            if (before.Contains(name, StringComparison.Ordinal) || after.Contains(name, StringComparison.Ordinal)) return true;
        }

        return NameAfter(after, 0) is { Length: > 0 } next && IsNameOf(next, number);
    }

    /// <summary>Whether a name is the number's documented one, the end of it, or one that only the system gives to such numbers.</summary>
    public static bool IsNameOf(ReadOnlySpan<char> name, ushort number)
    {
        if (KnownCodeNames.HexOf(name) is { } value) return value == (0x80070000u | number);
        foreach (var documented in KnownCodeNames.NamesOf(ErrorCodes.SystemError(number).Canonical))
        {
            if (documented.Length > name.Length && documented.AsSpan().EndsWith(name, StringComparison.Ordinal) && documented[^(name.Length + 1)] == '_') return true;
        }

        foreach (var (prefix, from) in SystemPrefixes)
        {
            if (number >= from && name.StartsWith(prefix, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> NameAfter(ReadOnlySpan<char> text, int at)
    {
        var rest = Surroundings.Line(text, at, LongestName).TrimStart(Separators);
        var word = rest[..Cursor.WordEnd(rest, 0)];
        return IsName(word) || KnownCodeNames.HexOf(word) is not null ? word : default;
    }

    private static bool IsName(ReadOnlySpan<char> word) =>
        word.Length > 4 && char.IsAsciiLetterUpper(word[0]) && word.Contains('_') && !word.ContainsAnyInRange('a', 'z');

    // "1717 (000006b5)", "Error:50 (0x32)", "0x21c7/8647", "error 1722 (0x800706ba)".
    private static bool IsInBothNotations(ReadOnlySpan<char> after, ushort number)
    {
        var rest = after.TrimStart(Separators);
        var word = rest[..Cursor.WordEnd(rest, 0)];
        if (HexCode.TryParsePrefixed(word, out var hex) || (word.Length == 8 && HexCode.TryParseDigits(word, out hex))) return hex == number || hex == (0x80070000u | number);
        return ushort.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value == number;
    }

    private static ReadOnlySpan<char> CellBefore(in Token token)
    {
        var line = Surroundings.Line(token.Text, token.Start, -Reach);
        return line[(line.LastIndexOf('|') + 1)..];
    }

    private static ReadOnlySpan<char> CellAfter(in Token token, int end)
    {
        var line = Surroundings.Line(token.Text, end, Reach);
        return line.IndexOf('|') is >= 0 and var cell ? line[..cell] : line;
    }
}
