namespace DocsSite.Tests.Markdown;

public sealed class HeadingTests
{
    private const string Article = """
        # Sign-in is *blocked*

        Lead.

        ## Symptom of `ERROR_X`

        - Item

          ### Inside a list

        ## [Guide](guide.md) for &amp; with <a id="old"></a>anchors

        ### [Windows](#tab/windows)

        #### In a tab

        ---
        """;

    [Fact]
    public void Headings_are_listed_in_document_order_with_plain_text()
    {
        var headings = Markdown.Render(Article).Rendered.Parsed.Headings;
        Assert.Equal(
            ["1 Sign-in is blocked", "2 Symptom of ERROR_X", "3 Inside a list", "2 Guide for & with anchors", "4 In a tab"],
            headings.Select(heading => $"{heading.Level} {heading.Text}"));
    }

    [Theory]
    [InlineData("## Enable it <a name=\"x\"></a>", "enable-it-")]
    [InlineData("## Enable it<a name=\"x\"></a>", "enable-it")]
    [InlineData("## <a name=\"x\"></a> Enable it ", "enable-it")]
    public void A_space_before_a_tag_at_the_end_counts_in_the_anchor(string heading, string id) =>
        Assert.Equal(id, Assert.Single(Markdown.Render(heading + "\n").Rendered.Parsed.Headings).Id);

    [Fact]
    public void Only_headings_of_the_article_itself_can_begin_sections()
    {
        var headings = Markdown.Render(Article).Rendered.Parsed.Headings;
        Assert.Equal([true, true, false, true, false], headings.Select(heading => heading.IsTopLevel));
    }

    [Fact]
    public void Heading_has_inline_html_without_mentions_and_its_place()
    {
        var (rendered, _) = Markdown.Render(Article);
        var symptom = rendered.Parsed.Headings[1];
        Assert.Equal("Symptom of <code>ERROR_X</code>", rendered.RenderHeading(symptom.Block));
        Assert.Equal((5, 1), (symptom.Span.Line, symptom.Span.Column));
        Assert.Equal("Sign-in is <em>blocked</em>", rendered.RenderHeading(rendered.Parsed.Title!.Block));
    }

    [Fact]
    public void Raw_anchors_are_found() => Assert.Equal(["old"], Markdown.Render(Article).Rendered.Anchors.Select(anchor => anchor.Id));

    [Fact]
    public void Parts_together_are_the_whole()
    {
        var (rendered, context) = Markdown.Render(Article);
        var whole = rendered.Html;
        var parts = rendered.Parsed.Document.Select(block => rendered.RenderBlocks([block]));
        Assert.Equal(whole, string.Concat(parts));
        Assert.Single(context.References);
    }

    [Fact]
    public void Cut_inside_raw_html_is_forbidden()
    {
        var (rendered, _) = Markdown.Render("Before.\n\n<details>\n<summary>More</summary>\n\n## Inside\n\nText.\n\n</details>\n\n## After\n");
        var balanced = rendered.Parsed.Headings.Select(heading => rendered.IsBalancedBefore(heading.Block));
        Assert.Equal([false, true], balanced);
    }
}
