using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Theme;

namespace DocsSite.Tests.Linking.Tocs;

/// <summary>The menu beside a page and the breadcrumbs above it come from the tables of contents.</summary>
public sealed class MenuTests
{
    [Fact]
    public void The_menu_is_open_down_to_the_page_and_closed_elsewhere()
    {
        var links = Links(Site(), "/a/two/", ".side a");
        Assert.Equal(["One /a/one/", "First group /a/two/", "Two /a/two/", "Second group /a/three/", "Outside https://example.org/", "Open group /a/five/", "Five /a/five/"], links);
    }

    [Fact]
    public void A_table_that_another_contains_is_part_of_its_menu()
    {
        var links = Links(Site(), "/a/deep/four/", ".side a");
        Assert.Contains("Three /a/three/", links);
        Assert.Contains("Four /a/deep/four/", links);
    }

    [Fact]
    public void A_long_level_shows_the_neighbours_only()
    {
        var files = Enumerable.Range(0, 200).ToDictionary(i => $"a/p{i:000}.md", i => $"---\ntitle: P{i}\n---\n\n# P{i}\n\nText.\n");
        files["a/toc.yml"] = string.Concat(Enumerable.Range(0, 200).Select(i => $"- name: P{i}\n  href: p{i:000}.md\n"));
        var links = Links(files, "/a/p100/", ".side a");
        Assert.Equal(40, links.Count);
        Assert.Contains("P100 /a/p100/", links);
    }

    [Fact]
    public void Deep_tables_are_read_to_the_end()
    {
        var toc = new System.Text.StringBuilder();
        for (var depth = 0; depth < 18; depth++) toc.Append(' ', depth * 2).Append($"- name: L{depth}\n").Append(' ', depth * 2 + 2).Append(depth == 17 ? "href: p.md\n" : "items:\n");
        var links = Links(new Dictionary<string, string> { ["a/toc.yml"] = toc.ToString(), ["a/p.md"] = "# P\n\nText.\n" }, "/a/p/", ".side a");
        Assert.Equal(18, links.Count);
    }

    [Fact]
    public void Breadcrumbs_follow_the_trail_and_the_entries_with_pages()
    {
        var files = Site();
        files["docfx.json"] = """{ "build": { "content": [{ "files": ["**/*.md"] }] } }""";
        files["breadcrumb/toc.yml"] = "- name: Docs\n  tocHref: /\n  topicHref: /\n  items:\n  - name: Product A\n    tocHref: /support/a/\n    topicHref: /support/a/one\n";
        Assert.Equal(["Home /", "Product A /a/one/", "Second group /a/three/"], Links(files, "/a/deep/four/", ".crumbs a"));
    }

    private static Dictionary<string, string> Site() => new(StringComparer.Ordinal)
    {
        ["a/toc.yml"] = """
            items:
            - name: One
              href: one.md
            - name: First group
              items:
              - name: Two
                href: two.md
                displayName: zwei, deux
            - name: Second group
              topicHref: three.md
              tocHref: deep/toc.yml
              items:
              - name: Three
                href: three.md
            - name: Outside
              href: https://example.org/
            - name: Open group
              expanded: true
              items:
              - name: Five
                href: five.md
            """,
        ["a/deep/toc.yml"] = "- name: Four\n  href: four.md\n",
        ["a/one.md"] = "# One\n\nText.\n",
        ["a/two.md"] = "# Two\n\nText.\n",
        ["a/three.md"] = "# Three\n\nText.\n",
        ["a/five.md"] = "# Five\n\nText.\n",
        ["a/deep/four.md"] = "# Four\n\nText.\n",
    };

    private static List<string> Links(Dictionary<string, string> files, string url, string selector)
    {
        var plan = SiteBuilder.Plan(new BuildRequest { InputRoot = "menu", Input = new MemoryInputFolder(files), Today = new DateOnly(2026, 11, 23) }, new DocsSiteTheme());
        var html = System.Text.Encoding.UTF8.GetString(plan.Files[SiteAddress.OutputPath(url)].Content().Span);
        return [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll(selector)
            .Where(link => link.GetAttribute("href") is { } href && !href.StartsWith('#')).Select(link => link.TextContent.Trim() + " " + link.GetAttribute("href"))];
    }
}
