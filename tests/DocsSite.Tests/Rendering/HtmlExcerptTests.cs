using DocsSite.Rendering;

namespace DocsSite.Tests.Rendering;

public sealed class HtmlExcerptTests
{
    [Theory]
    [InlineData("<p>Open the app. This is the cause if <strong>Policy</strong> is not <code>a&amp;b</code>.</p>", "Policy is not a&b.", "<strong>Policy</strong> is not <code>a&amp;b</code>.")]
    [InlineData("<p>x</p>\n<p>This is the cause if the <em>row\nof</em> it is red.</p>", "The row of it is red.", "The <em>row\nof</em> it is red.")]
    [InlineData("<p>See <a href=\"/x/\">the <strong>list</strong></a> first.</p>", "See the list first.", "See the <strong>list</strong> first.")]
    [InlineData("<p><strong>One. Two</strong> three.</p>", "One.", "<strong>One.</strong>")]
    [InlineData("<p>a <strong>b c</strong> d</p>", "c d", "c d")]
    [InlineData("<ul>\n<li>5 &lt; 6</li>\n</ul>", "5 < 6", "5 &lt; 6")]
    [InlineData("<p>Something else.</p>", "Not <there>", "Not &lt;there&gt;")]
    [InlineData("<p>Text</p>", "", "")]
    public void Text_is_found_with_its_emphasis(string html, string text, string expected) => Assert.Equal(expected, HtmlExcerpt.Of(html, text));
}
