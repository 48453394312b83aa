using System.Text;
using DocsSite.Markdown.Extensions.Directives;
using DocsSite.Markdown.Html;
using DocsSite.Markdown.Writers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown;

/// <summary>Reads an article as one text for <see cref="IMentionFinder"/>. For one use.</summary>
internal sealed class MentionTextReader
{
    private readonly StringBuilder _text = new();
    private readonly List<MentionPart> _parts = [];
    private readonly List<MarkdownObject> _nodes = [];
    private int _closed;

    /// <summary>The node of each part: for a run of text nodes the first of them.</summary>
    public IReadOnlyList<MarkdownObject> Nodes => _nodes;

    public MentionText Read(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            Block(block);
            _text.Append('\n');
        }

        return new MentionText(_text.ToString(), _parts);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case CodeBlock code:
                if (CodeLanguage.Of(code).IsOutput) Part(code, CodeBlockWriter.Join(code), MentionPlace.Output);
                break;
            case HtmlBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case HeadingBlock { Inline: { } title }:
                _closed++;
                Inlines(title);
                _closed--;
                EndLine();
                break;
            case LeafBlock { Inline: { } inlines }:
                Inlines(inlines);
                EndLine();
                break;
            case Table table:
                Rows(table);
                break;
            case ContainerBlock container:
                if (container is ErrorBlock { Code.Length: > 0 } error)
                {
                    Part(error, error.Code, MentionPlace.Declaration);
                    EndLine();
                }

                foreach (var child in container) Block(child);
                break;
        }
    }

    private void Rows(Table table)
    {
        var labels = Labels(table);
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0) _text.Append(" | ");
                if (!row.IsHeader && i < labels.Count && labels[i].Length > 0) _text.Append(labels[i]).Append(": ");
                var cell = (TableCell)row[i];
                if (cell.Count == 1 && cell[0] is ParagraphBlock { Inline: { } inlines }) Inlines(inlines);
                else foreach (var child in cell) Block(child);
            }

            EndLine();
        }
    }

    // Headings that say what the numbers below them are: "Error code", "Event ID", "Source", "Stop code".
    public static List<string> Labels(Table table)
    {
        if (table.OfType<TableRow>().FirstOrDefault() is not { IsHeader: true } header) return [];
        List<string> labels = [.. header.OfType<TableCell>().Select(cell => PlainText.OfBlocks(cell).Trim().TrimEnd(':')).Select(label => IsLabel(label) ? label : "")];
        // In a trace "Source" is an address; it is an event's only beside an event.
        var hasEvents = labels.Exists(label => label.Contains("event", StringComparison.OrdinalIgnoreCase));
        for (var column = 0; column < labels.Count; column++)
        {
            if (!hasEvents && labels[column].StartsWith("Source", StringComparison.OrdinalIgnoreCase)) labels[column] = "";
            // A column with numbers outside HTTP's range holds numbers of a product; 404 among them is no HTTP status either.
            if (labels[column].StartsWith("Error", StringComparison.OrdinalIgnoreCase) && HasOtherNumbers(table, column)) labels[column] = "Error number";
        }

        return labels;
    }

    private static bool HasOtherNumbers(Table table, int column) => table.OfType<TableRow>()
        .Any(row => !row.IsHeader && column < row.Count && int.TryParse(PlainText.OfBlocks((TableCell)row[column]), out var number) && number is < 400 or (> 451 and < 499) or > 526);

    private static bool IsLabel(string label) => label.Length is > 4 and < 40
        && (label.StartsWith("Error", StringComparison.OrdinalIgnoreCase) || label.StartsWith("Event", StringComparison.OrdinalIgnoreCase)
            || label.StartsWith("Source", StringComparison.OrdinalIgnoreCase) || label.StartsWith("Stop", StringComparison.OrdinalIgnoreCase)
            || label.StartsWith("HTTP", StringComparison.OrdinalIgnoreCase) || label.EndsWith("code", StringComparison.OrdinalIgnoreCase)
            || label.EndsWith("error", StringComparison.OrdinalIgnoreCase) || label.EndsWith("event ID", StringComparison.OrdinalIgnoreCase));

    private void Inlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline or HtmlEntityInline:
                    inline = Run(inline);
                    break;
                case CodeInline code:
                    Part(code, code.Content, MentionPlace.InlineCode);
                    break;
                case LineBreakInline lineBreak:
                    _text.Append(lineBreak.IsHard ? '\n' : ' ');
                    break;
                case HtmlInline html:
                    Tag(html);
                    break;
                case LinkInline or AutolinkInline:
                    Link(inline);
                    break;
                case DelimiterInline delimiter:
                    _text.Append(delimiter.ToLiteral());
                    Inlines(delimiter);
                    break;
                case ContainerInline children:
                    Inlines(children);
                    break;
            }
        }
    }

    private void Link(Inline link)
    {
        _closed++;
        if (link is LinkInline { IsImage: false } text) Inlines(text);
        _closed--;
    }

    private void Tag(HtmlInline html)
    {
        if (MarkdownPreparation.TokenOf(html) is not { } token) return;
        if (token.Tag.Name == "br") _text.Append('\n');
        else if (token.Tag.Name == "a" && token.Partner is not null) _closed += token.Tag.IsEnd ? -1 : 1;
    }

    // Escapes and underscores cut text into neighbouring nodes: one part.
    private Inline Run(Inline first)
    {
        var start = _text.Length;
        var last = first;
        for (Inline? next = first; next is LiteralInline or HtmlEntityInline; next = next.NextSibling)
        {
            _text.Append(HtmlWriter.TextOf(next));
            last = next;
        }

        Add(first, start, MentionPlace.Text);
        return last;
    }

    private void Part(MarkdownObject node, string text, MentionPlace place)
    {
        var start = _text.Length;
        _text.Append(text);
        Add(node, start, place);
    }

    private void Add(MarkdownObject node, int start, MentionPlace place)
    {
        if (_text.Length == start) return;
        _parts.Add(new MentionPart(start, _text.Length - start, place, _closed <= 0));
        _nodes.Add(node);
    }

    private void EndLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
    }
}
