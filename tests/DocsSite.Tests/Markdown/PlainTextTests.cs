using DocsSite.Markdown;

namespace DocsSite.Tests.Markdown;

public sealed class PlainTextTests
{
    [Fact]
    public void Blocks_become_lines()
    {
        const string Article = """
            # Title

            First *line*
            second **line**.<br>Third <sup>2</sup>.

            1. One
            2. Two `code`
               - Inner

            | A | B |
            |---|---|
            | 1 | 2<br/>3 |

            > [!NOTE]
            > Alert.

            ```output
              Line 1

            Line 2
            ```

            :::image type="content" source="a.png" alt-text="A window":::

            <details>
            <summary>More</summary>

            Inside.

            </details>

            ### [Windows](#tab/windows)

            In a tab.

            ---

            Run with <tenant-id> &amp; [link](a.md).
            """;
        var text = PlainText.OfBlocks(Markdown.Render(Article).Rendered.Parsed.Document);
        Assert.Equal(
            [
                "Title", "First line second line. Third 2.", "One", "Two code", "Inner", "A", "B", "1", "2 3", "Alert.", "Line 1", "Line 2",
                "A window", "More", "Inside.", "Windows", "In a tab.", "Run with <tenant-id> & link.",
            ],
            text.Split('\n'));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData("  one - two\nthree ", 3)]
    [InlineData("0x80070005: access_denied", 2)]
    public void Words_are_counted(string text, int words) => Assert.Equal(words, PlainText.CountWords(text));

    [Fact]
    public void Script_in_raw_html_is_no_text()
    {
        var parsed = Markdown.Render("<div>\nSeen<script>\nhidden()\n</script>\n</div>\n").Rendered.Parsed;
        Assert.Equal("Seen", PlainText.OfBlocks(parsed.Document));
    }
}
