using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Quotes;

/// <summary>Alerts of Learn and GitHub, in any case; a name that is none of them becomes a note under its own title.</summary>
internal static class AlertSection
{
    public static AlertBlock Create(BlockParser parser, QuoteMarker marker, SourceSpan span, IMarkdownContext context)
    {
        if (AlertKinds.Find(marker.Name) is { } kind) return new AlertBlock(parser, kind, AlertKinds.Title(kind));
        var nearest = AlertKinds.Nearest(marker.Name);
        context.Report(MarkdownRules.UnknownAlert, span, (
            $"'[!{marker.Name}]' is not an alert",
            nearest is null
                ? "Write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]"
                : $"Did you mean [!{nearest.ToUpperInvariant()}]?"));
        return new AlertBlock(parser, nearest ?? "note", AlertKinds.Title(nearest ?? marker.Name));
    }

    public static void Write(HtmlWriter writer, AlertBlock alert)
    {
        writer.StartLine();
        writer.Raw("<div class=\"alert alert-").Raw(alert.Kind).Raw("\" role=\"note\">\n<p class=\"alert-title\">").Text(alert.Title).Raw("</p>\n");
        writer.Blocks(alert);
        writer.Raw("</div>\n");
    }
}
