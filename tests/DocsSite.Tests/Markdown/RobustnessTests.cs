using System.Text;
using DocsSite.Markdown;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Markdown;

/// <summary>Whatever stands in an article: a page comes out, every place lies inside the text, and nothing is lost.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "# ", "## ", "### [A](#tab/a)\n", "---\n", "\n", "\n\n", "  ", "    ", "- ", "1. ", "> ", "> [!NOTE]\n", "> [!div class=\"checklist\"]\n",
        "> [!VIDEO https://example.com/]\n", ":::image source=\"a.png\" alt-text=\"x\":::", ":::image type=\"complex\" source=\"a.png\":::\n",
        ":::image-end:::\n", ":::image source=\"", "::: zone pivot=\"x\"\n", "::: zone-end\n", ":::row:::\n", ":::column:::\n", ":::column-end:::\n",
        ":::row-end:::\n", ":::", "::: moniker range=\"x\"\n", ":::no-loc text=\"x\":::", ":::code source=\"Program.cs\":::\n", "[!code-cs[](Program.cs#SignIn)]\n",
        "[!INCLUDE [a](b.md)]", "[!INCLUDE", "!!! note\n    ", "??? tip \"x\"\n", "```\n", "```output\n", "~~~\n", "| a | b |\n|---|---|\n", "| ", "|", "+---+\n",
        "*", "**", "_", "`", "~~", "[", "](", ")", "![", "]", "<", ">", "<b>", "</b>", "<div>\n", "</div>\n", "<details>\n", "</details>\n", "<ul><li>", "</li></ul>",
        "<!--", "-->", "<script>", "</script>", "<subId>", "<br/>", "<a id=\"x\"></a>", "&nbsp;", "&", "{#id}", "{: .x }", "[^1]", "[^1]: note\n", ":   def\n",
        "\t", "\\", "\0", "\u00a0", "\u200b", "é", "😀", "\ud800", "\r\n", "\r", "https://example.com/a_b", "@uid", "<xref:a.b>", "ERROR_X", "0x80070005", "word", " ",
        "[r]: a.md\n", "[r]", "- [ ] ", "=== \n", "***\n", "$$", "::::", "[!NOTE]", "[!code-cs[](", "> [!", "<details", "<img src=\"a.png\" alt=\"", "</", "<p>", "</p>",
    ];

    [Fact]
    public void Any_article_renders_and_every_span_lies_inside_it()
    {
        var article = Gen.Elements(Pieces).ListOf(60).Select(string.Concat);
        Prop.ForAll(Arb.From(article), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20240117, 4242424243));
    }

    [Theory]
    [InlineData(">", 3000)]
    [InlineData("- ", 3000)]
    [InlineData("1. ", 3000)]
    [InlineData("[", 20_000)]
    [InlineData("![", 5000)]
    [InlineData("[a](", 2000)]
    [InlineData("*a ", 3000)]
    [InlineData("**a _b ", 3000)]
    [InlineData("`", 20_000)]
    [InlineData("<div>\n", 5000)]
    [InlineData("<b>", 10_000)]
    [InlineData("<details>\n\n", 5000)]
    [InlineData("<!--\n\n", 3000)]
    [InlineData("<!--", 5000)]
    [InlineData(":::row:::\n", 5000)]
    [InlineData(":::column:::\n", 3000)]
    [InlineData("::: zone pivot=\"x\"\n", 5000)]
    [InlineData(":::image source=\"a.png\" ", 3000)]
    [InlineData(":::image source=\"", 3000)]
    [InlineData("::: zone-end\n", 5000)]
    [InlineData("> [!NOTE]\n", 5000)]
    [InlineData(">[!NOTE] ", 3000)]
    [InlineData("### [A](#tab/a)\n\n", 3000)]
    [InlineData("!!! note\n    ", 1000)]
    [InlineData("[!INCLUDE [", 3000)]
    [InlineData("[!code-cs[](", 3000)]
    [InlineData("| a ", 5000)]
    [InlineData("+---", 5000)]
    [InlineData("[^1]", 5000)]
    [InlineData("```\n", 5001)]
    [InlineData("{#a", 5000)]
    [InlineData("a_", 10_000)]
    [InlineData("<a href=\"", 5000)]
    public void Repeated_construct_renders(string piece, int count)
    {
        var text = new StringBuilder().Insert(0, piece, count).ToString();
        Assert.True(Holds(text));
    }

    [Fact]
    public void Too_deep_nesting_is_one_finding_and_the_text_survives()
    {
        var (rendered, context) = Markdown.Render(new string('>', 500) + " Text <b>.\n\nMore.\n");
        Assert.Equal(["DS7102"], context.Diagnostics.Select(finding => finding.Rule.Id));
        Assert.Contains("Text &lt;b&gt;.</p>\n<p>More.", rendered.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Parsing_is_the_same_on_many_threads()
    {
        const string Article = "# A\n\n> [!NOTE]\n> x\n\n::: zone pivot=\"a\"\n\n:::image source=\"a.png\" alt-text=\"b\":::\n\n::: zone-end\n\n<div>x</div>\n";
        var expected = Markdown.Html(Article);
        Parallel.For(0, 200, _ => Assert.Equal(expected, Markdown.Html(Article)));
    }

    private static bool Holds(string article)
    {
        var (rendered, context) = Markdown.Render(article);
        var html = rendered.Html;
        _ = PlainText.OfBlocks(rendered.Parsed.Document);
        Assert.All(context.Located, span => Assert.True(span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= article.Length, $"{span} in {article.Length}"));
        Assert.Equal(rendered.Parsed.Headings.Count, rendered.Parsed.Headings.Select(heading => heading.Id).Distinct().Count());
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        return true;
    }
}
