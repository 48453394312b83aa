using DocsSite.Configuration;
using DocsSite.Loading;
using DocsSite.Normalizing;

namespace DocsSite.Tests.Normalizing;

public sealed class ExpanderTests
{
    [Theory]
    [InlineData("before\n\n[!INCLUDE [x](../includes/a.md)]\n\nafter\n", "before\n\nText of a.\n\nafter\n")]
    [InlineData("Ask [!INCLUDE[x](../includes/a.md)] now.\n", "Ask Text of a. now.\n")]
    [InlineData("1. step\n\n   [!include [x](../includes/two.md)]\n", "1. step\n\n   First line.\n   \n   Second line.\n")]
    [InlineData("> [!INCLUDE [x](../includes/two.md)]\n", "> First line.\n> \n> Second line.\n")]
    [InlineData("text\n[!INCLUDE [x](../includes/a.md)]\ntext\n", "text\n\nText of a.\n\ntext\n")]
    [InlineData("| a | [!INCLUDE [x](../includes/two.md)] |\n", "| a | First line.  Second line. |\n")]
    [InlineData("`[!INCLUDE [x](../includes/a.md)]`\n", "`[!INCLUDE [x](../includes/a.md)]`\n")]
    [InlineData("```\n[!INCLUDE [x](../includes/a.md)]\n{{ name }}\n```\n", "```\n[!INCLUDE [x](../includes/a.md)]\n{{ name }}\n```\n")]
    [InlineData("- ```\n  {{ name }}\n  ```\n- {{ name }}\n", "- ```\n  {{ name }}\n  ```\n- Contoso\n")]
    [InlineData("Hello {{ name }} and {{name}}.\n", "Hello Contoso and Contoso.\n")]
    [InlineData("[!INCLUDE [x](../includes/nested.md)]\n", "Outer Text of a. end.\n")]
    public void Tokens_are_replaced_outside_code(string body, string expected) => Assert.Equal(expected, Expand(body).Text.Text);

    [Fact]
    public void Text_of_an_include_maps_back_to_the_include_and_names_the_token()
    {
        var expansion = Expand("Ask [!INCLUDE [x](../includes/a.md)] now.\n");
        var at = expansion.Text.Text.IndexOf("of a", StringComparison.Ordinal);
        var (span, includer) = expansion.Text.LocateWithIncluder(at, 4);
        Assert.Equal("includes/a.md(4,6)", span.ToString());
        Assert.Equal(4, span.Length);
        Assert.Equal("p/x.md(1,5)", includer!.Value.ToString());
        var after = expansion.Text.Locate(expansion.Text.Text.IndexOf("now", StringComparison.Ordinal), 3);
        Assert.Equal("p/x.md(1,38)", after.ToString());
    }

    [Fact]
    public void Cycle_is_reported_with_its_whole_chain()
    {
        var expansion = Expand("[!INCLUDE [x](../includes/loop1.md)]\n");
        var finding = Assert.Single(expansion.Diagnostics);
        Assert.Equal("DS4002", finding.Rule.Id);
        Assert.Contains("p/x.md → includes/loop1.md → includes/loop2.md → includes/loop1.md", finding.Message, StringComparison.Ordinal);
        Assert.Equal("includes/loop2.md", finding.Span.Path);
    }

    [Theory]
    [InlineData("[!INCLUDE [x](../includes/none.md)]\n", "DS4001")]
    [InlineData("[!INCLUDE [x](../../secret.md)]\n", "DS4001")]
    [InlineData("[!INCLUDE [x](../Includes/A.md)]\n", "DS4004")]
    [InlineData("{{ nme }}\n", "DS4005")]
    [InlineData("{{ declared }}\n", "DS4006")]
    public void Mistakes_are_reported_where_they_stand(string body, string rule)
    {
        var finding = Assert.Single(Expand(body).Diagnostics);
        Assert.Equal(rule, finding.Rule.Id);
        Assert.Equal("p/x.md(1,1)", finding.Span.ToString());
    }

    [Fact]
    public void Fan_out_is_bounded()
    {
        var files = new Dictionary<string, string> { ["p/x.md"] = "[!INCLUDE [x](../includes/f0.md)]\n" };
        for (var i = 0; i < 12; i++)
            files[$"includes/f{i}.md"] = string.Concat(Enumerable.Repeat($"[!INCLUDE [x](f{i + 1}.md)]\n\n", 8));
        files["includes/f12.md"] = new string('x', 1000);
        var expansion = Expand(files);
        Assert.Contains(expansion.Diagnostics, finding => finding.Rule.Id == "DS4003");
        Assert.True(expansion.Text.Text.Length < 5_000_000);
    }

    private static Expansion Expand(string body) => Expand(new Dictionary<string, string>
    {
        ["p/x.md"] = body,
        ["includes/a.md"] = "---\nms.topic: include\n---\nText of a.\n",
        ["includes/two.md"] = "\u200BFirst line.\n\nSecond line.\n\n",
        ["includes/nested.md"] = "Outer [!INCLUDE [x](a.md)] end.",
        ["includes/loop1.md"] = "[!INCLUDE [x](loop2.md)]",
        ["includes/loop2.md"] = "[!INCLUDE [x](loop1.md)]",
    });

    private static Expansion Expand(Dictionary<string, string> files)
    {
        var folder = new MemoryInputFolder(files);
        var content = new ContentMap(folder.Paths, new SiteSettings(), null);
        var expander = new Expander(new IncludeLibrary(folder, content), new Dictionary<string, string?> { ["name"] = "Contoso", ["declared"] = null });
        return expander.Expand(SourceFileReader.Read(folder, "p/x.md"));
    }
}
