using Markdig.Parsers;

namespace DocsSite.Markdown.Extensions.Quotes;

/// <summary>Videos are links: nothing is loaded from another site until the reader asks for it.</summary>
internal static class VideoSection
{
    public static VideoBlock? Create(BlockParser parser, QuoteMarker marker) =>
        marker.Arguments.Length == 0 ? null : new VideoBlock(parser, marker.Arguments.Trim('<', '>'), "");

    public static void Write(HtmlWriter writer, VideoBlock video)
    {
        writer.StartLine();
        writer.Raw("<p class=\"video\">");
        var label = video.Title.Length > 0 ? video.Title : "Watch the video";
        if (References.Of(video) is { } reference) writer.Raw("<a").UrlAttribute("href", reference.Url).Raw(">").Text(label).Raw("</a>");
        else writer.Text(label);
        writer.Raw("</p>\n");
        writer.Blocks(video);
    }
}
