using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary><c>:::row:::</c> … <c>:::row-end:::</c>.</summary>
internal sealed class RowDirective : DirectiveKind
{
    public override string Name => "row";

    public override bool IsContainer(Directive directive) => true;

    public override Block Create(IDirectiveNode source, IMarkdownContext context) => new RowBlock { Span = source.TokenSpan };

    public override void AddWriters(NodeWriters writers) => writers.Add<RowBlock>((writer, row) =>
        writer.StartLine().Raw("<div class=\"columns\">\n").Blocks(row).Raw("</div>\n"));
}

/// <summary><c>:::column span="2":::</c> … <c>:::column-end:::</c>.</summary>
internal sealed class ColumnDirective : DirectiveKind
{
    public const string Token = "column";
    private const int WidestSpan = 12;

    public override string Name => Token;

    public override bool IsContainer(Directive directive) => true;

    public override Block Create(IDirectiveNode source, IMarkdownContext context)
    {
        var isNumber = int.TryParse(source.Directive["span"], out var span);
        return new ColumnBlock { Span = source.TokenSpan, ColumnSpan = isNumber ? Math.Clamp(span, 1, WidestSpan) : 1 };
    }

    public override void AddWriters(NodeWriters writers) => writers.Add<ColumnBlock>((writer, column) =>
    {
        writer.StartLine().Raw("<div class=\"column");
        if (column.ColumnSpan > 1) writer.Raw(" span-").Number(column.ColumnSpan);
        writer.Raw("\">\n").Blocks(column).Raw("</div>\n");
    });
}

internal sealed class RowBlock() : ContainerBlock(null);

internal sealed class ColumnBlock() : ContainerBlock(null)
{
    /// <summary>Share of the row's width, 1 to 12.</summary>
    public int ColumnSpan { get; init; } = 1;
}
