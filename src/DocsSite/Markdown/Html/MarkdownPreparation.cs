using DocsSite.Markdown.Extensions;
using DocsSite.Markdown.Extensions.Directives;
using DocsSite.Markdown.Extensions.Quotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Html;

/// <summary>
/// The one walk before rendering: resolves references in document order and decides on every raw tag. Notes its results on the nodes.
/// </summary>
internal sealed class MarkdownPreparation
{
    private static readonly object BlockLevelKey = new();
    private readonly IMarkdownContext _context;
    private readonly bool _isPlain;
    private readonly PreparedMarkdown _prepared;
    private readonly RawTokenFactory _tokens;
    private int _rawLength;

    public MarkdownPreparation(IMarkdownContext context, bool isPlain, IEnumerable<string> headingIds)
    {
        _context = context;
        _isPlain = isPlain;
        _prepared = new PreparedMarkdown { Ids = [.. headingIds] };
        _tokens = new RawTokenFactory(context, _prepared);
    }

    public PreparedMarkdown Prepare(MarkdownDocument document)
    {
        PrepareContainer(document);
        FindOpenHtml(document);
        return _prepared;
    }

    /// <summary>The tag of a raw inline, or null for comments and the like.</summary>
    public static RawToken? TokenOf(HtmlInline inline) => inline.GetData(typeof(RawToken)) as RawToken;

    public static RawBlock? ContentOf(HtmlBlock block) => block.GetData(typeof(RawBlock)) as RawBlock;

    /// <summary>Whether raw tags in the paragraph forbid a <c>p</c> around it.</summary>
    public static bool HasBlockLevelHtml(LeafBlock block) => block.ContainsData(BlockLevelKey);

    private void PrepareContainer(ContainerBlock container)
    {
        var scope = new RawScope(_context);
        foreach (var block in container)
        {
            switch (block)
            {
                case HtmlBlock html:
                    if (!_isPlain) PrepareHtmlBlock(html, scope);
                    break;
                case LeafBlock { Inline: { } inlines } leaf:
                    PrepareInlines(inlines, leaf);
                    break;
                case ContainerBlock inner:
                    PrepareBlockReferences(inner);
                    PrepareContainer(inner);
                    break;
            }
        }

        scope.Close();
    }

    private void PrepareBlockReferences(ContainerBlock block)
    {
        switch (block)
        {
            case ImageBlock image:
                PrepareImage(image, image.Image);
                break;
            case VideoBlock video when ReferenceResolver.Resolve(_context, ReferenceKind.Video, video.Source, video.Span, video.Title) is { } reference:
                References.Set(video, reference);
                break;
            case TabPanelBlock panel:
                PrepareInlines(panel.Title, null);
                break;
        }
    }

    private void PrepareInlines(ContainerInline container, LeafBlock? leaf)
    {
        var scope = new RawScope(_context);
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline link:
                    PrepareLink(link);
                    PrepareInlines(link, leaf);
                    break;
                case AutolinkInline autolink:
                    PrepareAutolink(autolink);
                    break;
                case ImageInline image:
                    PrepareImage(image, image.Image);
                    break;
                case HtmlInline html:
                    if (!_isPlain) PrepareHtmlInline(html, scope, leaf);
                    break;
                case ContainerInline inner:
                    PrepareInlines(inner, leaf);
                    break;
            }
        }

        scope.Close();
    }

    private void PrepareLink(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var span = link.Reference is null && !link.UrlSpan.IsEmpty ? link.UrlSpan : link.Span;
        var text = PlainText.OfInlines(link);
        if (link.IsImage)
        {
            var source = _context.Locate(link.Span.Start, link.Span.Length);
            _prepared.Images.Add(new MarkdownImage(url, text.Length == 0 ? null : text, false, source));
        }

        if (_isPlain) References.Set(link, new ResolvedReference(url));
        else if (ReferenceResolver.Resolve(_context, link.IsImage ? ReferenceKind.Image : ReferenceKind.Link, url, span, text) is { } reference) References.Set(link, reference);
    }

    private void PrepareAutolink(AutolinkInline link)
    {
        var url = link.IsEmail ? $"mailto:{link.Url}" : link.Url;
        if (_isPlain) References.Set(link, new ResolvedReference(url));
        else if (ReferenceResolver.Resolve(_context, ReferenceKind.Link, url, link.Span, link.Url) is { } reference) References.Set(link, reference);
    }

    private void PrepareImage(MarkdownObject node, ImageDescription image)
    {
        var place = _context.Locate(node.Span.Start, node.Span.Length);
        _prepared.Images.Add(new MarkdownImage(image.Source, image.AlternativeText, image.IsIcon, place));
        var text = image.AlternativeText ?? "";
        if (image.Source.Length > 0 && ReferenceResolver.Resolve(_context, ReferenceKind.Image, image.Source, node.Span, text) is { } reference)
        {
            References.Set(node, reference);
        }

        var (kind, target) = image.Link is null ? (ReferenceKind.Lightbox, image.Lightbox) : (ReferenceKind.Link, image.Link);
        if (target is not null && ReferenceResolver.Resolve(_context, kind, target, node.Span, text) is { } lightbox)
        {
            References.SetLightbox(node, lightbox);
        }
    }

    private void PrepareHtmlInline(HtmlInline html, RawScope scope, LeafBlock? leaf)
    {
        if (RawTag.Read(html.Tag) is not { } tag) return;
        var token = _tokens.Create(tag, html.Tag, html.Span, () => TextUntilTag(html));
        // An element that was opened within the limit may still be closed.
        if (!Admits(html.Tag.Length, html.Span) && !(tag.IsEnd && scope.IsOpen(tag.Name))) token.Action = RawAction.ShowAsText;
        html.SetData(typeof(RawToken), token);
        scope.Add(token);
        if (leaf is not null && token.Action == RawAction.Write && !HtmlPolicy.IsPhrasing(tag.Name)) leaf.SetData(BlockLevelKey, true);
    }

    private static string TextUntilTag(HtmlInline html)
    {
        var text = "";
        for (var next = html.NextSibling; next is not (null or HtmlInline); next = next.NextSibling) text += PlainText.OfInline(next);
        return text.Trim();
    }

    private void PrepareHtmlBlock(HtmlBlock html, RawScope scope)
    {
        var content = RawBlockReader.Read(html, _tokens);
        if (!Admits(content.Text.Length, html.Span))
        {
            html.SetData(typeof(RawBlock), content with { IsRefused = true });
            return;
        }

        html.SetData(typeof(RawBlock), content);
        foreach (var piece in content.Pieces)
        {
            if (piece.Token is { } token) scope.Add(token);
        }
    }

    private bool Admits(int length, SourceSpan span)
    {
        var before = _rawLength;
        _rawLength += length;
        if (_rawLength <= HtmlPolicy.MaximumLength) return true;
        if (before <= HtmlPolicy.MaximumLength)
        {
            _context.Report(MarkdownRules.TooMuchHtml, span, (
                $"The article has more than {HtmlPolicy.MaximumLength / 1024} KiB of raw HTML; the rest is shown as text",
                "Write Markdown instead of HTML"));
        }

        return false;
    }

    private void FindOpenHtml(MarkdownDocument document)
    {
        var depth = 0;
        foreach (var block in document)
        {
            if (depth > 0) _prepared.InsideRawHtml.Add(block);
            if (block is not HtmlBlock html || ContentOf(html) is not { } content) continue;
            foreach (var piece in content.Pieces)
            {
                if (piece.Token is { Action: RawAction.Write, Partner: not null } token) depth += token.Tag.IsEnd ? -1 : 1;
            }
        }
    }
}
