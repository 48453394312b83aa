using DocsSite.Diagnostics;

namespace DocsSite.Tests.Diagnostics;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)] // Optimal string alignment: a swapped pair is not edited again.
    public void Distance_counts_edits_and_swaps(string left, string right, int expected)
    {
        Assert.Equal(expected, DidYouMean.Distance(left, right));
        Assert.Equal(expected, DidYouMean.Distance(right, left));
    }

    [Theory]
    [InlineData("missing-cuase", "missing-cause")]
    [InlineData("MISSING-CAUSE", "missing-cause")]
    [InlineData("mising-causes", "missing-cause")]
    [InlineData("zzzzzzzzzzzzz", "")]
    [InlineData("", "")]
    [InlineData("x", "")]
    public void Nearest_word_is_found(string word, string expected) =>
        Assert.Equal(expected, string.Join('|', DidYouMean.Find(word, ["missing-cause", "missing-title", "mojibake", "ab"])));

    [Fact]
    public void Ties_give_at_most_three_in_ordinal_order() =>
        Assert.Equal("did you mean \"rule1\", \"rule2\" or \"rule3\"?", DidYouMean.Ask("rule", ["rule4", "rule2", "rule3", "rule1"]));

    [Fact]
    public void Nothing_near_asks_nothing() => Assert.Null(DidYouMean.Ask("colour", ["navigation"]));

    [Fact]
    public void Short_cuts_lose_nothing()
    {
        var dice = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var words = Enumerable.Range(0, 40).Select(_ => Word(dice)).Distinct().ToList();
            var wanted = Word(dice);
            var limit = Math.Min(Math.Max(2, wanted.Length / 3), wanted.Length - 1);
            var least = words.Min(word => DidYouMean.Distance(wanted, word));
            var expected = least > limit ? [] : words.Where(word => DidYouMean.Distance(wanted, word) == least).Order(StringComparer.Ordinal).Take(3);
            Assert.Equal(expected, DidYouMean.Find(wanted, words));
        }
    }

    private static string Word(Random dice) => new([.. Enumerable.Range(0, dice.Next(1, 14)).Select(_ => "abcd/"[dice.Next(5)])]);
}
