using DocsSite.Markdown.Html;

namespace DocsSite.Markdown;

/// <summary>Turns a parsed article into HTML that is safe to publish.</summary>
public sealed class MarkdownRenderer(MarkdownDialect dialect)
{
    /// <summary>
    /// Resolves every reference in document order, decides on raw HTML, reports what it finds, and hands back the article ready to be
    /// written in whole or in parts.
    /// </summary>
    public RenderedMarkdown Render(ParsedMarkdown parsed, IMarkdownContext context, IMentionFinder? mentions = null)
    {
        var prepared = new MarkdownPreparation(context, dialect.IsPlain, parsed.Headings.Select(heading => heading.Id)).Prepare(parsed.Document);
        var map = MentionMap.Of(parsed.Document, mentions ?? NoMentions.Instance);
        return new RenderedMarkdown(parsed, prepared, new HtmlWriter(dialect, map), map);
    }
}
