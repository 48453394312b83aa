using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Tests.Diagnostics;

public sealed class CodeFrameTests
{
    [Theory]
    [InlineData("plain text", 7, 11, "plain text", 6, 4)]
    [InlineData("empty span", 3, 3, "empty span", 2, 1)]
    [InlineData("past the end", 90, 99, "past the end", 12, 1)]
    [InlineData("", 1, 1, "", 0, 1)]
    [InlineData("a\tb", 3, 4, "a   b", 4, 1)]
    [InlineData("a\tb", 2, 3, "a   b", 1, 3)]
    [InlineData("漢字 x", 4, 5, "漢字 x", 5, 1)]
    [InlineData("漢字 x", 1, 3, "漢字 x", 0, 4)]
    [InlineData("😀x", 3, 4, "😀x", 2, 1)]
    [InlineData("e\u0301x", 3, 4, "e\u0301x", 1, 1)]
    [InlineData("a\u001b[31mb", 2, 3, "a␛[31mb", 1, 1)]
    [InlineData("a\u202eb", 2, 3, "a<U+202E>b", 1, 8)]
    public void Marks_stand_below_the_place(string line, int column, int endColumn, string text, int start, int length)
    {
        var frame = CodeFrame.Render(line, column, endColumn, 40);
        Assert.Equal((text, start, length), (frame.Text, frame.MarkStart, frame.MarkLength));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_named() =>
        Assert.Equal(new CodeFrame("a<U+D800>b", 9, 1), CodeFrame.Render("a\ud800b", 3, 4, 40));

    [Theory]
    [InlineData(1, "012345678901234567…", 0)]
    [InlineData(12, "012345678901234567…", 11)]
    [InlineData(50, "…234567890123456789…", 8)]
    [InlineData(100, "…234567890123456789", 18)]
    public void Long_lines_are_windowed_around_the_place(int column, string text, int start)
    {
        var line = string.Concat(Enumerable.Repeat("0123456789", 10));
        var frame = CodeFrame.Render(line, column, column + 1, 20);
        Assert.Equal((text, start), (frame.Text, frame.MarkStart));
        Assert.Equal(line[column - 1], frame.Text[frame.MarkStart]);
    }

    [Fact]
    public void Huge_line_costs_no_more_than_its_neighbourhood()
    {
        var line = new string('x', 4_000_000) + "HERE" + new string('y', 1000);
        var frame = CodeFrame.Render(line, 4_000_001, 4_000_005, 60);
        Assert.Equal("HERE", frame.Text.Substring(frame.MarkStart, frame.MarkLength));
        Assert.True(frame.Text.Length <= 60, frame.Text);
    }

    [Fact]
    public void Random_lines_and_spans_give_a_printable_frame_with_marks_inside()
    {
        string[] parts = ["a", " ", "\t", "漢", "😀", "e\u0301", "\u202e", "\u001b[2J", "\0", "\ud83d", "\ude00", "\u200b", "\u0301", "\ufeff", "\u2028", "ｗ", "…"];
        var random = new Random(4711);
        for (var i = 0; i < 20_000; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(random.Next(2) == 0 ? 12 : 400)).Select(_ => parts[random.Next(parts.Length)]));
            var (column, endColumn, max) = (random.Next(-3, line.Length + 5), random.Next(-3, line.Length + 9), random.Next(0, 120));
            var frame = CodeFrame.Render(line, column, endColumn, max);
            var why = $"round {i}: {column}-{endColumn} in {max}: {frame}";
            Assert.True(frame.MarkLength >= 1 && frame.MarkStart >= 0, why);
            Assert.True(Cells(frame.Text) <= Math.Max(max, 10) + 8, why); // One escaped character may stick out.
            Assert.True(frame.MarkStart <= Cells(frame.Text), why);
            Assert.False(Inert.HasActiveCharacter(frame.Text), why);
        }
    }

    private static int Cells(string text)
    {
        var cells = 0;
        for (var i = 0; i < text.Length;)
        {
            i += VisibleText.RuneAt(text, i, out var code);
            cells += CellWidth.Of(code);
        }

        return cells;
    }
}
