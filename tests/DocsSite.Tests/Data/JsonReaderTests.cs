using System.Text.Json;
using DocsSite.Data;
using DocsSite.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Data;

public sealed class JsonReaderTests
{
    [Fact]
    public void Values_keep_their_kind_and_place()
    {
        const string Text = "{\n  \"title\": \"a \\\"b\\\" \\u00e9\\ud83d\\udc32\",\n  \"n\": -12.50E+3, \"list\": [true, false, null, {}]\n}\n";
        var map = Assert.IsType<DataMap>(Read(Text).Root);
        Assert.Equal("a \"b\" é🐲", Assert.IsType<DataString>(map["title"]).Value);
        Assert.Equal("-12.50E+3", Assert.IsType<DataNumber>(map["n"]).Literal);
        var list = Assert.IsType<DataList>(map["list"]);
        Assert.Equal(["boolean", "boolean", "null", "object"], list.Items.Select(item => item.TypeName));
        Assert.Equal("[true, false, null, {}]", Marked(Text, list.Span));
        Assert.Equal("null", Marked(Text, list.Items[2].Span));
        Assert.Equal("\"n\"", Marked(Text, map.Find("n")!.KeySpan));
        Assert.Equal("x.json(3,3)", map.Find("n")!.KeySpan.ToString());
        Assert.Equal(Text.Trim(), Marked(Text, map.Span));
    }

    [Theory]
    [InlineData("", 1, 1, "the file ends where a value is expected")]
    [InlineData("{ \"a\": 1", 1, 9, "the file ends before the closing `}`")]
    [InlineData("{ \"a\": 1,", 1, 10, "the file ends inside an object")]
    [InlineData("{ \"a\" 1 }", 1, 7, "a colon is missing after the key `a`")]
    [InlineData("{ a: 1 }", 1, 3, "a key in double quotes is expected here")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", 1, 10, "a comma or `}` is expected here")]
    [InlineData("[1 2]", 1, 4, "a comma or `]` is expected here")]
    [InlineData("[1,]", 1, 3, "no comma is allowed before `]`")]
    [InlineData("[,]", 1, 2, "`,` can't start a value")]
    [InlineData("{}\n{}", 2, 1, "there is more text after the end of the value")]
    [InlineData("[\"abc\n\"]", 1, 2, "the closing double quote is missing")]
    [InlineData("[\"a\tb\"]", 1, 4, "a control character (U+0009) stands inside a text")]
    [InlineData("[\"\\x\"]", 1, 3, "a backslash must be followed by one of \" \\ / b f n r t u")]
    [InlineData("[\"\\u12G4\"]", 1, 3, "\\u must be followed by four hexadecimal digits")]
    [InlineData("[\"\\u12", 1, 3, "\\u must be followed by four hexadecimal digits")]
    [InlineData("[01]", 1, 2, "`01` is not a number")]
    [InlineData("[-]", 1, 2, "`-` is not a number")]
    [InlineData("[1.]", 1, 2, "`1.` is not a number")]
    [InlineData("[1e+]", 1, 2, "`1e+` is not a number")]
    [InlineData("[True]", 1, 2, "`True` is not a value")]
    [InlineData("[undefined]", 1, 2, "`undefined` is not a value")]
    [InlineData("// a\n1", 1, 1, "comments are not allowed in JSON")]
    [InlineData("/", 1, 1, "`/` can't start a value")]
    public void Syntax_error_is_reported_where_it_is(string text, int line, int column, string message)
    {
        var result = Read(text);
        Assert.Null(result.Root);
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal(("DS9101", line, column, message), (error.Rule.Id, error.Span.Line, error.Span.Column, error.Message));
    }

    [Fact]
    public void Tolerant_mode_reads_comments_and_trailing_commas_and_reports_them()
    {
        const string Text = "// moved\n{ \"a\": [1, /* two */ 2,], /**/\n}\n// end";
        var result = Read(Text, JsonDialect.Tolerant);
        Assert.Equal(2, Assert.IsType<DataList>(Assert.IsType<DataMap>(result.Root)["a"]).Items.Count);
        Assert.Equal(
            ["DS9104 // moved", "DS9104 /* two */", "DS9103 ,", "DS9103 ,", "DS9104 /**/", "DS9104 // end"],
            result.Diagnostics.Select(d => $"{d.Rule.Id} {Marked(Text, d.Span)}"));
        Assert.All(result.Diagnostics, d => Assert.Equal(Severity.Suggestion, d.Severity));
    }

    [Fact]
    public void Comment_without_end_is_a_syntax_error() =>
        Assert.Equal("the comment has no end", Assert.Single(Read("[1] /* never /", JsonDialect.Tolerant).Diagnostics).Message);

    [Fact]
    public void Fix_of_a_trailing_comma_makes_strict_JSON()
    {
        const string Text = "{\"a\": [1, 2, ] , }";
        var edits = Read(Text, JsonDialect.Tolerant).Diagnostics.SelectMany(d => d.Fix!.Edits).OrderByDescending(e => e.Span.Start);
        var mended = edits.Aggregate(Text, (text, edit) => text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText));
        Assert.Empty(Read(mended).Diagnostics);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Duplicate_key_is_reported_and_dropped(int others)
    {
        var filler = string.Concat(Enumerable.Range(0, others).Select(i => $"\"k{i}\": {i}, "));
        var result = Read($"{{ {filler}\"a\": 1, \"a\": 2, \"a\": 3 }}");
        Assert.Equal("1", ((DataNumber)((DataMap)result.Root!)["a"]!).Literal);
        Assert.Equal(others + 1, ((DataMap)result.Root!).Members.Count);
        Assert.Equal(["DS9102", "DS9102"], result.Diagnostics.Select(d => d.Rule.Id));
        Assert.All(result.Diagnostics, d => Assert.Equal(((DataMap)result.Root!).Find("a")!.KeySpan, d.Related[0].Span));
    }

    [Fact]
    public void Depth_is_bounded()
    {
        Assert.Empty(Read(new string('[', JsonReader.MaxDepth) + new string(']', JsonReader.MaxDepth)).Diagnostics);
        var result = Read(string.Concat(Enumerable.Repeat("{\"a\":[", 100_000)));
        Assert.Null(result.Root);
        Assert.Equal("DS9105", Assert.Single(result.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Rules_have_examples_that_tell_the_truth()
    {
        foreach (var rule in DataRules.All)
        {
            Assert.Equal([rule.Id], Read(rule.BadExample!, JsonDialect.Tolerant).Diagnostics.Select(d => d.Rule.Id));
            Assert.Empty(Read(rule.GoodExample!, JsonDialect.Tolerant).Diagnostics);
        }
    }

    [Fact]
    public void Reader_agrees_with_the_platform_about_any_text()
    {
        var token = Gen.Elements(
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"\\n\"", "\"\\q\"", "\"", "1", "-0.5e3", "01", "1.", "true", "null", "nul", " ", "\n", "\t",
            "{\"a\":", "[1,", "/", "//", "\\", "é", "\0");
        var texts = Gen.OneOf(token.ListOf().Select(parts => string.Concat(parts)), ValidJson()).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var result = Read(text);
            return (result.Root is not null) == PlatformAccepts(text)
                && result.Diagnostics.All(d => d.Span.Start >= 0 && d.Span.End <= text.Length)
                && (result.Root is null || SpansReadAlike(text, result.Root));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    /// <summary>The text at each node's span is that node.</summary>
    private static bool SpansReadAlike(string text, DataNode node)
    {
        var again = Read(Marked(text, node.Span)).Root;
        if (again?.TypeName != node.TypeName || again.Span.Length != node.Span.Length) return false;
        return node switch
        {
            DataList list => list.Items.All(item => SpansReadAlike(text, item)),
            DataMap map => map.Members.All(member => SpansReadAlike(text, member.Value)),
            DataString value => ((DataString)again).Value == value.Value,
            _ => true,
        };
    }

    private static bool PlatformAccepts(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonReader.MaxDepth });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Gen<string> ValidJson(int depth = 3)
    {
        var scalar = Gen.Elements("1", "-2.5e-7", "\"\"", "\"x\\u0041\"", "true", "null", " false ");
        if (depth == 0) return scalar;
        var inner = ValidJson(depth - 1);
        return Gen.OneOf(
            scalar,
            inner.ListOf(3).Select(items => $"[{string.Join(" , ", items)}]"),
            inner.ListOf(3).Select(items => $"{{{string.Join(",\n", items.Select((item, i) => $"\"k{i}\" : {item}"))}}}"));
    }

    private static string Marked(string text, SourceSpan span) => text.Substring(span.Start, span.Length);

    private static JsonReadResult Read(string text, JsonDialect dialect = JsonDialect.Strict) => JsonReader.Read(new SourceText("x.json", text), dialect);
}
