using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>
/// <c>:::error code="APP_BLOCKED" seen-in="sign-in window":::</c>, the literal message, <c>:::error-end:::</c>: declares an error of the
/// article where readers see it. In a section about a cause, the cause belongs to that error.
/// </summary>
internal sealed class ErrorDirective : DirectiveKind
{
    public override string Name => "error";

    public override bool IsContainer(Directive directive) => true;

    public override Block Create(IDirectiveNode source, IMarkdownContext context)
    {
        var directive = source.Directive;
        return new ErrorBlock((directive["code"] ?? "").Trim())
        {
            SeenIn = (directive["seen-in"] ?? directive["seenin"] ?? "").Trim(),
            UnknownAttributes = [.. directive.Attributes.Select(attribute => attribute.Name).Where(name => name is not ("code" or "seen-in" or "seenin"))],
            TokenLength = source.TokenSpan.Length,
            Span = source.TokenSpan,
        };
    }

    public override void AddWriters(NodeWriters writers) => writers.Add<ErrorBlock>((writer, error) =>
    {
        writer.StartLine().Raw("<div class=\"error-box\">\n");
        if (error.Code.Length > 0)
        {
            writer.Raw("<p class=\"code\"><code>");
            writer.TextWithMentions(error.Code, error);
            writer.Raw("</code></p>\n");
        }

        if (error.Count > 0) writer.Raw("<div class=\"message\">\n").Blocks(error).Raw("</div>\n");
        if (error.SeenIn.Length > 0) writer.Raw("<p class=\"seen\">").Text(error.SeenIn).Raw("</p>\n");
        writer.Raw("</div>\n");
    });
}

/// <param name="code">As written; empty for a message without a code.</param>
internal sealed class ErrorBlock(string code) : ContainerBlock(null)
{
    public string Code { get; } = code;

    /// <summary>Where readers see it; may be empty.</summary>
    public string SeenIn { get; init; } = "";

    public IReadOnlyList<string> UnknownAttributes { get; init; } = [];

    /// <summary>Code units of the opening line.</summary>
    public int TokenLength { get; init; }
}
