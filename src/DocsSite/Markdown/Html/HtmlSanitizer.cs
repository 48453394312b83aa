using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace DocsSite.Markdown.Html;

/// <summary>
/// The second lock behind <see cref="RawHtmlWriter"/>: reads a rendered fragment as a browser would, so that what it writes is balanced
/// and nested as HTML demands, and checks every element and attribute once more. Only fragments with structural raw HTML need it.
/// </summary>
internal static class HtmlSanitizer
{
    /// <summary>Elements that the renderer itself writes besides those of <see cref="HtmlPolicy"/>.</summary>
    private static readonly HashSet<string> OwnElements = new(StringComparer.Ordinal) { "error-mention", "input" };

    private static readonly HashSet<string> OwnAttributes = new(StringComparer.Ordinal)
    {
        "role", "tabindex", "aria-label", "aria-describedby", "loading", "decoding", "data-language", "data-tab", "data-tab-if",
        "data-tab-group", "checked", "disabled", "code", "scope",
    };

    /// <summary>The fragment, balanced and clean; nested links and scripts can't be in it.</summary>
    public static string Clean(string fragment)
    {
        var parser = new HtmlParser();
        var document = parser.ParseDocument("");
        var root = document.CreateElement("div");
        foreach (var node in parser.ParseFragment(fragment, document.Body!).ToArray())
        {
            if (Inspect(node)) root.AppendChild(node);
        }

        HtmlRepair.Lists(root);
        var html = new StringWriter();
        foreach (var node in root.ChildNodes) node.ToHtml(html, HtmlMarkupFormatter.Instance);
        return html.ToString();
    }

    /// <summary>False when the node itself has to go.</summary>
    private static bool Inspect(INode root)
    {
        if (root is IElement own && !InspectElement(own)) return false;
        if (root is not (IElement or IText)) return false;
        foreach (var node in root.GetDescendants().ToArray())
        {
            if (node is IText) continue;
            if (node is not IElement element || !InspectElement(element)) node.Parent?.RemoveChild(node);
        }

        return true;
    }

    private static bool InspectElement(IElement element)
    {
        var name = element.LocalName;
        if (element.NamespaceUri != NamespaceNames.HtmlUri) return false;
        if (HtmlPolicy.Judge(name) != HtmlVerdict.Allowed && !OwnElements.Contains(name)) return false;
        if (name == "input" && element.GetAttribute("type") != "checkbox") return false;
        foreach (var attribute in element.Attributes.ToArray())
        {
            if (!IsAllowed(name, attribute)) element.RemoveAttribute(attribute.Name);
        }

        return true;
    }

    private static bool IsAllowed(string element, IAttr attribute)
    {
        if (attribute.Name is "href" or "src" && !UrlPolicy.IsSafe(attribute.Value)) return false;
        return HtmlPolicy.AllowsAttribute(element, attribute.Name) || OwnAttributes.Contains(attribute.Name)
            || (element == "input" && attribute.Name == "type");
    }
}
