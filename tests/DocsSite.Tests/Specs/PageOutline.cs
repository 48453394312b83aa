using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DocsSite.Tests.Specs;

/// <summary>A page's article as indented text: elements that carry meaning, their ids and targets, and the words.</summary>
internal static class PageOutline
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "article", "section", "div", "header", "footer", "aside", "nav", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "blockquote", "figure", "details", "form",
    };

    public static string Of(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var main = document.QuerySelector("main") ?? throw new FormatException("the page has no main element");
        foreach (var extra in main.QuerySelectorAll("nav, aside, script, template, form, button, .with-script").ToList()) extra.Remove();
        var text = new StringBuilder();
        Write(main, 0, text);
        return text.ToString().Trim('\n');
    }

    private static void Write(IElement parent, int depth, StringBuilder text)
    {
        foreach (var child in parent.Children)
        {
            if (Blocks.Contains(child.LocalName) || child.Children.Any(grandchild => Blocks.Contains(grandchild.LocalName)))
            {
                var shown = Describe(child);
                if (shown.Length > 0) text.Append(' ', depth * 2).Append(shown).Append('\n');
                if (child.Children.Length == 0 || (shown.Length > 0 && !child.Children.Any(IsBlockLike))) AppendText(child, depth + 1, text);
                else Write(child, shown.Length > 0 ? depth + 1 : depth, text);
            }
            else
            {
                text.Append(' ', depth * 2).Append(Describe(child)).Append(' ').Append(child.LocalName == "img" ? Picture(child) : Inline(child)).Append('\n');
            }
        }
    }

    private static bool IsBlockLike(IElement element) =>
        Blocks.Contains(element.LocalName) || element.LocalName is "p" or "li" or "h1" or "h2" or "h3" or "h4" or "td" or "th" or "dt" or "dd" or "pre" or "img" or "summary" or "figcaption";

    private static void AppendText(IElement element, int depth, StringBuilder text)
    {
        if (Inline(element) is { Length: > 0 } inline) text.Append(' ', depth * 2).Append(inline).Append('\n');
    }

    private static string Describe(IElement element)
    {
        // Wrappers without an id or a telling class only group: they would make the outline about the theme.
        var kept = element.ClassList.Where(name => name.StartsWith("alert", StringComparison.Ordinal) || name is "checklist" or "tab-group" or "tab-panel");
        var classes = string.Concat(kept.Select(name => "." + name));
        if (element.LocalName is "div" or "header" or "section" or "article" && string.IsNullOrEmpty(element.Id) && classes.Length == 0) return "";
        return element.LocalName + (element.Id is { Length: > 0 } id ? "#" + id : "") + classes;
    }

    private static string Inline(IElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.ChildNodes) AppendInline(node, text);
        return string.Join(' ', text.ToString().Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Picture(IElement image) =>
        $"![{image.GetAttribute("alt")}]({image.GetAttribute("src")}) {image.GetAttribute("width")}x{image.GetAttribute("height")}";

    private static void AppendInline(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText plain:
                text.Append(plain.Data);
                break;
            case IElement { LocalName: "a" } link:
                text.Append('[');
                foreach (var child in link.ChildNodes) AppendInline(child, text);
                text.Append("](").Append(link.GetAttribute("href")).Append(')');
                break;
            case IElement { LocalName: "code" } code:
                text.Append('`');
                foreach (var child in code.ChildNodes) AppendInline(child, text);
                text.Append('`');
                break;
            case IElement { LocalName: "strong" or "b" } strong:
                text.Append("**").Append(strong.TextContent).Append("**");
                break;
            case IElement { LocalName: "img" } image:
                text.Append(Picture(image));
                break;
            case IElement { LocalName: "button" or "svg" }:
                break;
            case IElement other:
                foreach (var child in other.ChildNodes) AppendInline(child, text);
                if (other.LocalName is "span" or "p" or "time") text.Append(' ');
                break;
        }
    }
}
