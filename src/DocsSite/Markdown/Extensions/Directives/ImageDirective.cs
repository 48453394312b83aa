using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary><c>:::image type="content|icon|complex" source="…" alt-text="…" lightbox="…" border="…":::</c>.</summary>
internal sealed class ImageDirective : DirectiveKind
{
    private static readonly string[] Attributes = ["type", "source", "alt-text", "lightbox", "border", "loc-scope", "link"];
    private static readonly string[] Types = ["content", "icon", "complex"];

    public override string Name => "image";

    public override bool IsContainer(Directive directive) => "complex".Equals(directive["type"], StringComparison.OrdinalIgnoreCase);

    public override Block Create(IDirectiveNode source, IMarkdownContext context) =>
        new ImageBlock(ReadImage(source.Directive, source.TokenSpan, context)) { Span = source.TokenSpan };

    public override void AddWriters(NodeWriters writers) => writers.Add<ImageBlock>(ImageWriter.WriteFigure);

    /// <summary>Reads the attributes and reports what is wrong with them; <paramref name="span"/> is the whole token.</summary>
    public static ImageDescription ReadImage(Directive directive, SourceSpan span, IMarkdownContext context)
    {
        var type = (directive["type"] ?? "content").Trim().ToLowerInvariant();
        var source = (directive["source"] ?? "").Trim();
        if (source.Length == 0)
        {
            context.Report(MarkdownRules.ImageWithoutSource, span, (
                "':::image' names no picture", "Add source=\"media/picture.png\""));
        }

        foreach (var attribute in directive.Attributes)
        {
            if (Attributes.Contains(attribute.Name)) continue;
            context.Report(MarkdownRules.UnknownImageAttribute, ValueSpan(attribute, span), (
                $"':::image' has no attribute '{attribute.Name}'",
                DidYouMean.Nearest(attribute.Name, Attributes) is { } nearest ? $"Did you mean '{nearest}'?" : $"Known are {string.Join(", ", Attributes)}"));
        }

        if (!Types.Contains(type)) ReportValue(context, directive, span, ("type", "content, icon or complex"));
        var border = directive["border"]?.Trim().ToLowerInvariant();
        if (border is not (null or "true" or "false")) ReportValue(context, directive, span, ("border", "true or false"));
        return new ImageDescription
        {
            Source = source,
            AlternativeText = directive["alt-text"]?.Trim().ReplaceLineEndings(" "),
            Lightbox = NullWhenBlank(directive["lightbox"]),
            Link = NullWhenBlank(directive["link"]),
            IsIcon = type == "icon",
            HasBorder = border?.StartsWith("true", StringComparison.Ordinal) == true,
        };
    }

    private static void ReportValue(IMarkdownContext context, Directive directive, SourceSpan span, (string Name, string Allowed) expected)
    {
        var attribute = directive.Attributes.First(candidate => candidate.Name == expected.Name);
        context.Report(MarkdownRules.InvalidImageValue, ValueSpan(attribute, span), (
            $"'{attribute.Value}' is no value of '{attribute.Name}'", $"Write {expected.Allowed}"));
    }

    private static SourceSpan ValueSpan(DirectiveAttribute attribute, SourceSpan token)
    {
        var start = Math.Min(token.Start + attribute.Start, token.End);
        return new SourceSpan(start, Math.Min(start + Math.Max(attribute.Value.Length, 1) - 1, token.End));
    }

    private static string? NullWhenBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
