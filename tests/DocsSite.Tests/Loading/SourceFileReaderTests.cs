using System.Text;
using DocsSite.Data;
using DocsSite.Loading;

namespace DocsSite.Tests.Loading;

public sealed class SourceFileReaderTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\nbody", "A", "body")]
    [InlineData("---\r\ntitle: A\r\n---\r\nbody", "A", "body")]
    [InlineData("---\ntitle: A\n...\nbody", "A", "body")]
    [InlineData("---\n---\nbody", null, "body")]
    [InlineData("no front matter", null, "no front matter")]
    [InlineData("---\ntitle: A\n---", "A", "")]
    public void Front_matter_is_cut_off(string text, string? title, string body)
    {
        var file = Read(text);
        Assert.Equal(title, title is null ? null : DataText.Of(file.FrontMatter!["title"]));
        Assert.Equal(body, file.Body.ToString());
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("---\ntitle: A\n\n# H1\n", "DS1005")]
    [InlineData("---\n- a\n---\n", "DS1006")]
    [InlineData("---\ntitle: \"A\n---\n", "DS1001")]
    public void Broken_front_matter_is_reported_and_the_text_survives(string text, string rule) =>
        Assert.Equal(rule, Assert.Single(Read(text).Diagnostics).Rule.Id);

    [Fact]
    public void Byte_order_mark_is_no_part_of_the_text()
    {
        var (source, diagnostics) = SourceFileReader.Decode("x.md", [.. Encoding.UTF8.Preamble, .. "abc"u8]);
        Assert.Equal("abc", source.Text);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Invalid_utf8_is_reported_at_the_first_bad_byte()
    {
        var (_, diagnostics) = SourceFileReader.Decode("x.md", [.. "ab\ncd"u8, 0xFF, .. "e"u8]);
        var finding = Assert.Single(diagnostics);
        Assert.Equal(("DS7001", 2, 3), (finding.Rule.Id, finding.Span.Line, finding.Span.Column));
    }

    [Theory]
    [InlineData("---\ntitle: T\n---\n", "line\n", "line\n")]
    [InlineData("", "\u00E4", "\u00E4")]
    public void Of_an_oversized_article_the_beginning_is_read_and_the_rest_is_reported(string start, string unit, string end)
    {
        var file = Read(start + string.Concat(Enumerable.Repeat(unit, SourceFileReader.MaxArticleBytes / 2)) + "x");
        Assert.Equal("DS9003", Assert.Single(file.Diagnostics).Rule.Id);
        Assert.InRange(Encoding.UTF8.GetByteCount(file.Source.Text), SourceFileReader.MaxArticleBytes - 8, SourceFileReader.MaxArticleBytes);
        Assert.EndsWith(end, file.Source.Text, StringComparison.Ordinal);
        Assert.Equal(start.Length > 0, file.FrontMatter?.Find("title") is not null);
    }

    private static SourceFile Read(string text) =>
        SourceFileReader.Read(new MemoryInputFolder([new KeyValuePair<string, string>("x.md", text)]), "x.md");
}
