using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Markdown;

/// <summary>Whatever is malformed, the next section of the article is still a section and its words are still read.</summary>
public sealed partial class SurvivalTests
{
    private const string Rest = "\n\n## Survivor\n\nLast words.\n";

    /// <summary>Constructs that are cut off, misspelt or misplaced.</summary>
    private static readonly string[] Constructs =
    [
        ":::image", ":::image type=\"content\" source=\"a.png", ":::image source=\"a.png\" alt-text=\"x\"", ":::image type=\"complex\" source=\"a.png\" alt-text=\"x\":::\n\nLong text.",
        "1. Step\n\n    :::image source=\"a.png\" alt-text=\"x", ":::imag source=\"a.png\":::", ":::image source=\"a.png\" alt-text=\"x\":: :",
        "::: moniker range=\"a\"\n\nText.", "::: zone pivot=\"a\"\n\nText.", ":::zone pivot=\"a", ":::row:::\n\nText.", ":::row:::\n:::column:::\n\nText.", ":::column-end:::", ":::zone-end", ":::no-loc text=\"x", ":::code source=\"a.cs\"",
        "> [!NOTE", "> [!NOTES]\n> Text.", "[!NOTE] Text.", ">[!WARNING]Text", "> [!div class=\"x", "> [!VIDEO", "> [!VIDEO https://example.com/x", "[!INCLUDE", "[!INCLUDE [a](b.md", "[!INCLUDEname]", "[!code-cs[](", "[!code-cs[x](a.cs#",
        "### [A](#tab/a)\n\nText.", "### [A](#tab/a)\n\nText.\n\n### [B](#tab/", "# [A](#tab/a", "| a | b |\n|---|", "| a |\n|---|---|\n| x", "+---+\n| a", "```\ncode", "~~~ output\ncode", "- x\n\n  ```\n  code", "    <!-- a", "<!-- a", "<!-- a --",
        "<div>", "<div class=\"x", "<details>\n<summary>x", "<ul><li>x", "<table><tr><td>x", "<a href=\"x", "<b>x", "</div>", "<script>x", "<style>x", "<iframe src=\"x", "<subId>", "<pre>x", "<textarea>x", "<?php x", "<![CDATA[ x", "<!DOCTYPE x",
        "[a](b", "[a][b", "![a](b", "**a", "`a", "[^1", "[^1]: a", "{{ a", "{: .a", "!!! note", "??? note \"x", "[r]: <a", "&#x", "\\", "<https://example.com",
    ];

    public static TheoryData<string> Malformed() => [.. Constructs];

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_construct_leaves_the_next_section_alone(string construct) => Assert.True(Survives(construct), construct);

    [Theory]
    [MemberData(nameof(Malformed))]
    public void It_does_so_in_a_list_item_and_in_a_quote(string construct)
    {
        Assert.True(Survives("1. " + construct.ReplaceLineEndings("\n   ")), construct);
        Assert.True(Survives("> " + construct.ReplaceLineEndings("\n> ")), construct);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Every_finding_lies_in_the_construct_and_none_is_repeated_for_it(string construct)
    {
        var (_, context) = Markdown.Render("Before.\n\n" + construct + Rest);
        // Three open tags are three mistakes.
        Assert.All(context.Diagnostics.GroupBy(finding => (finding.Rule.Id, finding.Span)), group => Assert.True(group.Count() == 1, $"{construct}: {group.Count()} times {group.Key}"));
        Assert.All(context.Diagnostics, finding => Assert.InRange(finding.Span.Start, "Before.".Length, "Before.\n\n".Length + construct.Length));
    }

    [Fact]
    public void Any_two_malformed_constructs_leave_the_next_section_alone()
    {
        var construct = Gen.Elements(Constructs);
        var pair = from first in construct from second in construct from gap in Gen.Elements("\n", "\n\n", " ") select first + gap + second;
        Prop.ForAll(Arb.From(pair), text => Survives(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20240117, 4242424243));
    }

    private static bool Survives(string construct)
    {
        var (rendered, _) = Markdown.Render("Before.\n\n" + construct + Rest);
        if (rendered.Parsed.Headings.All(heading => heading is not { Level: 2, Text: "Survivor" })) return false;
        var main = new HtmlParser().ParseDocument(rendered.Html).Body!;
        foreach (var code in main.QuerySelectorAll("pre, code, details:not([open]) > *").ToList()) code.Remove();
        return Space().Replace(main.TextContent, " ").Contains("Last words.", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
