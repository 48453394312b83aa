using DocsSite.Markdown;

namespace DocsSite.Tests.Markdown;

public sealed class ReferenceTests
{
    private const string Article = """
        See [the *guide*](guide.md "Title"), ![A window](media/a.png) and <https://example.com/x>.

        :::image type="content" source="media/b.png" alt-text="B" lightbox="media/b-large.png":::

        - [ref][r] and <a href="raw.md">raw text</a>

        > [!VIDEO https://example.com/video]

        Bare https://example.com/bare. <img src="media/c.png" alt="C">

        [r]: reference.md
        """;

    [Fact]
    public void Every_reference_is_resolved_once_in_document_order()
    {
        var (rendered, context) = Markdown.Render(Article);
        _ = rendered.Html + rendered.Html;
        Assert.Equal(
            [
                "Link guide.md 'the guide'", "Image media/a.png 'A window'", "Link https://example.com/x 'https://example.com/x'",
                "Image media/b.png 'B'", "Lightbox media/b-large.png 'B'", "Link reference.md 'ref'", "Link raw.md 'raw text'",
                "Video https://example.com/video ''", "Link https://example.com/bare 'https://example.com/bare'", "Image media/c.png 'C'",
            ],
            context.References.Select(reference => $"{reference.Kind} {reference.Target} '{reference.Text}'"));
    }

    [Fact]
    public void Span_of_an_inline_link_is_its_target()
    {
        var (_, context) = Markdown.Render(Article);
        var span = context.References[0].Span;
        Assert.Equal("guide.md", Article.ReplaceLineEndings("\n").Substring(span.Start, span.Length));
    }

    [Fact]
    public void Pictures_are_listed_with_what_they_say()
    {
        var (rendered, _) = Markdown.Render("![](a.png)\n\n:::image type=\"icon\" source=\"i.png\"::: <img src=\"b.png\" alt=\"\">\n");
        Assert.Equal(
            [("a.png", null, false), ("i.png", null, true), ("b.png", "", false)],
            rendered.Images.Select(image => (image.Source, image.AlternativeText, image.IsDecorative)));
    }

    [Theory]
    [InlineData("ERROR\\_X", "<p><error-mention code=\"ERROR_X\">ERROR_X</error-mention></p>\n")]
    [InlineData("ERROR_ACCESS_DENIED", "<p><error-mention code=\"ERROR_ACCESS_DENIED\">ERROR_ACCESS_DENIED</error-mention></p>\n")]
    [InlineData("`0x5` in code", "<p><code><error-mention code=\"0x5\">0x5</error-mention></code> in code</p>\n")]
    [InlineData("[0x5](a.md)", "<p><a href=\"a.md\">0x5</a></p>\n")]
    [InlineData("[`0x5`](a.md)", "<p><a href=\"a.md\"><code>0x5</code></a></p>\n")]
    [InlineData("<a href=\"a.md\">0x5</a> 0x6", "<p><a href=\"a.md\">0x5</a> <error-mention code=\"0x6\">0x6</error-mention></p>\n")]
    [InlineData("## 0x5", "<h2 id=\"0x5\">0x5</h2>\n")]
    [InlineData("**0x5**", "<p><strong><error-mention code=\"0x5\">0x5</error-mention></strong></p>\n")]
    [InlineData("x &lt;0x5&gt;", "<p>x &lt;<error-mention code=\"0x5\">0x5</error-mention>&gt;</p>\n")]
    public void Error_codes_are_marked_except_in_links_and_headings(string text, string html) => Assert.Equal(html, Markdown.Html(text));

    [Theory]
    [InlineData("output", true)]
    [InlineData("", true)]
    [InlineData("Console", true)]
    [InlineData("powershell", false)]
    public void Fenced_output_is_searched_for_codes_and_code_is_not(string language, bool isMarked) =>
        Assert.Equal(isMarked, Markdown.Html($"```{language}\n0x5\n```\n").Contains("<error-mention", StringComparison.Ordinal));

    [Fact]
    public void Without_a_finder_nothing_is_marked()
    {
        var context = new FakeMarkdownContext("0x5");
        var parsed = new MarkdownParser(Markdown.Dialect).Parse("0x5", context);
        Assert.Equal("<p>0x5</p>\n", new MarkdownRenderer(Markdown.Dialect).Render(parsed, context).Html);
    }
}
