using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Html;

/// <summary>Writes raw HTML anew from what was understood of it; nothing is copied that the policy does not know.</summary>
internal static class RawHtmlWriter
{
    public static void WriteBlock(HtmlWriter writer, HtmlBlock block)
    {
        if (MarkdownPreparation.ContentOf(block) is not { } content) return;
        if (content.IsRefused)
        {
            writer.StartLine().Raw("<p>").Text(content.Text).Raw("</p>\n");
            return;
        }

        if (content.Pieces.Count == 0) return;
        writer.StartLine();
        RawToken? skippedUntil = null;
        foreach (var piece in content.Pieces)
        {
            if (skippedUntil is not null)
            {
                if (piece.Token == skippedUntil) skippedUntil = null;
            }
            else if (piece.Token is { } token)
            {
                if (token is { DropsContent: true, Partner: { } end } && content.Pieces.Any(other => other.Token == end)) skippedUntil = end;
                WriteToken(writer, token);
            }
            else
            {
                WriteText(writer, content.Text.AsSpan(piece.Start, piece.Length));
            }
        }

        writer.StartLine();
    }

    /// <summary>Writes an inline tag and returns the node to go on behind: the end tag when the content is removed.</summary>
    public static Inline WriteInline(HtmlWriter writer, HtmlInline inline)
    {
        if (MarkdownPreparation.TokenOf(inline) is not { } token) return inline;
        WriteToken(writer, token);
        if (token is not { DropsContent: true, Partner: { } end }) return inline;
        for (Inline? next = inline.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is HtmlInline html && MarkdownPreparation.TokenOf(html) == end) return html;
        }

        return inline;
    }

    private static void WriteToken(HtmlWriter writer, RawToken token)
    {
        if (token.Action == RawAction.ShowAsText) writer.Text(token.Source);
        if (token.Action != RawAction.Write) return;
        var name = token.Tag.Name;
        if (!HtmlPolicy.IsPhrasing(name) && name is not ("details" or "summary" or "hr")) writer.NeedsNormalizing = true;
        if (token.Tag.IsEnd) WriteEnd(writer, token);
        else if (name == "img") WriteImage(writer, token);
        else WriteStart(writer, token);
    }

    private static void WriteStart(HtmlWriter writer, RawToken token)
    {
        var name = token.Tag.Name;
        if (name == "a")
        {
            // A link inside a link would end the outer one; its anchor must survive.
            if (writer.IsInLink) name = "span";
            if (token.Reference is not null) writer.EnterLink();
        }

        writer.Raw("<").Raw(name);
        foreach (var attribute in token.Tag.Attributes) WriteAttribute(writer, token, attribute, name);
        if (name == "a" && token.Reference is { } reference) writer.UrlAttribute("href", reference.Url);
        writer.Raw(">");
    }

    private static void WriteEnd(HtmlWriter writer, RawToken token)
    {
        var name = token.Tag.Name;
        if (HtmlPolicy.IsVoid(name))
        {
            // Browsers read </br> as a line break and pass over the end tag of every other void element.
            if (name == "br") writer.Raw("<br>");
            return;
        }

        if (name == "a")
        {
            if (token.Partner?.Reference is not null) writer.LeaveLink();
            if (writer.IsInLink) name = "span";
        }

        writer.Raw("</").Raw(name).Raw(">");
    }

    private static void WriteAttribute(HtmlWriter writer, RawToken token, RawAttribute attribute, string name)
    {
        if (!HtmlPolicy.AllowsAttribute(token.Tag.Name, attribute.Name) || attribute.Name == "href") return;
        switch (attribute.Name)
        {
            case "id" or "name" when attribute.Value.Length == 0 || HtmlPolicy.IsReservedId(attribute.Value) || token.IdIsTaken:
                return;
            case "name":
                // The attribute is obsolete; as an id it works everywhere, if the tag has none.
                if (token.Tag["id"] is null) writer.Attribute("id", attribute.Value);
                else if (name == "a") writer.Attribute("name", attribute.Value);
                return;
            case "class":
                writer.Attribute("class", HtmlWriter.ClassNames(attribute.Value, ""));
                return;
            default:
                writer.Attribute(attribute.Name, attribute.Value);
                return;
        }
    }

    private static void WriteImage(HtmlWriter writer, RawToken token)
    {
        if (token.Reference is not { } reference) return;
        var size = reference with
        {
            Width = Pixels(token.Tag["width"]) ?? reference.Width,
            Height = Pixels(token.Tag["height"]) ?? (token.Tag["width"] is null ? reference.Height : null),
        };
        var alternative = token.Tag["alt"] ?? "";
        var full = ImageWriter.FullSize(writer, reference, alternative);
        if (full is not null) writer.Raw(ImageWriter.StartOfLightbox).UrlAttribute("href", full).Raw(">");
        writer.Raw("<img class=\"image\"");
        ImageWriter.WriteSource(writer, size, alternative);
        writer.Raw(" loading=\"lazy\" decoding=\"async\">");
        if (full is not null) writer.Raw("</a>");
    }

    private static int? Pixels(string? value) =>
        value is not null && int.TryParse(value.AsSpan().TrimEnd("px"), out var pixels) && pixels is > 0 and < 10_000 ? pixels : null;

    /// <summary>Text between tags: character references stay, everything that could begin markup is escaped.</summary>
    private static void WriteText(HtmlWriter writer, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var ampersand = text.IndexOf('&');
            if (ampersand < 0) break;
            writer.Text(text[..ampersand]);
            var length = ReferenceLength(text[ampersand..]);
            if (length > 0) writer.Raw(text.Slice(ampersand, length));
            else writer.Text("&");
            text = text[(ampersand + Math.Max(length, 1))..];
        }

        writer.Text(text);
    }

    private static int ReferenceLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        if (end is < 2 or > 32) return 0;
        var body = text[1..end];
        if (body[0] == '#') body = body[1..];
        foreach (var c in body)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return 0;
        }

        return body.IsEmpty ? 0 : end + 1;
    }
}
