using DocsSite.Markdown.Extensions.Directives;
using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>The HTML of pictures.</summary>
internal static class ImageWriter
{
    /// <summary>A link that the script answers with an enlarged picture, and the browser with the file.</summary>
    public const string StartOfLightbox = "<a class=\"lightbox\"";

    /// <summary>Pixels. A little more than a phone is wide, for a picture that is shown nearly as it is needs no second look.</summary>
    private const int MostOnPhone = 480;

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

        var lightbox = writer.IsInLink ? null : References.LightboxOf(node)?.Url;
        var full = lightbox ?? (image.IsIcon ? null : FullSize(writer, reference, alternative));
        if (full is not null) writer.Raw(lightbox is null || image.Link is null ? StartOfLightbox : "<a").UrlAttribute("href", full).Raw(">");

        writer.Raw("<img class=\"").Raw(image.IsIcon ? "icon" : image.HasBorder ? "image border" : "image").Raw("\"");
        WriteSource(writer, reference, alternative);
        writer.Raw(" loading=\"lazy\" decoding=\"async\">");
        if (full is not null) writer.Raw("</a>");
    }

    /// <summary>
    /// Address of a picture that a phone shows smaller than it is, so that its page must lead to it; null when the picture is small, has
    /// no text that could name the link, or stands in another link.
    /// </summary>
    public static string? FullSize(HtmlWriter writer, ResolvedReference reference, string alternative) =>
        !writer.IsInLink && !writer.IsPlain && reference.Width > MostOnPhone && !string.IsNullOrWhiteSpace(alternative) ? reference.Url : null;

    /// <summary><c>src</c>, <c>alt</c> and the size.</summary>
    public static void WriteSource(HtmlWriter writer, ResolvedReference reference, string alternative)
    {
        writer.UrlAttribute("src", reference.Url).Attribute("alt", alternative);
        if (reference.Width is { } width) writer.Raw(" width=\"").Number(width).Raw("\"");
        if (reference.Height is { } height) writer.Raw(" height=\"").Number(height).Raw("\"");
    }
}
