using DocsSite.Markdown.Extensions.Quotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Validation;

/// <summary>The nodes of one article's tree by kind, each list in document order.</summary>
public sealed class SourceTree
{
    private readonly List<ParagraphBlock> _paragraphs = [];
    private readonly List<ListBlock> _lists = [];
    private readonly List<QuoteBlock> _quotes = [];
    private readonly List<Table> _tables = [];
    private readonly List<CodeBlock> _code = [];
    private readonly List<HtmlBlock> _html = [];
    private readonly List<LinkReferenceDefinition> _definitions = [];
    private readonly List<LiteralInline> _literals = [];
    private readonly List<DelimiterInline> _delimiters = [];
    private readonly List<CodeInline> _codeSpans = [];
    private readonly List<LinkInline> _links = [];
    private readonly List<AutolinkInline> _autolinks = [];
    private readonly List<EmphasisInline> _emphases = [];
    private readonly List<HtmlInline> _tags = [];

    private SourceTree()
    {
    }

    public IReadOnlyList<ParagraphBlock> Paragraphs => _paragraphs;

    public IReadOnlyList<ListBlock> Lists => _lists;

    /// <summary>Quotes and alerts.</summary>
    public IReadOnlyList<QuoteBlock> Quotes => _quotes;

    public IReadOnlyList<Table> Tables => _tables;

    /// <summary>Fenced and indented code.</summary>
    public IReadOnlyList<CodeBlock> Code => _code;

    public IReadOnlyList<HtmlBlock> Html => _html;

    public IReadOnlyList<LinkReferenceDefinition> Definitions => _definitions;

    /// <summary>Running text.</summary>
    public IReadOnlyList<LiteralInline> Literals => _literals;

    /// <summary>Marks that turned out to be text, such as a bracket of no link.</summary>
    public IReadOnlyList<DelimiterInline> Delimiters => _delimiters;

    public IReadOnlyList<CodeInline> CodeSpans => _codeSpans;

    /// <summary>Links and pictures written with brackets.</summary>
    public IReadOnlyList<LinkInline> Links => _links;

    public IReadOnlyList<AutolinkInline> Autolinks => _autolinks;

    public IReadOnlyList<EmphasisInline> Emphases => _emphases;

    /// <summary>Raw tags and comments inside paragraphs.</summary>
    public IReadOnlyList<HtmlInline> Tags => _tags;

    public static SourceTree Of(MarkdownDocument document)
    {
        var tree = new SourceTree();
        tree.Walk(document);
        return tree;
    }

    /// <summary>Whether the text stands in a link.</summary>
    public static LinkInline? LinkAround(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline link) return link;
        }

        return null;
    }

    /// <summary>Whether a node lies in a table, quote, list item or other container of this kind.</summary>
    public static T? Around<T>(Block block)
        where T : class
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is T found) return found;
        }

        return null;
    }

    /// <summary>Whether the text repeats what a program shows: a quote that is no alert.</summary>
    public static bool IsQuoted(Block block) => Around<QuoteBlock>(block) is { } quote and not AlertBlock and not DivBlock;

    private void Walk(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ParagraphBlock paragraph: _paragraphs.Add(paragraph); break;
                case ListBlock list: _lists.Add(list); break;
                case QuoteBlock quote: _quotes.Add(quote); break;
                case Table table: _tables.Add(table); break;
                case CodeBlock code: _code.Add(code); break;
                case HtmlBlock html: _html.Add(html); break;
                case LinkReferenceDefinition definition: _definitions.Add(definition); break;
            }

            if (block is ContainerBlock inner) Walk(inner);
            else if (block is LeafBlock { Inline: { } inlines }) Walk(inlines);
        }
    }

    private void Walk(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: _literals.Add(literal); break;
                case DelimiterInline delimiter: _delimiters.Add(delimiter); break;
                case CodeInline code: _codeSpans.Add(code); break;
                case LinkInline link: _links.Add(link); break;
                case AutolinkInline link: _autolinks.Add(link); break;
                case EmphasisInline emphasis: _emphases.Add(emphasis); break;
                case HtmlInline tag: _tags.Add(tag); break;
            }

            if (inline is ContainerInline inner) Walk(inner);
        }
    }
}
