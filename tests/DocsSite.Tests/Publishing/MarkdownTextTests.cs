using AngleSharp.Html.Parser;
using DocsSite.Publishing;
using FsCheck;
using FsCheck.Fluent;
using Markdig;

namespace DocsSite.Tests.Publishing;

/// <summary>What is written as text comes out of a Markdown reader as the same text.</summary>
public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).UsePipeTables().Build();

    [Theory]
    [InlineData("0x80070005 in D:\\Data\\*.*", "0x80070005 in D:\\\\Data\\\\\\*.\\*")]
    [InlineData("E_ACCESSDENIED_ or _x", "E_ACCESSDENIED\\_ or \\_x")]
    [InlineData("a < b & c &amp; d", "a \\< b & c \\&amp; d")]
    [InlineData("1. Start", "1\\. Start")]
    [InlineData("- one + two - three", "\\- one + two - three")]
    [InlineData("# C# is #1 #", "\\# C# is \\#1 \\#")]
    [InlineData("[x](y) `z` ~~w~~ | v", "\\[x\\](y) \\`z\\` \\~\\~w\\~\\~ \\| v")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("Nothing (of) interest: \"x\", don't.", "Nothing (of) interest: \"x\", don't.")]
    public void Signs_are_escaped_only_where_they_mean_something(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Escape(text));

    [Fact]
    public void Text_reads_as_it_was() =>
        Prop.ForAll(Texts, text =>
        {
            var (plain, code) = (MarkdownText.Escape(text), MarkdownText.Code(text));
            Assert.Equal(text, Read(plain));
            Assert.Equal(text, Read("# " + plain));
            Assert.Equal(text, Read("- " + plain));
            Assert.Equal(text, Read($"[{plain}](/x/)", "a"));
            Assert.Equal(text, Read("- " + code, "li > code"));
            // "[`x]: y" would be the address of a link; codes have no brackets.
            if (!text.Contains(']', StringComparison.Ordinal)) Assert.Equal(text, Read($"[{code}](/x/)", "a > code"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261127, 4242424243));

    [Theory]
    [InlineData("Run <code>a &amp; b`c</code> as <strong>*admin*</strong>.", "Run `` a & b`c `` as \\*admin\\*.")]
    [InlineData("<strong>Setup &gt; Users_</strong>, <strong>1. Save *</strong>, <strong>Setup &gt; Users</strong>", "Setup > Users\\_, 1\\. Save \\*, **Setup > Users**")]
    [InlineData("<em>Only</em> if 1 &lt; 2", "Only if 1 \\< 2")]
    public void Inline_html_keeps_its_words_and_its_code(string html, string markdown) => Assert.Equal(markdown, MarkdownText.FromHtml(html));

    [Fact]
    public void Address_ends_where_the_link_ends() =>
        Assert.Equal("[x](https://example.org/a/#b-%28c%29)", MarkdownText.Link("x", "https://example.org/a/#b-(c)"));

    /// <summary>Words of signs, with single spaces between them: more of these no page shows.</summary>
    private static Arbitrary<string> Texts =>
        Gen.Elements(@"a b1 2 _ * ` [ ] ( ) < > & ; # + - = . ! ~ | \ : / "" ' { } amp x_y".Split(' ')).NonEmptyListOf()
            .NonEmptyListOf().Select(words => string.Join(' ', words.Select(word => string.Concat(word)))).ToArbitrary();

    private static string Read(string markdown, string selector = "h1, li, p") =>
        new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(markdown, GitHub)).QuerySelector(selector)?.TextContent.TrimEnd('\n') ?? "";
}
