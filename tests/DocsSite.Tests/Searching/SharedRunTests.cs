using DocsSite.Searching;

namespace DocsSite.Tests.Searching;

public sealed class SharedRunTests
{
    [Theory]
    [InlineData("no logon servers are there", "currently no logon servers are there again", 5)]
    [InlineData("no logon servers are there", "logon servers no there are", 2)]
    [InlineData("procedure sales2 returned results", "procedure - returned results", 3)]
    [InlineData("procedure of the big one returned results", "procedure - returned results", 2)]
    [InlineData("service - was not deployed", "service - was not deployed", 4)]
    [InlineData("service - was not deployed", "service was not deployed", 3)]
    [InlineData("anything", "", 0)]
    public void Run_is_the_longest_that_both_share(string query, string text, double words) =>
        Assert.Equal(words, new SharedRun(Terms(query), _ => 1).LongestIn(Terms(text)));

    [Fact]
    public void Run_counts_what_its_words_are_worth() =>
        Assert.Equal(7, new SharedRun(Terms("a b c d"), term => term == "c" ? 6 : 1).LongestIn(Terms("d c d")));

    private static string?[] Terms(string text) => [.. text.Split(' ').Select(term => term == "-" ? null : term)];
}
