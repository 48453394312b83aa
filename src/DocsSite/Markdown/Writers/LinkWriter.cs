using DocsSite.Markdown.Extensions;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Writers;

internal static class LinkWriter
{
    public static void Write(HtmlWriter writer, LinkInline link)
    {
        if (link.IsImage)
        {
            WriteImage(writer, link);
            return;
        }

        // A refused target leaves the words; a link in a link text is impossible in HTML.
        if (References.Of(link) is not { } reference || writer.IsInLink)
        {
            writer.Inlines(link);
            return;
        }

        writer.Raw("<a");
        if (AttributeLists.ExplicitId(link) is { } id) writer.Attribute("id", id);
        if (writer.LinkClass is { } name) writer.Attribute("class", name);
        writer.UrlAttribute("href", reference.Url);
        if (link.Title is { Length: > 0 } title) writer.Attribute("title", title);
        writer.Raw(">");
        writer.EnterLink();
        writer.Inlines(link);
        writer.LeaveLink();
        writer.Raw("</a>");
    }

    public static void Write(HtmlWriter writer, AutolinkInline link)
    {
        if (References.Of(link) is not { } reference || writer.IsInLink)
        {
            var text = link.Url.StartsWith("xref:", StringComparison.OrdinalIgnoreCase) ? CrossReferenceText(link.Url) : link.Url;
            writer.Text(text);
            return;
        }

        writer.Raw("<a").UrlAttribute("href", reference.Url).Raw(">").Text(link.Url).Raw("</a>");
    }

    /// <summary><c>xref:System.String?displayProperty=fullName</c> → <c>System.String</c>.</summary>
    private static string CrossReferenceText(string url)
    {
        var uid = url.AsSpan("xref:".Length);
        var query = uid.IndexOf('?');
        if (query >= 0) uid = uid[..query];
        return Uri.UnescapeDataString(uid.TrimEnd('*').ToString());
    }

    private static void WriteImage(HtmlWriter writer, LinkInline link)
    {
        var alternative = PlainText.OfInlines(link);
        if (References.Of(link) is not { } reference)
        {
            writer.Text(alternative);
            return;
        }

        var full = ImageWriter.FullSize(writer, reference, alternative);
        if (full is not null) writer.Raw(ImageWriter.StartOfLightbox).UrlAttribute("href", full).Raw(">");
        writer.Raw(writer.IsPlain ? "<img" : "<img class=\"image\"");
        ImageWriter.WriteSource(writer, reference, alternative);
        if (link.Title is { Length: > 0 } title) writer.Attribute("title", title);
        writer.Raw(writer.IsPlain ? ">" : " loading=\"lazy\" decoding=\"async\">");
        if (full is not null) writer.Raw("</a>");
    }
}
