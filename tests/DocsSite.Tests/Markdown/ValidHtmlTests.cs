namespace DocsSite.Tests.Markdown;

/// <summary>What real articles hold and HTML forbids; each case was an error of the Nu HTML checker.</summary>
public sealed class ValidHtmlTests
{
    [Theory]
    [InlineData("A</br>B", "<p>A<br>B</p>\n")]
    [InlineData("A</wbr>B", "<p>AB</p>\n")]
    [InlineData("Output: `\u001b[31mred`", "<p>Output: <code>␛[31mred</code></p>\n")]
    [InlineData("Bad\u009dbyte", "<p>Bad\ufffdbyte</p>\n")]
    [InlineData("[Format](https://example.com/a#b#c#)", "<p><a href=\"https://example.com/a#b%23c%23\">Format</a></p>\n")]
    [InlineData("## <a id=\"fix\"></a>Fix", "<h2 id=\"fix\"><a></a>Fix</h2>\n")]
    [InlineData("<a id=\"one\"></a>A <a id=\"one\"></a>B", "<p><a id=\"one\"></a>A <a></a>B</p>\n")]
    public void Inline_html_is_valid(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("<div>Do: <li>A</li><li>B</li></div>", "<div>Do: <ul><li>A</li><li>B</li></ul></div>\n")]
    [InlineData("<ol>First<li>A</li><br><p>More</p></ol>", "<ol><li>First</li><li>A<p>More</p></li></ol>\n")]
    public void Lists_hold_items_and_items_stand_in_lists(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("# T\n\n#### A\n\n#### B\n\n### C\n\n## D\n\n# E\n\n#### F", "h1 h2 h2 h2 h2 h2 h3")]
    [InlineData("## A\n\n##### B\n\n##### C\n\n## D", "h2 h3 h3 h2")]
    [InlineData("### A part that stands in another page", "h3")]
    public void Levels_of_headings_are_never_skipped(string markdown, string levels) =>
        Assert.Equal(levels, string.Join(' ', System.Text.RegularExpressions.Regex.Matches(Html(markdown), "<(h[1-6])").Select(match => match.Groups[1].Value)));

    private static string Html(string markdown) => Markdown.Render(markdown).Rendered.Html;
}
