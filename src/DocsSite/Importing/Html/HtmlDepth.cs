using System.Collections.Frozen;

namespace DocsSite.Importing.Html;

/// <summary>How deep a page nests, from its tags alone: parsing what is too deep takes more than linear time.</summary>
internal static class HtmlDepth
{
    public const int Maximum = 256;

    /// <summary>Elements that are never open for long.</summary>
    private static readonly FrozenSet<string> Ignored = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd",
        "thead", "tbody", "tfoot", "option", "colgroup", "html", "head", "body", "path", "rect", "circle", "use",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        var names = Ignored.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var end = start;
            while (end < html.Length && end - start < 16 && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (end == start || names.Contains(html.AsSpan(start, end - start))) continue;
            if (isEnd) depth = Math.Max(0, depth - 1);
            else if (++depth > Maximum) return true;
        }

        return false;
    }
}
