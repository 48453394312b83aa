using System.Text;
using AngleSharp.Html.Parser;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Publishing;

/// <summary>Pages without an article have a Markdown copy, too, that says what they say.</summary>
public sealed class PageMarkdownTests
{
    private const string Base = "https://help.example.org";

    private const string Vocabulary = """
        facets:
          - id: os
            label: OS
            values:
              - { id: windows, label: Windows }
              - { id: mac, label: Mac }
        products:
          - { id: mail, label: "Mail [beta]" }
        """;

    private const string Denied = """
        code: 0x80070005
        aliases: [E_ACCESSDENIED]
        gloss: The caller may not do *this*.
        severity: error
        messages: ["Access to `{path}` is denied."]
        seenIn: [event log]
        related: [E_OTHER_THING]
        contact: The help desk.
        notes: |
          See [how to send](../mail/send.md#cause-1-it-is-off).
        """;

    private const string Other = """
        code: E_OTHER_THING
        messages: ["Other <thing>"]
        """;

    private const string Article = """
        ---
        title: Mail can't be sent
        description: Switch *it* on.
        product: mail
        ---

        # Mail can't be sent

        ## Who is affected?

        | Requirement type | Description |
        |---|---|
        | **OS** | Mac |

        ## Symptoms

        It says 0x80070005.

        ## Cause 1: It is _off_

        Nobody switched it on.

        ### Confirm this cause

        The value of **State** in `get-it *` is 1 < 2.

        ## Resolution for cause 1

        **Who can fix this:** Administrator

        1. Open it.
        2. Switch it on.

        ## Cause 2: The disk [C:] is full

        It holds too much.

        ## Resolution for cause 2

        Make room.
        """;

    private static readonly SitePlan Site = SiteBuilder.Plan(
        new BuildRequest
        {
            InputRoot = "pages",
            Input = new MemoryInputFolder(new Dictionary<string, string>
            {
                ["vocabulary.yml"] = Vocabulary, ["errors/denied.yml"] = Denied, ["errors/other.yml"] = Other, ["mail/send.md"] = Article,
                ["guide/index.md"] = "# Guide\n\nHow to.\n", ["guide/one.md"] = "---\ndescription: The first.\n---\n# One\n",
            }),
            SettingOverrides = ["baseUrl=" + Base],
            Today = new DateOnly(2026, 11, 23),
            ThemeTexts = ThemeStrings.For,
        }, new DocsSiteTheme());

    [Fact]
    public void Error_has_its_causes_and_everything_around_them() => AssertText("errors/0x80070005/index.md", """
        ---
        title: "0x80070005 (E_ACCESSDENIED)"
        description: "The caller may not do *this*."
        url: "https://help.example.org/errors/0x80070005/"
        ---

        # `0x80070005`

        The caller may not do \*this\*.

        - `` Access to `{path}` is denied. ``

        Also appears as `E_ACCESSDENIED`, `80070005`, `-2147024891`, `2147942405`, `System error 5`, `ERROR_ACCESS_DENIED`

        Where you see it: event log

        Severity: Error

        ## Causes and fixes

        ### It is off

        - Product: Mail \[beta\]
        - Who is affected: Mac
        - How to tell: The value of **State** in `get-it *` is 1 \< 2.
        - Who can fix it: Administrator
        - Effort: 2 steps
        - Fix: [Mail can't be sent](https://help.example.org/mail/send/#cause-1-it-is-off)

        ### The disk \[C:\] is full

        - Product: Mail \[beta\]
        - Who is affected: Mac
        - Fix: [Mail can't be sent](https://help.example.org/mail/send/#cause-2-the-disk-c-is-full)

        ## Common to all causes

        See [how to send](https://help.example.org/mail/send/#cause-1-it-is-off).

        ## Related errors

        - [`E_OTHER_THING`](https://help.example.org/errors/e-other-thing/) (Easily mistaken for this one)
          - `Other <thing>`

        Who can help: The help desk.

        Short link to this page: [https://help.example.org/e/0x80070005](https://help.example.org/e/0x80070005)
        """);

    [Fact]
    public void Index_has_every_error_with_its_forms_and_messages() => AssertText("errors/index.md", """
        ---
        title: "All errors"
        description: "Every error that these articles explain, with its full message. Use your browser's find in page (Ctrl+F) to look for a part of yours."
        url: "https://help.example.org/errors/"
        ---

        # All errors

        Every error that these articles explain, with its full message. Use your browser's find in page (Ctrl+F) to look for a part of yours.

        ## \#

        - [`0x80070005`](https://help.example.org/errors/0x80070005/) (1 article): The caller may not do \*this\*.
          - Also appears as `E_ACCESSDENIED`, `-2147024891`, `2147942405`, `System error 5`, `ERROR_ACCESS_DENIED`
          - `` Access to `{path}` is denied. ``

        ## E

        - [`E_ACCESSDENIED`](https://help.example.org/errors/0x80070005/) (0x80070005)
        - [`E_OTHER_THING`](https://help.example.org/errors/e-other-thing/)
          - `Other <thing>`
        - [`ERROR_ACCESS_DENIED`](https://help.example.org/errors/0x80070005/) (0x80070005)
        """);

    [Fact]
    public void Facet_has_its_articles_and_the_other_choices() => AssertText("affected/os/mac/index.md", """
        ---
        title: "Mac"
        description: "OS: Mac"
        url: "https://help.example.org/affected/os/mac/"
        ---

        # Mac

        OS · 1 article

        - [Mail can't be sent](https://help.example.org/mail/send/) (Mail \[beta\]): Switch \*it\* on.
        """);

    [Fact]
    public void Facets_have_their_values() => AssertText("affected/index.md", """
        ---
        title: "Browse by setup"
        url: "https://help.example.org/affected/"
        ---

        # Browse by setup

        Articles by who is affected: choose what you use.

        ## OS

        - [Mac](https://help.example.org/affected/os/mac/) (1 article)
        """);

    [Fact]
    public void Folder_without_a_page_of_its_own_lists_its_articles() => AssertText("mail/index.md", """
        ---
        title: "Mail"
        url: "https://help.example.org/mail/"
        ---

        # Mail

        ## Articles

        - [Mail can't be sent](https://help.example.org/mail/send/): Switch \*it\* on.
        """);

    [Fact]
    public void Folders_own_page_goes_on_with_its_articles() => AssertText("guide/index.md", """
        ---
        title: "Guide"
        product: "Guide"
        url: "https://help.example.org/guide/"
        ---

        # Guide

        How to.

        ## Articles

        - [One](https://help.example.org/guide/one/): The first.
        """);

    /// <summary>Forms, the search, the missing page and short links say nothing that is not said elsewhere.</summary>
    [Fact]
    public void Every_page_with_content_has_a_copy_and_names_it()
    {
        var plan = SiteBuilder.Plan(new BuildRequest { InputRoot = Path.Combine(Repository.Root, "input"), SettingOverrides = ["feedback=netlify"] }, new DocsSiteTheme());
        Assert.Empty(WithoutCopy(plan.Files.Keys));
        var parser = new HtmlParser();
        foreach (var (path, file) in plan.Files.Where(file => IsPage(file.Key)))
        {
            var named = parser.ParseDocument(Encoding.UTF8.GetString(file.Content().Span)).QuerySelector("link[rel=alternate][type='text/markdown']")?.GetAttribute("href");
            var copy = CopyOf(path);
            Assert.Equal(HasContent(path) ? "/" + copy : null, named);
            if (named is not null) Assert.Contains($"url: \"/{path[..^"index.html".Length]}\"\n", Text(plan, copy), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("errors/x/index.html")]
    [InlineData("affected/os/mac/index.html")]
    [InlineData("index.html")]
    public void Page_without_a_copy_is_found(string path)
    {
        string[] rest = ["search/index.html", "404.html", "e/x/index.html", "feedback/thanks/index.html", "a/index.html", "a/index.md"];
        Assert.Equal([path], WithoutCopy([.. rest, path]));
    }

    private static IEnumerable<string> WithoutCopy(IEnumerable<string> files)
    {
        var all = files.ToHashSet(StringComparer.Ordinal);
        return all.Where(path => IsPage(path) && HasContent(path) && !all.Contains(CopyOf(path)));
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static bool HasContent(string path) =>
        path is not ("404.html" or "search/index.html") && !path.StartsWith("e/", StringComparison.Ordinal) && !path.StartsWith("feedback/", StringComparison.Ordinal);

    private static string CopyOf(string path) => Path.ChangeExtension(path, ".md");

    private static void AssertText(string path, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", Text(Site, path));

    private static string Text(SitePlan plan, string path) => Encoding.UTF8.GetString(plan.Files[path].Content().Span);
}
