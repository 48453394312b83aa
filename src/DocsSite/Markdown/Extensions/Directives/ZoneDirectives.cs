using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary><c>:::zone pivot="…"</c> or <c>target="…"</c>: all zones are shown, each with its label.</summary>
internal sealed class ZoneDirective : DirectiveKind
{
    public override string Name => "zone";

    public override bool IsContainer(Directive directive) => true;

    public override Block Create(IDirectiveNode source, IMarkdownContext context)
    {
        var value = source.Directive["pivot"] ?? source.Directive["target"] ?? "";
        return new ZoneBlock(ZoneLabel.FromIds(value)) { Span = source.TokenSpan };
    }

    public override void AddWriters(NodeWriters writers) => writers.Add<ZoneBlock>((writer, zone) =>
    {
        writer.StartLine().Raw("<div class=\"zone\">\n");
        if (zone.Label.Length > 0) writer.Raw("<p class=\"zone-label\">").Text(zone.Label).Raw("</p>\n");
        writer.Blocks(zone).Raw("</div>\n");
    });
}

/// <summary><c>:::moniker range="&gt;= product-2019"</c>: text for some versions.</summary>
internal sealed class MonikerDirective : DirectiveKind
{
    public override string Name => "moniker";

    public override bool IsContainer(Directive directive) => true;

    public override Block Create(IDirectiveNode source, IMarkdownContext context) =>
        new ZoneBlock(ZoneLabel.FromRange(source.Directive["range"] ?? "")) { Span = source.TokenSpan };
}

/// <param name="label">For whom the content is; may be empty.</param>
internal sealed class ZoneBlock(string label) : ContainerBlock(null)
{
    public string Label { get; } = label;
}

internal static class ZoneLabel
{
    /// <summary><c>windows, programming-language-csharp</c> → <c>For Windows, programming language csharp</c>.</summary>
    public static string FromIds(string ids)
    {
        var names = ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 ? "" : $"For {string.Join(", ", names.Select(name => name.Replace('-', ' ').Replace('_', ' ')))}";
    }

    /// <summary><c>&gt;= tfs-2018 || azure-devops</c> → <c>Versions: tfs 2018 and later, azure devops</c>.</summary>
    public static string FromRange(string range)
    {
        var parts = range.Split("||", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "" : $"Versions: {string.Join(", ", parts.Select(ReadPart))}";
    }

    private static string ReadPart(string part)
    {
        var name = part.TrimStart('<', '>', '=', ' ').Replace('-', ' ');
        if (part.StartsWith(">=", StringComparison.Ordinal)) return $"{name} and later";
        if (part.StartsWith("<=", StringComparison.Ordinal)) return $"{name} and earlier";
        if (part.StartsWith('>')) return $"later than {name}";
        return part.StartsWith('<') ? $"earlier than {name}" : name;
    }
}
