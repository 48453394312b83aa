using DocsSite.Diagnostics;

namespace DocsSite.Tests.Importing;

/// <summary>The check for debris notices every kind that importers claim to remove.</summary>
public sealed class ImportDebrisTests
{
    private const string Article = "---\ntitle: The window stays grey\ndescription: Explains why the window stays grey after signing in and what an administrator changes to make it work.\nupdated: 2026-11-20\n---\n\n# The window stays grey\n\nSome text.\n\n";

    [Fact]
    public void Clean_article_has_none() => Assert.Empty(In(""));

    [Theory]
    [InlineData("Skip to main content\n")]
    [InlineData("Was this article helpful?\n")]
    [InlineData("Did this answer your question?\n")]
    [InlineData("2 minutes to read\n")]
    [InlineData("*1 min read*\n")]
    [InlineData("Article summary\n")]
    [InlineData("PDF\n")]
    [InlineData("<div class=\"addthis_inline_share_toolbox\"></div>\n")]
    [InlineData("<style>\n.a { color: red; }\n</style>\n")]
    [InlineData("<p style=\"color:red\">Red.</p>\n")]
    [InlineData("<script>track()</script>\n")]
    [InlineData("<a href=\"javascript:go()\">Go</a>\n")]
    [InlineData("[Try it](https://contoso.example/?utm_source=kb)\n")]
    [InlineData("&nbsp;\n")]
    [InlineData("Open\u00A0it.\n")]
    [InlineData("Zero\u200Bwidth.\n")]
    [InlineData("says the\u00E2\u20AC\u00AFlog\n")]
    [InlineData("• One\n• Two\n")]
    [InlineData("**1\\.** Open it\n**2\\.** Close it\n")]
    [InlineData("Note: Sign out first.\n")]
    [InlineData("**Important:** Sign out first.\n")]
    [InlineData(":::note\n\nSign out first.\n\n:::\n")]
    [InlineData("{{< ref \"page\" >}}\n")]
    [InlineData("{{% tab %}}\n")]
    [InlineData("{% include note.html %}\n")]
    [InlineData("import Tabs from '@theme/Tabs';\n")]
    [InlineData("export const toc = [];\n")]
    [InlineData("<Tabs>\n<TabItem value=\"a\">\n\nText.\n\n</TabItem>\n</Tabs>\n")]
    [InlineData("{/* hidden */}\n")]
    [InlineData("--8<-- \"shared.md\"\n")]
    [InlineData("See [[Home]].\n")]
    [InlineData("See [[the start|Home]].\n")]
    [InlineData("# Another title\n")]
    [InlineData("**Resolution**\n\nText.\n")]
    [InlineData("the the\n")]
    public void Debris_is_noticed(string debris) => Assert.NotEmpty(In(debris));

    [Fact]
    public void Facts_that_are_excused_are_rules_of_the_product()
    {
        var known = RuleCatalog.All.Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(ImportDebris.HumanFacts, name => Assert.Contains(name, known));
    }

    private static IReadOnlyList<string> In(string debris) => ImportDebris.In(new Dictionary<string, string>
    {
        ["into/a.md"] = Article + debris,
    }, "into");
}
