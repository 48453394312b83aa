using System.Collections.Frozen;

namespace DocsSite.Markdown.Html;

/// <summary>
/// The allow list for raw HTML in articles: elements, their attributes, and what becomes of everything else. Elements that are not in
/// any list here are no HTML at all (<c>&lt;subscription-id&gt;</c>) and are shown as text.
/// </summary>
internal static class HtmlPolicy
{
    /// <summary>Raw HTML per article beyond which the rest is shown as text, in UTF-16 code units.</summary>
    public const int MaximumLength = 64 * 1024;

    /// <summary>Raw elements open at once in one block; deeper ones are left out.</summary>
    public const int MaximumDepth = 32;

    /// <summary>Allowed elements with the attributes that each may have besides <see cref="GlobalAttributes"/>.</summary>
    private static readonly FrozenDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["a"] = ["href", "name"], ["abbr"] = [], ["article"] = [], ["aside"] = [], ["b"] = [], ["bdi"] = [], ["bdo"] = [],
        ["blockquote"] = [], ["br"] = [], ["caption"] = [], ["cite"] = [], ["code"] = [], ["col"] = ["span"], ["colgroup"] = ["span"],
        ["dd"] = [], ["del"] = [], ["details"] = ["open"], ["dfn"] = [], ["div"] = [], ["dl"] = [], ["dt"] = [], ["em"] = [],
        ["figcaption"] = [], ["figure"] = [], ["h1"] = [], ["h2"] = [], ["h3"] = [], ["h4"] = [], ["h5"] = [], ["h6"] = [], ["hr"] = [],
        ["i"] = [], ["img"] = ["src", "alt", "width", "height"], ["ins"] = [], ["kbd"] = [], ["li"] = ["value"], ["mark"] = [],
        ["ol"] = ["start", "type", "reversed"], ["p"] = [], ["pre"] = [], ["q"] = [], ["rp"] = [], ["rt"] = [], ["ruby"] = [],
        ["s"] = [], ["samp"] = [], ["section"] = [], ["small"] = [], ["span"] = [], ["strike"] = [], ["strong"] = [], ["sub"] = [],
        ["summary"] = [], ["sup"] = [], ["table"] = [], ["tbody"] = [], ["td"] = ["colspan", "rowspan", "headers"], ["tfoot"] = [],
        ["th"] = ["colspan", "rowspan", "headers", "scope"], ["thead"] = [], ["time"] = ["datetime"], ["tr"] = [], ["tt"] = [],
        ["u"] = [], ["ul"] = [], ["var"] = [], ["wbr"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> GlobalAttributes = Set("id", "class", "title", "lang", "dir", "translate");

    /// <summary>Left out without a word: common, harmless, and the theme decides on these.</summary>
    private static readonly FrozenSet<string> IgnoredAttributes = Set(
        "align", "bgcolor", "border", "cellpadding", "cellspacing", "height", "rel", "target", "valign", "width", "markdown");

    /// <summary>Runs code, loads from elsewhere, or takes part in forms: removed together with its content.</summary>
    private static readonly FrozenSet<string> Dangerous = Set(
        "script", "style", "iframe", "object", "applet", "noscript", "template", "svg", "math", "xmp", "plaintext", "noembed",
        "noframes", "frameset", "textarea", "select", "title", "audio", "video", "canvas", "portal");

    /// <summary>As dangerous, but what they contain is ordinary text: only the tags are removed.</summary>
    private static readonly FrozenSet<string> DangerousTags = Set(
        "base", "button", "embed", "form", "frame", "input", "link", "meta", "marquee", "dialog", "option", "optgroup", "param",
        "source", "track", "slot");

    /// <summary>Real HTML without a use here: only the tags are removed.</summary>
    private static readonly FrozenSet<string> Unsupported = Set(
        "acronym", "address", "area", "basefont", "big", "blink", "body", "center", "data", "datalist", "dir", "fieldset", "font",
        "footer", "head", "header", "hgroup", "html", "label", "legend", "main", "map", "menu", "menuitem", "meter", "nav", "nobr",
        "output", "picture", "progress", "search");

    private static readonly FrozenSet<string> Void = Set("br", "col", "hr", "img", "wbr");

    private static readonly FrozenSet<string> OptionalEnd = Set(
        "li", "p", "td", "th", "tr", "dt", "dd", "thead", "tbody", "tfoot", "colgroup", "rp", "rt");

    /// <summary>Phrasing elements that the HTML parser never moves around, so that balanced tags are enough.</summary>
    private static readonly FrozenSet<string> Phrasing = Set(
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    /// <summary>Ids that would shadow members of <c>document</c>, <c>window</c> or a form in scripts.</summary>
    private static readonly FrozenSet<string> ReservedIds = Set(
        "__proto__", "addeventlistener", "anchors", "attributes", "baseuri", "body", "childnodes", "children", "constructor", "cookie",
        "createelement", "currentscript", "defaultview", "document", "documentelement", "domain", "firstchild", "forms", "frames",
        "getelementbyid", "hasownproperty", "head", "history", "images", "innerhtml", "lastchild", "links", "localstorage", "location",
        "navigator", "nodename", "nodetype", "opener", "origin", "ownerdocument", "parent", "parentnode", "plugins", "prototype",
        "queryselector", "queryselectorall", "referrer", "removechild", "scripts", "self", "sessionstorage", "tostring", "top", "url",
        "valueof", "window");

    public static HtmlVerdict Judge(string element)
    {
        if (Allowed.ContainsKey(element)) return HtmlVerdict.Allowed;
        if (Dangerous.Contains(element)) return HtmlVerdict.Dangerous;
        if (DangerousTags.Contains(element)) return HtmlVerdict.DangerousTag;
        return Unsupported.Contains(element) ? HtmlVerdict.Unsupported : HtmlVerdict.Unknown;
    }

    public static bool AllowsAttribute(string element, string attribute) =>
        GlobalAttributes.Contains(attribute) || (Allowed.TryGetValue(element, out var own) && own.Contains(attribute));

    public static bool IgnoresAttribute(string attribute) => IgnoredAttributes.Contains(attribute);

    public static bool IsReservedId(string id) => ReservedIds.Contains(id.ToLowerInvariant());

    public static bool IsVoid(string element) => Void.Contains(element);

    public static bool HasOptionalEnd(string element) => OptionalEnd.Contains(element);

    public static bool IsPhrasing(string element) => Phrasing.Contains(element);

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}

internal enum HtmlVerdict
{
    Allowed,
    /// <summary>Goes with its content.</summary>
    Dangerous,
    /// <summary>The tag goes, the content stays.</summary>
    DangerousTag,
    /// <summary>Harmless, but without a use here: the tag goes, the content stays.</summary>
    Unsupported,
    /// <summary>No HTML: shown as text.</summary>
    Unknown,
}
