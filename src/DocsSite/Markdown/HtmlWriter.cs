using System.Buffers;
using System.Globalization;
using System.Text;
using DocsSite.Markdown.Html;
using DocsSite.Markdown.Writers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown;

/// <summary>
/// Writes nodes as HTML into one buffer. It knows CommonMark; extensions bring the writers of their nodes. Everything is escaped here
/// or comes from a constant, so there is no second place that could forget it.
/// </summary>
internal sealed class HtmlWriter(MarkdownDialect dialect, MentionMap mentions)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"" + string.Concat(Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'))));

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _run = new();
    private int _links;
    private int _headings;
    private bool _isInCode;

    public bool IsPlain => dialect.IsPlain;

    /// <summary>Inside <c>a</c>, where neither a link nor a mention may stand.</summary>
    public bool IsInLink => _links > 0;

    /// <summary>Class of the lists that follow; a list takes it from its inner lists.</summary>
    public string? ListClass { get; set; }

    /// <summary>Class of the links that follow.</summary>
    public string? LinkClass { get; set; }

    /// <summary>Inside a cell of a table, where a code may break at its joints: on a phone it would break in the middle of a word.</summary>
    public bool IsInCell { get; set; }

    /// <summary>Raw HTML was written that only an HTML parser can tell to be well nested.</summary>
    public bool NeedsNormalizing { get; set; }

    /// <summary>The HTML of some blocks.</summary>
    public string Render(IEnumerable<Block> blocks)
    {
        Reset();
        Blocks(blocks);
        return Finish();
    }

    /// <summary>The HTML of a heading's or paragraph's content.</summary>
    public string RenderInlines(LeafBlock leaf)
    {
        Reset();
        if (leaf.Inline is not null) InlinesWithoutMentions(leaf.Inline);
        return Finish();
    }

    public HtmlWriter Raw(ReadOnlySpan<char> html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Begins a new line of output unless it is at the start of one.</summary>
    public HtmlWriter StartLine()
    {
        if (_html.Length > 0 && _html[^1] != '\n') _html.Append('\n');
        return this;
    }

    public HtmlWriter Number(int number)
    {
        _html.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            if (plain < 0) break;
            _html.Append(text[..plain]);
            _html.Append(text[plain] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", var control => Visible(control) });
            text = text[(plain + 1)..];
        }

        _html.Append(text);
        return this;
    }

    /// <summary>Control characters may not stand in HTML: readers see the sign that Unicode has for one (<c>␛</c>), else <c>�</c>.</summary>
    private static string Visible(char control) => control is > '\0' and < ' ' ? ((char)('\u2400' + control)).ToString() : "\ufffd";

    /// <summary><c> name="value"</c>, escaped.</summary>
    public HtmlWriter Attribute(string name, ReadOnlySpan<char> value) => Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    /// <summary>Like <see cref="Attribute"/>, with the characters percent-encoded that may not stand in a URL.</summary>
    public HtmlWriter UrlAttribute(string name, string url)
    {
        Raw(" ").Raw(name).Raw("=\"");
        UrlText.Write(this, url);
        return Raw("\"");
    }

    /// <summary>Class names as a writer gave them: only letters, digits, <c>-</c>, <c>_</c> and spaces.</summary>
    public static string ClassNames(string value, string otherwise)
    {
        var clean = new string([.. value.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ')]).Trim();
        return clean.Length == 0 ? otherwise : clean;
    }

    public HtmlWriter Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Block(block);
        return this;
    }

    public HtmlWriter Block(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph: ParagraphWriter.Write(this, paragraph); break;
            case HeadingBlock heading: WriteHeading(heading); break;
            case ListBlock list: ListWriter.Write(this, list); break;
            case CodeBlock code: CodeBlockWriter.Write(this, code); break;
            case ThematicBreakBlock: StartLine().Raw("<hr>\n"); break;
            case HtmlBlock html: WriteHtml(html); break;
            case Table table: TableWriter.Write(this, table); break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock: break;
            default: WriteOther(block); break;
        }

        return this;
    }

    public HtmlWriter Inlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline or HtmlEntityInline) inline = WriteRun(inline);
            else if (inline is HtmlInline html) inline = WriteHtml(html);
            else WriteInline(inline);
        }

        return this;
    }

    /// <summary>For titles: no error may become a link there.</summary>
    public HtmlWriter InlinesWithoutMentions(ContainerInline container)
    {
        _headings++;
        Inlines(container);
        _headings--;
        return this;
    }

    public void EnterLink() => _links++;

    public void LeaveLink() => _links--;

    /// <summary>Writes the text of a node with an element around everything in it that may name a known error.</summary>
    /// <param name="text">The node's text, or a part of it.</param>
    /// <param name="node">Whose text it is.</param>
    /// <param name="offset">Where the part starts; a mention that goes over several parts is marked in its last one.</param>
    public void TextWithMentions(ReadOnlySpan<char> text, MarkdownObject node, int offset = 0)
    {
        if (_links > 0 || _headings > 0) ShownText(text);
        else MentionWriter.Write(this, mentions.Of(node), text, offset);
    }

    /// <summary>Text, escaped, with its places to break.</summary>
    public HtmlWriter ShownText(ReadOnlySpan<char> text)
    {
        while (_isInCode && IsInCell && CodeJoints.FirstPart(text) is var end && end < text.Length)
        {
            Text(text[..end]).Raw("<wbr>");
            text = text[end..];
        }

        return Text(text);
    }

    private void Reset()
    {
        _html.Clear();
        NeedsNormalizing = false;
    }

    private string Finish()
    {
        var html = _html.ToString();
        return NeedsNormalizing ? HtmlSanitizer.Clean(html) : html;
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var named = IsPlain ? null : HeadingIndex.Of(heading);
        var level = named?.OutlineLevel ?? heading.Level;
        StartLine().Raw("<h").Number(level);
        if (named is not null) Attribute("id", named.Id);
        Raw(">");
        if (heading.Inline is not null) InlinesWithoutMentions(heading.Inline);
        Raw("</h").Number(level).Raw(">\n");
    }

    private void WriteHtml(HtmlBlock html)
    {
        if (!IsPlain) RawHtmlWriter.WriteBlock(this, html);
        else StartLine().Raw(html.Lines.ToString()).Raw("\n");
    }

    private Inline WriteHtml(HtmlInline html)
    {
        if (!IsPlain) return RawHtmlWriter.WriteInline(this, html);
        Raw(html.Tag);
        return html;
    }

    private void WriteOther(Block block)
    {
        if (dialect.Writers.TryWrite(this, block)) return;
        switch (block)
        {
            case QuoteBlock quote:
                StartLine().Raw("<blockquote>\n").Blocks(quote).Raw("</blockquote>\n");
                break;
            case ContainerBlock container:
                Blocks(container);
                break;
            case LeafBlock { Inline: { } inlines }:
                StartLine().Raw("<p>").Inlines(inlines).Raw("</p>\n");
                break;
        }
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case LineBreakInline lineBreak: Raw(lineBreak.IsHard ? "<br>\n" : "\n"); break;
            case CodeInline code: WriteCode(code); break;
            case EmphasisInline emphasis: WriteEmphasis(emphasis); break;
            case LinkInline link: LinkWriter.Write(this, link); break;
            case AutolinkInline autolink: LinkWriter.Write(this, autolink); break;
            case DelimiterInline delimiter: Text(delimiter.ToLiteral()).Inlines(delimiter); break;
            default:
                if (!dialect.Writers.TryWrite(this, inline) && inline is ContainerInline container) Inlines(container);
                break;
        }
    }

    private void WriteCode(CodeInline code)
    {
        Raw("<code>");
        _isInCode = true;
        TextWithMentions(code.Content, code);
        _isInCode = false;
        Raw("</code>");
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var element = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        Raw("<").Raw(element).Raw(">").Inlines(emphasis).Raw("</").Raw(element).Raw(">");
    }

    /// <summary>Writes neighbouring text nodes as one, for escapes and underscores cut codes into pieces; returns the last of them.</summary>
    private Inline WriteRun(Inline first)
    {
        if (first.NextSibling is not (LiteralInline or HtmlEntityInline))
        {
            TextWithMentions(TextOf(first), first);
            return first;
        }

        _run.Clear();
        var last = first;
        for (Inline? next = first; next is LiteralInline or HtmlEntityInline; next = next.NextSibling)
        {
            _run.Append(TextOf(next));
            last = next;
        }

        TextWithMentions(_run.ToString(), first);
        return last;
    }

    internal static ReadOnlySpan<char> TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        _ => [],
    };
}
