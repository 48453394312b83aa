using System.Net;
using System.Text;
using Markdig.Syntax;

namespace DocsSite.Markdown.Html;

/// <summary>The readable text of raw HTML.</summary>
internal static class RawHtmlText
{
    public static void Append(StringBuilder text, HtmlBlock block)
    {
        var html = block.Lines.ToString();
        var position = 0;
        var hidden = "";
        while (position < html.Length)
        {
            var at = html.IndexOf('<', position);
            if (at < 0) at = html.Length;
            if (hidden.Length == 0) AppendText(text, html.AsSpan(position, at - position));
            if (at == html.Length) return;
            if (RawTag.Read(html.AsSpan(at)) is not { } tag)
            {
                position = SkipOther(html, at, text);
                continue;
            }

            position = at + tag.Length;
            if (HtmlPolicy.Judge(tag.Name) == HtmlVerdict.Dangerous) hidden = tag.IsEnd ? "" : tag.Name;
            else if (hidden.Length == 0) AppendTag(text, html.AsSpan(at, tag.Length));
        }
    }

    /// <summary>A tag in running text: a space where browsers break the line, the tag itself when it is no HTML.</summary>
    public static void AppendTag(StringBuilder text, ReadOnlySpan<char> source)
    {
        if (RawTag.Read(source) is not { } tag) return;
        if (HtmlPolicy.Judge(tag.Name) == HtmlVerdict.Unknown)
        {
            text.Append(source);
            return;
        }

        if (tag.Name == "img") text.Append(tag["alt"]);
        else if ((tag.Name == "br" || !HtmlPolicy.IsPhrasing(tag.Name)) && text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
    }

    private static int SkipOther(string html, int at, StringBuilder text)
    {
        var end = html.AsSpan(at).StartsWith("<!--") ? html.IndexOf("-->", at, StringComparison.Ordinal) : -1;
        if (end >= 0) return end + 3;
        text.Append('<');
        return at + 1;
    }

    private static void AppendText(StringBuilder text, ReadOnlySpan<char> html)
    {
        var words = WebUtility.HtmlDecode(html.ToString()).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return;
        if (char.IsWhiteSpace(html[0]) && text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
        text.AppendJoin(' ', words);
        if (char.IsWhiteSpace(html[^1])) text.Append(' ');
    }
}
