using System.Text;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Theme;

namespace DocsSite.Tests.Publishing;

public sealed class MarkdownCopyTests
{
    private const string Article = """
        ---
        title: Sign-in "fails"
        description: Why.
        updated: 2026-03-04
        ---

        # Sign-in fails

        <!-- a note among writers -->
        See [the other](../b.md#fix "Title"), [below](#cause), [there](https://example.com/x) and [a page](/errors/).
        [!INCLUDE [note](../includes/note.md)]

        :::image type="content" source="media/window.png" alt-text="The window with its error" lightbox="media/window.png":::

        > [!div class="nextstepaction"]
        > [Next](../b.md)

        ::: zone pivot="cloud"
        In the :::no-loc text="Cloud"::: only.
        ::: zone-end

        ```md
        <!-- stays --> [stays](../b.md)
        ```

        ## Cause

        [ref]: ../b.md
        A [reference][ref].
        """;

    [Fact]
    public void Copy_can_be_read_anywhere()
    {
        var files = new Dictionary<string, string>
        {
            ["product/a.md"] = Article, ["b.md"] = "# B\n\n## Fix\n\nText.\n", ["includes/note.md"] = "Shared [link](../b.md).\n",
            ["product/media/window.png"] = "x",
        };
        var request = new BuildRequest { InputRoot = "copies", Input = new MemoryInputFolder(files), SettingOverrides = ["baseUrl=https://help.example.org"] };
        var copy = Encoding.UTF8.GetString(SiteBuilder.Plan(request, new DocsSiteTheme()).Files["product/a/index.md"].Content().Span);

        Assert.Equal("""
            ---
            title: "Sign-in \"fails\""
            description: "Why."
            product: "Product"
            updated: 2026-03-04
            url: "https://help.example.org/product/a/"
            ---

            # Sign-in fails

            See [the other](https://help.example.org/b/#fix "Title"), [below](https://help.example.org/product/a/#cause), [there](https://example.com/x) and [a page](https://help.example.org/errors/).

            Shared [link](https://help.example.org/b/).

            ![The window with its error](https://help.example.org/product/media/window.png)

            > [Next](https://help.example.org/b/)

            In the Cloud only.

            ```md
            <!-- stays --> [stays](../b.md)
            ```

            ## Cause

            [ref]: https://help.example.org/b/
            A [reference][ref].

            """.ReplaceLineEndings("\n"), copy);
    }
}
