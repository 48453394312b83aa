using DocsSite.Markdown.Extensions.Snippets;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary><c>:::code language="csharp" source="…" range="1-5" id="…":::</c>.</summary>
internal sealed class CodeDirective : DirectiveKind
{
    public override string Name => "code";

    public override bool IsContainer(Directive directive) => false;

    public override Block Create(IDirectiveNode source, IMarkdownContext context)
    {
        var directive = source.Directive;
        var request = new SnippetRequest(directive["source"] ?? "", directive["language"] ?? "")
        {
            Id = directive["id"] ?? directive["name"] ?? "",
            Ranges = directive["range"] ?? "",
        };
        return SnippetLoader.Load(request, source.TokenSpan, context);
    }
}
