using System.Text.Json;
using System.Xml.Linq;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Tests.Diagnostics;

/// <summary>What an article can put into a report: nothing of it may act on a terminal, a CI log or a parser.</summary>
public sealed class HostileContentTests
{
    private static readonly Dictionary<string, string> Hostile = new(StringComparer.Ordinal)
    {
        ["ANSI colour and clear screen"] = "\u001b[31mred\u001b[2J\u001b]0;title\u0007",
        ["8-bit control sequence"] = "\u009b31m",
        ["workflow command on a line of its own"] = "x\n::error::gotcha\n::add-mask::y\r\n::set-output name=a::b",
        ["workflow escapes"] = "%0A::error::gotcha%0D%25",
        ["bidi override"] = "user\u202e\u2066// admin\u2069\u2066",
        ["zero width and byte order mark"] = "a\u200bb\ufeffc\u00add",
        ["line and paragraph separators"] = "a\u2028b\u2029c\u0085d",
        ["lone surrogates"] = "a\ud800b\udc00",
        ["NUL, backspace, delete"] = "a\0b\bc\u007f",
        ["XML and CDATA"] = "]]></failure><script>&\"'",
        ["noncharacters"] = "a\uffffb\ufffe",
        ["Markdown and HTML"] = "| x | `a` <img src=x onerror=y> [a](javascript:b) @everyone #1 ![i](u)",
        ["4,000 characters"] = new string('x', 4_000),
        ["wide and combining"] = "漢字😀e\u0301\u0301\u0301",
        ["tabs"] = "a\tb\t\tc",
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var reporter in ReporterCatalog.All)
        foreach (var what in Hostile.Keys)
            cases.Add(reporter.Name, what);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Report_is_harmless(string format, string what)
    {
        var output = Write(format, Hostile[what]);
        Assert.DoesNotContain('\r', output);
        foreach (var line in output.Split('\n'))
        {
            Assert.False(Inert.HasActiveCharacter(line), $"active character in: {VisibleText.Escape(line)}");
            if (format == "github") Assert.True(line.Length == 0 || line.StartsWith("::error title=DocsSite (DS7906 mojibake),file=", StringComparison.Ordinal), line);
            else Assert.False(line.StartsWith("::", StringComparison.Ordinal), line);
        }

        if (format is "json" or "sarif") JsonDocument.Parse(output).Dispose();
        if (format == "ndjson") Assert.All(output.TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line).Dispose());
        if (format == "junit") XDocument.Parse(output);
        if (format == "markdown") AssertInertMarkdown(output);
    }

    [Theory]
    [InlineData("ANSI colour and clear screen")]
    [InlineData("Markdown and HTML")]
    [InlineData("bidi override")]
    public void Json_keeps_the_text_exactly(string what)
    {
        using var document = JsonDocument.Parse(Write("json", Hostile[what]));
        Assert.Equal(Hostile[what], document.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }

    [Fact]
    public void Long_message_and_frame_do_not_hide_the_place()
    {
        var output = Write("text", Hostile["4,000 characters"]);
        var frames = output.Split('\n').Where(line => line.StartsWith(" 1 |", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, frames.Count);
        Assert.All(frames, frame => Assert.True(frame.Length < 120, frame));
    }

    private static string Write(string format, string text)
    {
        var path = text.Length > 100 ? "a.md" : $"dir/{text.Replace('/', '_')}.md";
        var sources = new Findings().With(path, text + "\nsecond\n");
        var span = sources.Find(path)!.Span(0, text.Length);
        var diagnostic = Findings.Mojibake.At(span, text, text) with
        {
            Related = [new RelatedPlace(span, text)],
            IncludedFrom = span,
            Fix = new Fix(FixSafety.Safe, text, [new TextEdit(span, text)]),
        };
        return Findings.Write(ReporterCatalog.Find(format)!, sources.Report(diagnostic));
    }

    private static void AssertInertMarkdown(string output)
    {
        var rows = output.Split('\n').Where(line => line.Contains("DS7906**", StringComparison.Ordinal)).ToList();
        var row = Assert.Single(rows);
        Assert.Equal(4, row.Count(unit => unit == '|'));
        Assert.DoesNotContain("<img", row, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", row, StringComparison.Ordinal);
        Assert.DoesNotContain("](", row.Replace("\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
