using System.Text;
using System.Text.Json;
using DocsSite.Searching;
using DocsSite.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Searching;

public sealed class TokenizerTests
{
    internal static string VectorsPath { get; } = Path.Combine(Repository.Root, "tests", "DocsSite.Tests", "Searching", "tokenizer-vectors.json");

    public static TheoryData<string, string, string> Vectors()
    {
        var data = new TheoryData<string, string, string>();
        using var vectors = JsonDocument.Parse(File.ReadAllText(VectorsPath));
        foreach (var vector in vectors.RootElement.EnumerateArray())
            data.Add(vector.GetProperty("about").GetString()!, UnescapedText(vector), vector.GetProperty("tokens").GetString()!);
        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Tokenizer_reads(string about, string text, string tokens) => Assert.True(tokens == TokenRecorder.Record(text),
        $"{about}\nexpected {tokens}\nactual   {TokenRecorder.Record(text)}");

    [Fact]
    public void Tokenizer_survives_any_text() => Prop.ForAll<string>(text =>
    {
        TokenRecorder.Record(text ?? "");
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tokens_lie_inside_the_text_and_in_order() => Prop.ForAll<string>(text =>
    {
        var folded = TextFolding.Fold(text ?? "");
        var ranges = new RangeRecorder();
        new Tokenizer(ranges).Read(folded);
        return ranges.Ranges.All(range => range.Start < range.End && range.End <= folded.Length)
            && ranges.Ranges.Zip(ranges.Ranges.Skip(1)).All(pair => pair.First.Start < pair.Second.Start);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a'", 100_000)]
    [InlineData("a.b-", 50_000)]
    [InlineData("1:", 100_000)]
    [InlineData("<a", 100_000)]
    [InlineData("a@", 100_000)]
    [InlineData("_", 200_000)]
    public void Tokenizer_is_bounded_on_hostile_text(string unit, int times) =>
        Assert.NotNull(TokenRecorder.Record(new StringBuilder().Insert(0, unit, times).ToString()));

    // System.Text.Json refuses lone surrogates in strings; the vectors need one.
    private static string UnescapedText(JsonElement vector)
    {
        var raw = vector.GetProperty("text").GetRawText()[1..^1];
        return System.Text.RegularExpressions.Regex.Replace(raw, @"\\(u[0-9a-fA-F]{4}|.)", match => match.Groups[1].Value switch
        {
            ['u', .. var digits] => ((char)Convert.ToInt32(digits, 16)).ToString(),
            "n" => "\n",
            var other => other,
        });
    }

    private sealed class RangeRecorder : ITokenSink
    {
        public List<TextRange> Ranges { get; } = [];

        public void Add(ReadOnlySpan<char> term, TokenKind kind, TextRange range) => Ranges.Add(range);

        public void AddExtra(ReadOnlySpan<char> term, TokenKind kind, TextRange range)
        {
            // Extras repeat the range of their token.
        }

        public void Break(MaskKind why, TextRange range)
        {
            if (why != MaskKind.None)
                Ranges.Add(range);
        }
    }
}
