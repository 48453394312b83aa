using DocsSite.Diagnostics;

namespace DocsSite.Tests.Diagnostics;

public sealed class SuppressionScannerTests
{
    [Theory]
    [InlineData("the next paragraph", "<!-- docssite-ignore DS1: why -->\nA\nB\n\nC\n", "1-3")]
    [InlineData("over blank lines", "x\n\n<!-- docssite-ignore DS1: why -->\n\n\nA\n\nC\n", "3-6")]
    [InlineData("a heading alone", "<!-- docssite-ignore DS1: why -->\n## A\nB\n", "1-2")]
    [InlineData("a paragraph up to a heading", "<!-- docssite-ignore DS1: why -->\nA\n## B\n", "1-2")]
    [InlineData("fenced code with blank lines", "<!-- docssite-ignore DS1: why -->\n```\nA\n\nB\n```\nC\n", "1-6")]
    [InlineData("an unclosed fence", "<!-- docssite-ignore DS1: why -->\n~~~\nA\n", "1-4")]
    [InlineData("stacked comments", "<!-- docssite-ignore DS1: why -->\n<!-- docssite-ignore DS2: why -->\nA\n", "1-3 2-3")]
    [InlineData("the block around an inline comment", "A\nB <!-- docssite-ignore DS1: why -->\nC\n\nD\n", "2-3")]
    [InlineData("a comment over two lines", "<!-- docssite-ignore DS1: why\n  and why -->\nA\n", "1-3")]
    [InlineData("the end of the file", "A\n\n<!-- docssite-ignore DS1: why -->", "3-3")]
    [InlineData("the whole file", "A\n<!-- docssite-ignore-file DS1: why -->\n", "1-2147483647")]
    [InlineData("a range", "<!-- docssite-ignore-start DS1: why -->\nA\n\nB\n<!-- docssite-ignore-end DS1 -->\n", "1-5")]
    [InlineData("nested ranges", "<!-- docssite-ignore-start DS1: a -->\n<!-- docssite-ignore-start DS2: b -->\n<!-- docssite-ignore-end -->\n<!-- docssite-ignore-end -->\n", "2-3 1-4")]
    [InlineData("carriage returns", "<!-- docssite-ignore DS1: why -->\r\nA\r\n\r\nB", "1-2")]
    public void Scope_is(string what, string text, string expected)
    {
        var scanned = Scan(text);
        Assert.True(scanned.Diagnostics.IsEmpty, what);
        Assert.Equal(expected, string.Join(' ', scanned.Suppressions.Select(item => $"{item.Scope.First}-{item.Scope.Last}")));
    }

    [Theory]
    [InlineData("front matter", "---\nnote: <!-- docssite-ignore DS1: why -->\n---\nA\n")]
    [InlineData("fenced code", "````md\n```\n<!-- docssite-ignore DS1: why -->\n```\n````\n")]
    [InlineData("a code span", "Write `<!-- docssite-ignore DS1: why -->` above it.\n")]
    [InlineData("another comment", "<!-- see docssite-ignore DS1: why -->\n")]
    [InlineData("an open comment", "<!-- docssite-ignore DS1: why\n")]
    public void Text_is_not_an_order_in(string place, string text)
    {
        var scanned = Scan(text);
        Assert.True(scanned.Suppressions.IsEmpty && scanned.Diagnostics.IsEmpty, place);
    }

    [Theory]
    [InlineData("<!-- docssite-ignore DS1 -->", "DS9202 the comment gives no reason")]
    [InlineData("<!-- docssite-ignore DS1: -->", "DS9202 the comment gives no reason")]
    [InlineData("<!-- docssite-ignore -->", "DS9202 the comment names no rule")]
    [InlineData("<!-- docssite-ignore: why -->", "DS9202 the comment names no rule")]
    [InlineData("<!-- docssite-ignore-next-line DS1: why -->", "DS9202 \"docssite-ignore-next-line\" is not a suppression comment")]
    [InlineData("<!-- docssite-ignore-start DS1: why -->", "DS9206 docssite-ignore-start has no docssite-ignore-end")]
    [InlineData("<!-- docssite-ignore-end -->", "DS9206 docssite-ignore-end has no docssite-ignore-start")]
    public void Malformed_comment_is_reported_and_has_no_effect(string text, string expected)
    {
        var scanned = Scan(text + "\nA\n");
        Assert.Empty(scanned.Suppressions);
        var finding = Assert.Single(scanned.Diagnostics);
        Assert.Equal(expected, $"{finding.Rule.Id} {finding.Message}");
        Assert.Equal((1, 1, 1, text.Length + 1), (finding.Span.Line, finding.Span.Column, finding.Span.EndLine, finding.Span.EndColumn));
    }

    [Fact]
    public void Comment_names_several_rules_and_keeps_its_reason()
    {
        var item = Assert.Single(Scan("<!-- docssite-ignore DS1, mojibake DS3*:  two products:\n share it -->\nA\n").Suppressions);
        Assert.Equal("DS1 mojibake DS3*", string.Join(' ', item.Selectors));
        Assert.Equal("two products: share it", item.Reason);
    }

    [Fact]
    public void Random_text_never_breaks_the_scanner()
    {
        string[] parts = ["<!--", "-->", "docssite-ignore", "-start", "-end", "-file", " DS1", ":", " why", "\n", "\r\n", "```", "~~~", "---", "# ", "`", "> ", "é"];
        var random = new Random(20250101);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => parts[random.Next(parts.Length)]));
            Assert.All(Scan(text).Suppressions, item => Assert.True(item.Scope.Last >= item.Scope.First, text));
        }
    }

    private static ScannedSuppressions Scan(string text) => SuppressionScanner.Scan(new SourceText("a.md", text));
}
