using System.Globalization;
using System.Text;

namespace DocsSite.Markdown;

/// <summary>
/// Names the headings of one article as GitHub and Learn do: lower case, spaces become hyphens, everything but letters, marks,
/// digits, <c>-</c> and <c>_</c> goes; a repeat gets <c>-1</c>, <c>-2</c> …
/// </summary>
public sealed class SlugRegister
{
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Takes an explicit id; true when it was still free.</summary>
    public bool Take(string id) => _next.TryAdd(id, 1);

    /// <summary>The anchor for a heading; never empty, unique in this register.</summary>
    public string Add(string headingText)
    {
        var slug = Slug(headingText);
        if (slug.Length == 0) slug = "section";
        if (_next.TryAdd(slug, 1)) return slug;
        string candidate;
        do
        {
            candidate = $"{slug}-{_next[slug]++}";
        }
        while (!_next.TryAdd(candidate, 1));
        return candidate;
    }

    /// <summary>The slug of a text without regard to repeats; may be empty.</summary>
    public static string Slug(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == ' ') slug.Append('-');
            else if (c is '-' or '_' || char.IsLetterOrDigit(c) || IsMark(c)) slug.Append(char.ToLowerInvariant(c));
        }

        return slug.ToString();
    }

    private static bool IsMark(char c) =>
        c > '\u02ff' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
