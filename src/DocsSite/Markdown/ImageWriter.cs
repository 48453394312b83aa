using DocsSite.Markdown.Extensions.Directives;
using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>The HTML of pictures.</summary>
internal static class ImageWriter
{
    public static void WriteFigure(HtmlWriter writer, ImageBlock block)
    {
        writer.StartLine();
        if (block.Image.IsIcon)
        {
            writer.Raw("<p>");
            Write(writer, block, block.Image);
            writer.Raw("</p>\n");
            return;
        }

        writer.Raw("<figure class=\"image\">");
        Write(writer, block, block.Image);
        if (block.Count > 0)
        {
            writer.Raw("\n<details class=\"long-description\"><summary>Description of the picture</summary>\n");
            writer.Blocks(block);
            writer.Raw("</details>");
        }

        writer.Raw("</figure>\n");
    }

    /// <summary>The <c>img</c>, inside a link to the full-size picture when there is one. A refused picture leaves its text.</summary>
    public static void Write(HtmlWriter writer, MarkdownObject node, ImageDescription image)
    {
        var alternative = image.AlternativeText ?? "";
        if (References.Of(node) is not { } reference)
        {
            writer.Text(alternative);
            return;
        }

        var lightbox = writer.IsInLink ? null : References.LightboxOf(node);
        if (lightbox is not null)
        {
            writer.Raw(image.Link is null ? "<a class=\"lightbox\"" : "<a").UrlAttribute("href", lightbox.Url).Raw(">");
        }

        writer.Raw("<img class=\"").Raw(image.IsIcon ? "icon" : image.HasBorder ? "image border" : "image").Raw("\"");
        WriteSource(writer, reference, alternative);
        writer.Raw(" loading=\"lazy\" decoding=\"async\">");
        if (lightbox is not null) writer.Raw("</a>");
    }

    /// <summary><c>src</c>, <c>alt</c> and the size.</summary>
    public static void WriteSource(HtmlWriter writer, ResolvedReference reference, string alternative)
    {
        writer.UrlAttribute("src", reference.Url).Attribute("alt", alternative);
        if (reference.Width is { } width) writer.Raw(" width=\"").Number(width).Raw("\"");
        if (reference.Height is { } height) writer.Raw(" height=\"").Number(height).Raw("\"");
    }
}
