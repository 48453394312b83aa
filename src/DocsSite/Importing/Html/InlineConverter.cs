using System.Text;
using AngleSharp.Dom;

namespace DocsSite.Importing.Html;

/// <summary>Text, links, pictures, emphasis and code of one paragraph as Markdown.</summary>
/// <param name="converter">Knows pictures and ids that are linked to.</param>
/// <param name="isCell">A line break stays an HTML one: the text stands in a table cell.</param>
internal sealed class InlineConverter(BlockConverter converter, bool isCell = false)
{
    /// <summary>Marks a line break until white space is folded.</summary>
    private const char Break = '\u0001';

    private readonly StringBuilder _text = new();

    public static string Of(IEnumerable<INode> nodes, BlockConverter converter, bool isCell = false)
    {
        var inline = new InlineConverter(converter, isCell);
        foreach (var node in nodes) inline.Append(node, 0);
        return inline.Finish();
    }

    private string Finish()
    {
        var folded = new StringBuilder(_text.Length);
        foreach (var c in _text.ToString().Trim(' ', '\n', '\t', '\r', Break))
        {
            if (c == Break)
            {
                while (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
                folded.Append(isCell ? "<br>" : "\\\n");
            }
            else if (char.IsWhiteSpace(c) && c != '\u00A0')
            {
                if (folded.Length > 0 && folded[^1] is not (' ' or '\n')) folded.Append(' ');
            }
            else
            {
                folded.Append(c);
            }
        }

        var text = folded.ToString();
        if (isCell) return text.Replace("|", "\\|", StringComparison.Ordinal);
        return string.Join('\n', text.Split('\n').Select(MarkdownText.EscapeStart));
    }

    private void Append(INode node, int depth)
    {
        if (node is IText text) _text.Append(MarkdownText.Escape(text.Data));
        else if (node is IElement element) Append(element, depth);
    }

    private void Append(IElement element, int depth)
    {
        if (depth > BlockConverter.MaximumDepth)
        {
            _text.Append(MarkdownText.Escape(element.TextContent));
            return;
        }

        switch (element.LocalName)
        {
            case "br": _text.Append(Break); break;
            case "b" or "strong": Wrap(element, "**", depth); break;
            case "i" or "em" or "dfn" or "cite": Wrap(element, "*", depth); break;
            case "s" or "del" or "strike": Wrap(element, "~~", depth); break;
            case "code" or "tt" or "samp": AppendCode(element); break;
            case "kbd" or "sub" or "sup" or "mark": AppendTag(element, depth); break;
            case "a": AppendLink(element, depth); break;
            case "img": _text.Append(converter.Picture(element)); break;
            case "iframe" or "video" or "embed" or "object": _text.Append(converter.Video(element)); break;
            case "svg" or "script" or "style" or "button" or "input" or "select" or "textarea" or "noscript" or "template": converter.Drop(element); break;
            case "q":
                _text.Append('"');
                AppendChildren(element, depth);
                _text.Append('"');
                break;
            default: AppendChildren(element, depth); break;
        }
    }

    private void AppendChildren(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes) Append(child, depth + 1);
    }

    /// <summary>Emphasis hugs its words: spaces at the ends move outside.</summary>
    private void Wrap(IElement element, string mark, int depth)
    {
        var start = _text.Length;
        AppendChildren(element, depth);
        var inner = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        var core = inner.Trim(' ', '\n', '\t', '\r', '\u00A0', Break);
        if (core.Length == 0 || (start >= mark.Length && _text.ToString(start - mark.Length, mark.Length) == mark))
        {
            _text.Append(inner);
            return;
        }

        var before = inner[..inner.IndexOf(core, StringComparison.Ordinal)];
        var after = inner[(before.Length + core.Length)..];
        // A mark between letters is none in Markdown; an underlined part of a word stays plain.
        _text.Append(before).Append(mark).Append(core.Replace(Break.ToString(), mark + Break + mark, StringComparison.Ordinal)).Append(mark).Append(after);
    }

    private void AppendCode(IElement element)
    {
        var code = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (code.Length > 0) _text.Append(MarkdownText.CodeSpan(code));
    }

    private void AppendTag(IElement element, int depth)
    {
        _text.Append('<').Append(element.LocalName).Append('>');
        AppendChildren(element, depth);
        _text.Append("</").Append(element.LocalName).Append('>');
    }

    private void AppendLink(IElement element, int depth)
    {
        var id = element.Id ?? element.GetAttribute("name");
        if (id is { Length: > 0 } && converter.IsLinkedTo(id)) _text.Append($"<a id=\"{System.Net.WebUtility.HtmlEncode(id)}\"></a>");
        var target = element.GetAttribute("href")?.Trim() ?? "";
        var start = _text.Length;
        AppendChildren(element, depth);
        var label = _text.ToString(start, _text.Length - start);
        var trimmed = label.Trim();
        // A picture that only opens itself larger needs no link.
        var isLightbox = trimmed.StartsWith("![", StringComparison.Ordinal) && element.QuerySelector("img")?.GetAttribute("src") == target;
        if (target.Length == 0 || trimmed.Length == 0 || isLightbox || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return;
        _text.Length = start;
        if (label[0] != trimmed[0]) _text.Append(' ');
        _text.Append('[').Append(trimmed.Replace(Break, ' ')).Append("](").Append(converter.Target(target)).Append(')');
        if (label[^1] != trimmed[^1]) _text.Append(' ');
    }
}
