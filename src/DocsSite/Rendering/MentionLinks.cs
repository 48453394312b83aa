using System.Text.RegularExpressions;

namespace DocsSite.Rendering;

/// <summary>
/// Replaces the placeholders that mark error codes in rendered text: a link to the error's page, or the bare text where there is no
/// such page, on that page itself, and where the article opts out.
/// </summary>
public static partial class MentionLinks
{
    /// <param name="html">HTML with <c>&lt;error-mention code="…"&gt;text&lt;/error-mention&gt;</c>.</param>
    /// <param name="urlOf">Address of the page of a canonical code, or null for no link.</param>
    public static string Apply(string html, Func<string, string?> urlOf)
    {
        if (!html.Contains("<error-mention", StringComparison.Ordinal)) return html;
        return Mention().Replace(html, match =>
        {
            var text = match.Groups[2].Value;
            var url = urlOf(System.Net.WebUtility.HtmlDecode(match.Groups[1].Value));
            return url is null ? text : $"<a class=\"error-code\" href=\"{System.Net.WebUtility.HtmlEncode(url)}\">{text}</a>";
        });
    }

    /// <summary>Takes the placeholders away and keeps the text.</summary>
    public static string Remove(string html) => Apply(html, static _ => null);

    [GeneratedRegex("<error-mention code=\"([^\"]*)\">(.*?)</error-mention>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
