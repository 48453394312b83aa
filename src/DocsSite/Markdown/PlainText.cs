using System.Text;
using DocsSite.Markdown.Extensions;
using DocsSite.Markdown.Extensions.Directives;
using DocsSite.Markdown.Extensions.Quotes;
using DocsSite.Markdown.Html;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown;

/// <summary>Readable text without markup, for search, summaries and counts.</summary>
public static class PlainText
{
    /// <summary>One line per paragraph, item, cell, heading and code line; no empty lines.</summary>
    public static string OfBlocks(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) AppendBlock(text, block);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The text of a heading, link or paragraph on one line; alternative text stands for pictures.</summary>
    public static string OfInlines(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is null) return "";
        if (inlines.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.AsSpan().Trim().ToString();
        var text = new StringBuilder();
        AppendInlines(text, inlines);
        return text.ToString().Trim();
    }

    /// <summary>
    /// The text that a heading's anchor is made from: as <see cref="OfInlines"/>, but a space before a closing raw tag
    /// (<c>## Setup &lt;a name="x">&lt;/a></c>) counts, as it does on Learn: <c>#setup-</c>.
    /// </summary>
    internal static string ForAnchor(ContainerInline? inlines)
    {
        if (inlines?.LastChild is not HtmlInline) return OfInlines(inlines);
        var text = new StringBuilder();
        AppendInlines(text, inlines);
        return text.ToString().TrimStart();
    }

    /// <summary>Words of a text: runs of anything but white space that have a letter or digit.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isCounted = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) isCounted = false;
            else if (!isCounted && char.IsLetterOrDigit(c))
            {
                isCounted = true;
                words++;
            }
        }

        return words;
    }

    internal static string OfInline(Inline inline)
    {
        var text = new StringBuilder();
        AppendInline(text, inline);
        return text.ToString();
    }

    private static void AppendBlock(StringBuilder text, Block block)
    {
        switch (block)
        {
            case CodeBlock code:
                AppendLines(text, code);
                break;
            case HtmlBlock html:
                RawHtmlText.Append(text, html);
                EndLine(text);
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case LeafBlock { Inline: { } inlines }:
                AppendInlines(text, inlines);
                EndLine(text);
                break;
            case ContainerBlock container:
                AppendOwnText(text, container);
                foreach (var child in container) AppendBlock(text, child);
                break;
        }
    }

    private static void AppendOwnText(StringBuilder text, ContainerBlock container)
    {
        if (container is ImageBlock image) text.Append(image.Image.AlternativeText);
        else if (container is TabPanelBlock panel) AppendInlines(text, panel.Title);
        else if (container is AdmonitionBlock admonition) text.Append(admonition.Title);
        else if (container is VideoBlock video) text.Append(video.Title);
        else return;
        EndLine(text);
    }

    private static void AppendLines(StringBuilder text, CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            text.Append(code.Lines.Lines[i].Slice.AsSpan().Trim());
            EndLine(text);
        }
    }

    private static void AppendInlines(StringBuilder text, ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling) AppendInline(text, inline);
    }

    private static void AppendInline(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
            case CodeInline code: text.Append(code.Content); break;
            case LineBreakInline: AppendSpace(text); break;
            case AutolinkInline link: text.Append(link.Url); break;
            case ImageInline image: text.Append(image.Image.AlternativeText); break;
            case StrayAlertInline alert: text.Append(alert.Title).Append(": "); break;
            case HtmlInline html: RawHtmlText.AppendTag(text, html.Tag); break;
            case FootnoteLink: break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                AppendInlines(text, delimiter);
                break;
            case ContainerInline container: AppendInlines(text, container); break;
        }
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
    }

    private static void EndLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }
}
