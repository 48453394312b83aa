using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace DocsSite.Tests.Corpus;

/// <summary>
/// Two forms of a code that a writer set side by side: a name and a number, or a number in two notations. Found by patterns of its own,
/// which know nothing of the product's families, names and rules.
/// </summary>
/// <param name="First">As written; in a page the text of the link.</param>
/// <param name="FirstUrl">Where the first leads; empty in Markdown.</param>
/// <param name="SecondUrl">Where the second leads; empty in Markdown.</param>
internal sealed partial record WrittenPair(string First, string FirstUrl, string Second, string SecondUrl)
{
    private const int LongestGap = 45;

    // What may stand between two forms of one thing, beside punctuation.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "means", "equals", "represents", "indicates", "maps", "translates", "stands", "corresponds", "resolves", "for", "to", "is", "a", "an", "the", "which", "this", "also", "known",
        "as", "called", "error", "code", "number", "name", "symbol", "symbolic", "status", "decimal", "hex", "hexadecimal", "with", "value", "hresult", "constant", "string",
    };

    /// <summary>Pairs in a Markdown file, line by line; a row of a table is a line.</summary>
    public static IEnumerable<WrittenPair> InMarkdown(string markdown)
    {
        foreach (var line in markdown.Split('\n'))
        {
            var text = Address().Replace(Target().Replace(line.Replace("\\_", "_", StringComparison.Ordinal).Replace("\\-", "-", StringComparison.Ordinal), "]"), " ");
            var forms = Form().Matches(text);
            for (var i = 1; i < forms.Count; i++)
            {
                var (first, second) = (forms[i - 1], forms[i]);
                if (IsName(first.Value) == IsName(second.Value) && IsHex(first.Value) == IsHex(second.Value)) continue;
                if (IsPlain(first.Value, second.Value) || IsPlain(second.Value, first.Value)) continue;
                if (IsTransparent(text[(first.Index + first.Length)..second.Index])) yield return new WrittenPair(first.Value, "", second.Value, "");
            }
        }
    }

    /// <summary>Pairs of a name and a number that a page links to two addresses.</summary>
    public static IReadOnlyList<WrittenPair> ApartIn(string html)
    {
        List<WrittenPair>? found = null;
        var links = ErrorLink().Matches(html);
        for (var i = 1; i < links.Count; i++)
        {
            var (first, second) = (links[i - 1], links[i]);
            var gap = html.AsSpan(first.Index + first.Length, second.Index - first.Index - first.Length);
            if (first.Groups[1].Value == second.Groups[1].Value || gap.Length > 10 * LongestGap || !IsTransparent(Text(gap.ToString()))) continue;
            var (left, right) = (Text(first.Groups[2].Value), Text(second.Groups[2].Value));
            if (IsName(left) == IsName(right) || OtherKind().IsMatch(IsName(left) ? right : left)) continue;
            (found ??= []).Add(new WrittenPair(left, first.Groups[1].Value, right, second.Groups[1].Value));
        }

        return found ?? [];
    }

    /// <summary>The spellings that a form may have in a list of codes: itself, and numbers in the notations of Windows.</summary>
    public static IEnumerable<string> Spellings(string form)
    {
        yield return form;
        if (IsName(form) || !TryNumber(form, out var value)) yield break;
        yield return $"0x{value:X8}";
        if (value <= ushort.MaxValue) yield return $"0x8007{value:X4}";
        yield return $"STOP 0x{value:X}";
    }

    private static bool TryNumber(string form, out uint value)
    {
        if (form.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) return uint.TryParse(form.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        if (form.Length == 8) return uint.TryParse(form, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        var isNumber = long.TryParse(form, CultureInfo.InvariantCulture, out var number);
        value = unchecked((uint)number);
        return isNumber;
    }

    private static bool IsName(string form) => Name().IsMatch(form);

    private static bool IsHex(string form) => form.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || form.Length == 8;

    // A short number is a form of the system's names only: other systems number theirs, which the links of the page tell.
    private static bool IsPlain(string number, string other) =>
        !IsName(number) && TryNumber(number, out var value) && value <= ushort.MaxValue && !(value >= 1000 && SystemName().IsMatch(other));

    private static bool IsTransparent(string gap)
    {
        if (gap.Length > LongestGap || gap.Contains('\n') || gap.Any(char.IsAsciiDigit)) return false;
        if (gap.IndexOf(')') is >= 0 and var close && !gap[..close].Contains('(')) return false;
        return Word().Matches(gap).All(word => Words.Contains(word.Value));
    }

    // Cells are neighbours, other blocks are not.
    private static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(Inline().Replace(Cells().Replace(html, " | "), ""), "\n"));

    [GeneratedRegex(@"(?<![A-Za-z0-9_\\/@$%.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![A-Za-z0-9_])|(?<![\w-])0[xX][0-9a-fA-F]{1,8}(?!\w)|(?<![\w-])(?:8[0-9a-fA-F]{7}|[cC]0[0-9a-fA-F]{6})(?!\w)|(?<![\w-])-[0-9]{10}(?!\w)|(?<![\w.-])[0-9]{1,6}(?![\w.]|,[0-9])")]
    private static partial Regex Form();

    [GeneratedRegex("^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$")]
    private static partial Regex Name();

    [GeneratedRegex("^(?:ERROR_|RPC_S_|EPT_S_|DNS_ERROR_)")]
    private static partial Regex SystemName();

    [GeneratedRegex("Exception$|^HTTP|^Event|^[(]?[45][0-9]{2}", RegexOptions.IgnoreCase)]
    private static partial Regex OtherKind();

    [GeneratedRegex(@"<a class=""error-code"" href=""(/errors/[^""#]+/)[^""]*"">(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex ErrorLink();

    [GeneratedRegex(@"</t[dh]>\s*<t[dh][^>]*>")]
    private static partial Regex Cells();

    [GeneratedRegex(@"</?(?:code|strong|em|b|i|span)\b[^>]*>")]
    private static partial Regex Inline();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Target();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
