using AngleSharp.Dom;

namespace DocsSite.Importing.Html;

/// <summary>
/// The end of a page that stands inside a tag or a comment, because a quotation mark or the comment was never closed: by the HTML standard
/// (13.2.5, end of file) it belongs to no element, so the document does not have it.
/// </summary>
internal static class UnfinishedMarkup
{
    /// <returns>Offset of the <c>&lt;</c> that begins it; -1 when the page ends outside of tags and comments.</returns>
    public static int Find(string html, IDocument document)
    {
        var last = document.All.Where(element => element.SourceReference is not null).MaxBy(element => element.SourceReference!.Position.Position);
        var from = last?.SourceReference?.Position.Index ?? 0;
        if (last?.LocalName is "script" or "style" or "textarea" or "title") from = html.IndexOf("</" + last.LocalName, from, StringComparison.OrdinalIgnoreCase);
        while (from >= 0)
        {
            var start = html.IndexOf('<', from);
            if (start < 0 || start + 1 == html.Length) return -1;
            from = EndOf(html, start);
            if (from < 0) return start;
        }

        return -1;
    }

    /// <summary>Offset behind the tag or comment at <paramref name="start"/>; -1 when it has no end.</summary>
    private static int EndOf(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--")) return html.IndexOf("-->", start, StringComparison.Ordinal);
        if (!char.IsAsciiLetter(html[start + 1]) && html[start + 1] != '/') return start + 1;
        for (var i = start + 1; i < html.Length; i++)
        {
            if (html[i] == '>') return i + 1;
            // A quotation mark opens a value behind the equals sign only.
            if (html[i] is not ('"' or '\'') || html.AsSpan(start, i - start).TrimEnd()[^1] != '=') continue;
            i = html.IndexOf(html[i], i + 1);
            if (i < 0) return -1;
        }

        return -1;
    }
}
