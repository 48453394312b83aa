using System.Text;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Theme;

namespace DocsSite.Tests.Publishing;

/// <summary>Pages and files that list other pages: facets, products, choices of the reader's setup, addresses for "not found".</summary>
public sealed class ListsOfPagesTests
{
    private const string Vocabulary = """
        facets:
          - id: os
            label: OS
            values:
              - { id: windows, label: Windows }
              - { id: mac, label: Mac }
              - { id: linux, label: Linux }
        products:
          - { id: mail, label: Mail add-in }
        """;

    [Fact]
    public void Every_value_that_articles_use_has_a_page()
    {
        var plan = Plan(("vocabulary.yml", Vocabulary), ("a/one.md", Article("One", "Windows and Mac")), ("b/two.md", Article("Two", "Mac")));

        Assert.Equal(
            ["affected/index.html", "affected/index.md", "affected/os/mac/index.html", "affected/os/mac/index.md", "affected/os/windows/index.html", "affected/os/windows/index.md"],
            plan.Files.Keys.Where(path => path.StartsWith("affected/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var mac = Text(plan, "affected/os/mac/index.html");
        Assert.Contains("href=\"/a/one/\"", mac, StringComparison.Ordinal);
        Assert.Contains("href=\"/b/two/\"", mac, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/b/two/\"", Text(plan, "affected/os/windows/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/affected/os/mac/\"", Text(plan, "a/one/index.html"), StringComparison.Ordinal);
        Assert.Equal("[{\"id\":\"os\",\"label\":\"OS\",\"values\":[{\"id\":\"windows\",\"label\":\"Windows\"},{\"id\":\"mac\",\"label\":\"Mac\"}]}]", Text(plan, "setup.json"));
    }

    [Fact]
    public void Long_lists_go_over_several_pages()
    {
        var articles = Enumerable.Range(0, 205).Select(number => ($"a/n{number:000}.md", Article($"Article {number:000}", "Mac")));
        var plan = Plan([("vocabulary.yml", Vocabulary), .. articles]);

        Assert.Contains("/a/n099/", Text(plan, "affected/os/mac/index.html"), StringComparison.Ordinal);
        Assert.Contains("/a/n100/", Text(plan, "affected/os/mac/2/index.html"), StringComparison.Ordinal);
        Assert.Contains("/a/n204/", Text(plan, "affected/os/mac/3/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("affected/os/mac/4/index.html", plan.Files.Keys);
    }

    [Fact]
    public void Product_has_a_page_unless_a_folder_holds_just_its_articles()
    {
        var plan = Plan(
            ("vocabulary.yml", Vocabulary), ("a/one.md", Article("One", "Mac", "product: mail\n")), ("b/two.md", Article("Two", "Mac", "product: mail\n")), ("c/three.md", Article("Three", "Mac")));

        var products = Text(plan, "product/index.html");
        Assert.Contains("href=\"/product/mail/\"", products, StringComparison.Ordinal);
        Assert.Contains("href=\"/c/\"", products, StringComparison.Ordinal);
        Assert.Contains("href=\"/b/two/\"", Text(plan, "product/mail/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Writers_own_page_at_such_an_address_wins()
    {
        var plan = Plan(("vocabulary.yml", Vocabulary), ("affected/os/mac.md", Article("Mine", "Mac")));

        Assert.Contains("<h1>Mine</h1>", Text(plan, "affected/os/mac/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_are_listed_by_their_first_part()
    {
        var plan = Plan(("a/one.md", Article("One", "Mac")), ("a/b/two.md", Article("Two", "Mac")));

        Assert.Equal("a\n", Text(plan, "nearest/index.txt"));
        Assert.Equal("\tA\nb/\tB\nb/two/\tTwo\none/\tOne\n", Text(plan, "nearest/a.txt"));
    }

    private static string Article(string title, string os, string more = "") => $"""
        ---
        title: {title}
        description: About {title}.
        {more}---

        # {title}

        ## Who is affected?

        | Requirement type | Description |
        |---|---|
        | **OS** | {os} |

        ## Symptoms

        It fails.

        ## Cause

        It is off.

        ## Resolution

        Switch it on.
        """;

    private static SitePlan Plan(params (string Path, string Text)[] files) => SiteBuilder.Plan(
        new BuildRequest
        {
            InputRoot = "input",
            Input = new MemoryInputFolder(files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal)),
            Today = new DateOnly(2026, 11, 23),
        }, new DocsSiteTheme());

    private static string Text(SitePlan plan, string path) => Encoding.UTF8.GetString(plan.Files[path].Content().Span);
}
