using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DocsSite.Tests.Markdown;

/// <summary>Attacks on the reader, in every place where an article may carry markup; the judge is an HTML parser, not the sanitizer.</summary>
public sealed class SanitizerTests
{
    private static readonly string[] AllowedSchemes = ["http:", "https:", "mailto:", "ms-settings:"];

    public static TheoryData<string> Attacks() =>
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=https://example.com/x.js></SCRIPT>",
        "<script\n>alert(1)</script\n>",
        "a <script>alert(1)</script> b",
        "<scr<script>ipt>alert(1)</script>",
        "<script/x>alert(1)</script>",
        "<<script>alert(1);//<</script>",
        "<script>alert(1)",
        "<div><script>alert(1)</script></div>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"x\" onerror=\"alert(1)\" alt=\"a\">",
        "<img src=`x`onerror=alert(1)>",
        "<img/src=x/onerror=alert(1)>",
        "<IMG SRC=\"jav&#x09;ascript:alert(1);\">",
        "<img src=\"javascript:alert(1)\">",
        "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
        "<img src=\" &#14; javascript:alert(1);\">",
        "<img dynsrc=\"javascript:alert(1)\">",
        "<img srcset=\"x 1x, javascript:alert(1) 2x\" src=\"a.png\">",
        "<img name=\"getElementById\" src=\"a.png\">",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<applet code=x></applet>",
        "<form action=\"javascript:alert(1)\"><input type=submit></form>",
        "<button formaction=\"javascript:alert(1)\">x</button>",
        "<input autofocus onfocus=alert(1)>",
        "<select onchange=alert(1)><option>x</option></select>",
        "<textarea onfocus=alert(1) autofocus>x</textarea>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<body onload=alert(1)>",
        "<html onclick=alert(1)>",
        "<base href=\"https://example.com/\">",
        "<link rel=stylesheet href=\"https://example.com/x.css\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
        "<style>body{background:url(javascript:alert(1))}</style>",
        "<style>@import 'https://example.com/x.css';</style>",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<p style=\"position:fixed;inset:0\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>",
        "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">x</a>",
        "<a href=\"javascript&colon;alert(1)\">x</a>",
        "<a href=\"java&Tab;script:alert(1)\">x</a>",
        "<a href=\"\u0001javascript:alert(1)\">x</a>",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"\u200bjavascript:alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"blob:https://example.com/x\">x</a>",
        "<a href=\"filesystem:https://example.com/x\">x</a>",
        "<a href=javascript:alert(1)>x</a>",
        "<a id=\"x\" id=\"document\" onclick=\"alert(1)\">x</a>",
        "<a name=\"document\"></a><a id=cookie></a>",
        "<a href=\"x\" ping=\"https://example.com/\">x</a>",
        "<table background=\"javascript:alert(1)\"><tr><td background=\"javascript:alert(1)\">x</td></tr></table>",
        "<p id=\"x\" class='a\"><img src=x onerror=alert(1)>'>x</p>",
        "<p title='\"><script>alert(1)</script>'>x</p>",
        "<span title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">x</span>",
        "<video src=x onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>",
        "<video><source onerror=alert(1)></video>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<template><script>alert(1)</script></template>",
        "<xmp><script>alert(1)</script></xmp>",
        "<plaintext><script>alert(1)</script>",
        "<isindex type=image src=1 onerror=alert(1)>",
        "<x onclick=alert(1)>x</x>",
        "<error-mention code=\"x\" onclick=\"alert(1)\">x</error-mention>",
        "<!--><script>alert(1)</script>-->",
        "<!-- --!><script>alert(1)</script> -->",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "<!DOCTYPE html [<!ENTITY x \"y\">]><script>alert(1)</script>",
        "</p><script>alert(1)</script>",
        "<p>&lt;script>alert(1)&lt;/script></p>",
        "[x](javascript:alert(1))",
        "[x](<java script:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](javascript:alert(1))",
        "![x\" onerror=\"alert(1)](a.png)",
        "![x](a.png \"t\\\" onerror=\\\"alert(1)\")",
        "[x](https://example.com/\"onmouseover=\"alert(1))",
        "<javascript:alert(1)>",
        "[x][r]\n\n[r]: javascript:alert(1)",
        ":::image source=\"javascript:alert(1)\" alt-text=\"x\":::",
        ":::image source=\"a.png\" alt-text='\"><script>alert(1)</script>':::",
        ":::image source=\"a.png\" alt-text=\"x\" lightbox=\"javascript:alert(1)\":::",
        ":::image source=\"a.png\" alt-text=\"x\" link=\"javascript:alert(1)\":::",
        ":::video source=\"javascript:alert(1)\" title=\"<script>alert(1)</script>\":::",
        "> [!VIDEO javascript:alert(1)]",
        "> [!div class=\"x\" onclick=\"alert(1)\"]\n> x",
        "> [!div class=\"&quot;><script>alert(1)</script>\"]\n> x",
        "> [!NOTE<script>alert(1)</script>]",
        "::: zone pivot=\"<script>alert(1)</script>\"\n\nx\n\n::: zone-end",
        "### [<script>alert(1)</script>](#tab/\"><script>alert(1)</script>)\n\nx\n\n---",
        "!!! note \"<script>alert(1)</script>\"\n    x",
        "## x {#\"onclick=\"alert(1)}",
        "[x](a.md){: onclick=\"alert(1)\" }",
        "```\"><script>alert(1)</script>\nx\n```",
        "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
        "x[^<script>]\n\n[^<script>]: <script>alert(1)</script>",
        "<ul><li><script>alert(1)</script></li></ul>",
        "<details>\n<summary><img src=x onerror=alert(1)></summary>\n\n<script>alert(1)</script>\n\n</details>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Attack_leaves_nothing_dangerous(string attack)
    {
        foreach (var article in new[] { attack, $"Text {attack} text.", $"- {attack}", $"> {attack}", $"<div>\n{attack}\n</div>", $"<table><tr><td>\n\n{attack}\n\n</td></tr></table>" })
        {
            var html = Markdown.Html(article);
            Assert.Empty(Dangers(html).Select(danger => $"{danger} in {html}"));
        }
    }

    [Fact]
    public void There_are_enough_attacks() => Assert.True(Attacks().Count >= 60);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick=\"x\">x</p>")]
    [InlineData("<a href=\"java\tscript:x\">x</a>")]
    [InlineData("<p style=\"x\">x</p>")]
    [InlineData("<a id=\"document\">x</a>")]
    public void Judge_finds_dangers(string html) => Assert.NotEmpty(Dangers(html));

    [Theory]
    [InlineData("[x](javascript:alert(1))", "DS8003")]
    [InlineData("<script>alert(1)</script>", "DS8001")]
    [InlineData("<b onclick=\"x\">x</b>", "DS8002")]
    [InlineData("<b style=\"x\">x</b>", "DS8002")]
    [InlineData("<a id=\"document\">x</a>", "DS8005")]
    [InlineData("<script>alert(1)</script>\n\n<script>alert(2)</script>", "DS8001 DS8001")]
    public void Each_removal_is_reported_once(string article, string rules) =>
        Assert.Equal(rules, string.Join(' ', Markdown.Render(article).Context.Diagnostics.Select(finding => finding.Rule.Id)));

    [Theory]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<table><tr><td>a<td>b</table>", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")]
    [InlineData("<table>stray<tr><td>a</td></tr></table>", "stray<table><tbody><tr><td>a</td></tr></tbody></table>")]
    public void Structural_html_comes_out_balanced(string article, string html) =>
        Assert.Equal(html, Markdown.Html(article).Replace("\n", "", StringComparison.Ordinal));

    [Fact]
    public void Raw_html_can_not_close_what_surrounds_it()
    {
        var html = Markdown.Html("> [!NOTE]\n> Text</div></div></section>\n\nAfter.\n");
        Assert.Equal("<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Note</p>\n<p>Text</p>\n</div>\n<p>After.</p>\n", html);
    }

    [Fact]
    public void Deep_nesting_of_raw_html_is_bounded()
    {
        var html = Markdown.Html(string.Concat(Enumerable.Repeat("<div>", 2000)) + "\nText\n" + string.Concat(Enumerable.Repeat("</div>", 2000)));
        Assert.Equal(32, html.Split("<div>").Length - 1);
    }

    private static IEnumerable<string> Dangers(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            if (element.NamespaceUri != NamespaceNames.HtmlUri) yield return $"<{element.LocalName}> of another language";
            if (element.LocalName is "script" or "style" or "iframe" or "object" or "embed" or "form" or "button" or "select" or "textarea"
                or "template" or "noscript" or "video" or "audio" or "source" or "marquee" or "svg" or "math") yield return $"<{element.LocalName}>";
            if (element.LocalName is "base" or "link" or "meta" or "title" && element.ParentElement != document.Head) yield return $"<{element.LocalName}>";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal)) yield return attribute.Name;
                if (attribute.Name is "style" or "srcdoc" or "srcset" or "formaction" or "action" or "ping" or "background" or "xlink:href") yield return attribute.Name;
                if (attribute.Name is "href" or "src" && !IsSafe(attribute.Value)) yield return attribute.Value;
                if (attribute.Name is "id" or "name" && attribute.Value is "document" or "cookie" or "getElementById") yield return attribute.Value;
            }
        }

        if (document.Head!.ChildElementCount > 0) yield return "something in the head";
    }

    /// <summary>As browsers read a URL: without controls at the ends and without tabs and line ends anywhere.</summary>
    private static bool IsSafe(string url)
    {
        var clean = new string([.. url.Where(c => c is not ('\t' or '\n' or '\r'))]).TrimStart([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        var path = clean.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (path >= 0 && path < colon)) return true;
        if (colon == 0 || !clean[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')) return true;
        return AllowedSchemes.Any(scheme => clean.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }
}
