using DocsSite.Markdown.Extensions.Quotes;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions;

/// <summary>Admonitions of MkDocs: <c>!!! note "Title"</c>, collapsible <c>???</c> and <c>???+</c>, content indented by four.</summary>
internal sealed class AdmonitionExtension : IDialectExtension
{
    public void AddParsers(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new AdmonitionParser());

    public void AddWriters(NodeWriters writers) => writers.Add<AdmonitionBlock>(Write);

    private static void Write(HtmlWriter writer, AdmonitionBlock block)
    {
        var (element, titleElement) = block.IsCollapsible ? ("details", "summary") : ("div", "p");
        writer.StartLine().Raw("<").Raw(element).Raw(" class=\"alert alert-").Raw(block.Kind).Raw("\"");
        writer.Raw(block.IsCollapsible ? block.IsOpenAtFirst ? " open" : "" : " role=\"note\"").Raw(">\n");
        if (block.Title.Length > 0)
        {
            writer.Raw("<").Raw(titleElement).Raw(" class=\"alert-title\">").Text(block.Title).Raw("</").Raw(titleElement).Raw(">\n");
        }

        writer.Blocks(block).Raw("</").Raw(element).Raw(">\n");
    }
}

internal sealed class AdmonitionBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>The alert whose look it takes.</summary>
    public required string Kind { get; init; }

    /// <summary>May be empty.</summary>
    public required string Title { get; init; }

    public bool IsCollapsible { get; init; }

    public bool IsOpenAtFirst { get; init; }
}

internal sealed class AdmonitionParser : BlockParser
{
    private const int Indentation = 4;

    private static readonly Dictionary<string, string> AlertByType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "note", ["info"] = "note", ["abstract"] = "note", ["summary"] = "note", ["todo"] = "note", ["question"] = "note",
        ["help"] = "note", ["faq"] = "note", ["quote"] = "note", ["tip"] = "tip", ["hint"] = "tip", ["success"] = "tip",
        ["check"] = "tip", ["done"] = "tip", ["example"] = "tip", ["important"] = "important", ["warning"] = "warning",
        ["attention"] = "warning", ["caution"] = "caution", ["danger"] = "caution", ["error"] = "caution", ["failure"] = "caution",
        ["fail"] = "caution", ["bug"] = "caution",
    };

    public AdmonitionParser() => OpeningCharacters = ['!', '?'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.AsSpan();
        var isCollapsible = line.StartsWith("???");
        if (!isCollapsible && !line.StartsWith("!!!")) return BlockState.None;
        var isOpenAtFirst = line.StartsWith("???+");
        var rest = line[(isOpenAtFirst ? 4 : 3)..].Trim();
        var typeLength = 0;
        while (typeLength < rest.Length && (char.IsAsciiLetterOrDigit(rest[typeLength]) || rest[typeLength] == '-')) typeLength++;
        if (typeLength == 0) return BlockState.None;
        var type = rest[..typeLength].ToString();
        var title = ReadTitle(rest[typeLength..]);
        if (title is null && !AlertByType.ContainsKey(type)) return BlockState.None;
        processor.NewBlocks.Push(new AdmonitionBlock(this)
        {
            Kind = AlertByType.GetValueOrDefault(type, "note"),
            Title = title ?? AlertKinds.Title(type),
            IsCollapsible = isCollapsible,
            IsOpenAtFirst = isOpenAtFirst,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (processor.Indent < Indentation) return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent + Indentation);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <summary>The text in quotation marks, empty for <c>""</c>, null when there is none.</summary>
    private static string? ReadTitle(ReadOnlySpan<char> rest)
    {
        var open = rest.IndexOf('"');
        var close = rest.LastIndexOf('"');
        return open >= 0 && close > open ? rest[(open + 1)..close].Trim().ToString() : null;
    }
}
