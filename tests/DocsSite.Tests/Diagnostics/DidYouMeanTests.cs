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
            Assert.All(words, word => Assert.Equal(Textbook(wanted, word), DidYouMean.Distance(wanted, word)));
            var limit = Math.Min(Math.Max(2, wanted.Length / 3), wanted.Length - 1);
            var least = words.Min(word => Textbook(wanted, word));
            var expected = least > limit ? [] : words.Where(word => Textbook(wanted, word) == least).Order(StringComparer.Ordinal).Take(3);
            Assert.Equal(expected, DidYouMean.Find(wanted, words));
        }
    }

    /// <summary>Optimal string alignment, the whole table.</summary>
    private static int Textbook(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }

    private static string Word(Random dice) => new([.. Enumerable.Range(0, dice.Next(1, 14)).Select(_ => "abcd/"[dice.Next(5)])]);
}
