using System.Net;
using System.Text.RegularExpressions;
using DocsSite.Articles.Errors;

namespace DocsSite.Rendering;

/// <summary>A message that an article quotes without a code, and the page that gathers its causes.</summary>
public sealed record MessageLink(string Message, string Url);

/// <summary>
/// Makes the quoted messages of a section links to their pages. Which messages have one is known only when all articles are; a message
/// that markup cuts into pieces, or that stands in a link or heading, stays as it is.
/// </summary>
public static partial class MessageLinks
{
    /// <param name="html">Rendered section, with the placeholders of <see cref="MentionLinks"/>.</param>
    public static string Apply(string html, IReadOnlyList<MessageLink> messages)
    {
        if (messages.Count == 0) return html;
        var matcher = new MessageMatcher(messages.Select((message, index) => new MessagePattern(message.Message, index)));
        var closed = 0;
        return Piece().Replace(html, piece =>
        {
            if (piece.ValueSpan[0] != '<') return closed > 0 ? piece.Value : Link(piece.Value, matcher, messages);
            if (piece.Groups[2].Success) closed = Math.Max(0, closed + (piece.Groups[1].Length > 0 ? -1 : 1));
            return piece.Value;
        });
    }

    private static string Link(string html, MessageMatcher matcher, IReadOnlyList<MessageLink> messages)
    {
        var text = WebUtility.HtmlDecode(html);
        var found = matcher.Find(text);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var (start, end) = (Encoded(html, found[i].Start), Encoded(html, found[i].End));
            html = $"{html[..start]}<a class=\"error-code\" href=\"{WebUtility.HtmlEncode(messages[found[i].Id].Url)}\">{html[start..end]}</a>{html[end..]}";
        }

        return html;
    }

    /// <summary>Where a place of the decoded text is in the encoded one.</summary>
    private static int Encoded(string html, int place)
    {
        var at = 0;
        for (var decoded = 0; decoded < place;)
        {
            var end = html[at] == '&' && html.IndexOf(';', at) is > 0 and var semicolon ? semicolon + 1 : at + 1;
            decoded += WebUtility.HtmlDecode(html[at..end]).Length;
            at = end;
        }

        return at;
    }

    // A tag, with the name of an element that takes no links; or text.
    [GeneratedRegex("<(/?)(?:(a|h[1-6]|error-mention)\\b)?[^>]*>|[^<]+", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
