using DocsSite.Markdown.Extensions.Quotes;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary><c>:::video source="…" title="…":::</c>.</summary>
internal sealed class VideoDirective : DirectiveKind
{
    public override string Name => "video";

    public override bool IsContainer(Directive directive) => false;

    public override Block Create(IDirectiveNode source, IMarkdownContext context) =>
        new VideoBlock(null, (source.Directive["source"] ?? "").Trim(), (source.Directive["title"] ?? "").Trim()) { Span = source.TokenSpan };
}
