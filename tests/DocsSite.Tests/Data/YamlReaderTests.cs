using DocsSite.Data;
using DocsSite.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Data;

public sealed class YamlReaderTests
{
    [Fact]
    public void Values_keep_their_kind_and_place()
    {
        const string text = "title: Sign-in fails\ncount: 007\nhex: 0x80070005\nn: -12.50\nyes: true\nempty:\ndate: 2026-05-31\nlist:\n  - \"a b\"\n  - [x, {y: 1}]\n";
        var map = Assert.IsType<DataMap>(Read(text).Root);
        Assert.Equal("Sign-in fails", Assert.IsType<DataString>(map["title"]).Value);
        Assert.Equal("007", Assert.IsType<DataString>(map["count"]).Value);
        Assert.Equal("0x80070005", Assert.IsType<DataString>(map["hex"]).Value);
        Assert.Equal("-12.50", Assert.IsType<DataNumber>(map["n"]).Literal);
        Assert.True(Assert.IsType<DataBoolean>(map["yes"]).Value);
        Assert.IsType<DataNull>(map["empty"]);
        Assert.Equal("2026-05-31", Assert.IsType<DataString>(map["date"]).Value);
        var list = Assert.IsType<DataList>(map["list"]);
        Assert.Equal("x.md(9,5)", list.Items[0].Span.ToString());
        Assert.Equal("\"a b\"", text.Substring(list.Items[0].Span.Start, list.Items[0].Span.Length));
        Assert.Equal("[x, {y: 1}]", text.Substring(list.Items[1].Span.Start, list.Items[1].Span.Length));
        Assert.Equal("title", text.Substring(map.Members[0].KeySpan.Start, map.Members[0].KeySpan.Length));
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", "DS1002", "x.md(2,1)")]
    [InlineData("a: &x 1\nb: *x\n", "DS1003", "x.md(1,4)")]
    [InlineData("a: !!binary abc\n", "DS1003", "x.md(1,4)")]
    [InlineData("a: \"open\nb: 1\n", "DS1001", null)]
    [InlineData("a: b: c\n", "DS1001", null)]
    [InlineData("a: 1\n---\nb: 2\n", "DS1003", null)]
    public void Defects_are_reported_not_thrown(string text, string rule, string? place)
    {
        var findings = Read(text).Diagnostics;
        Assert.Equal(rule, findings[0].Rule.Id);
        if (place is not null) Assert.Equal(place, findings[0].Span.ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_nesting_is_a_finding(string bracket)
    {
        var document = Read("a: " + string.Concat(Enumerable.Repeat(bracket, 5000)));
        Assert.Contains(document.Diagnostics, finding => finding.Rule.Id is "DS1004" or "DS1001");
    }

    [Fact]
    public void Oversized_text_is_a_finding()
    {
        var source = new SourceText("x.md", "a: " + new string('x', 70_000));
        Assert.Equal("DS1004", Assert.Single(YamlReader.Read(source, 0, source.Text.Length, 65_536).Diagnostics).Rule.Id);
    }

    [Fact]
    public void Random_text_never_throws_and_spans_stay_inside()
    {
        var fragment = Gen.Elements("a: ", "- ", "\n", "  ", "\"", "'", "[", "]", "{", "}", "|", ">", "#", "&a", "*a", "!!x", "---", ":", ",", "\t", "é", "\r\n", "%YAML 1.2\n", "? ");
        var texts = fragment.ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var document = Read(text);
            return document.Diagnostics.All(finding => finding.Span.Start >= 0 && finding.Span.End <= text.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261123, 4242424243));
    }

    private static DataDocument Read(string text) => YamlReader.Read(new SourceText("x.md", text));
}
