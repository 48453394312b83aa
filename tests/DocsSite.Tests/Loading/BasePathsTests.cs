using DocsSite.Loading;

namespace DocsSite.Tests.Loading;

public sealed class BasePathsTests
{
    private static readonly HashSet<string> Pages = new(StringComparer.Ordinal) { "/", "/a/one/", "/a/two/", "/b/" };

    [Theory]
    [InlineData("/support", "/support/a/one", "/support/A/Two?view=x", "/azure/a/one", "/support/gone")]
    [InlineData("/exchange/troubleshoot", "/exchange/troubleshoot/a/one/", "/exchange/troubleshoot/b/index")]
    [InlineData("", "/a/one", "/a/two")]
    [InlineData("", "/", "/support/", "/support/index", "https://example.org/a/one", "a/one")]
    public void The_prefix_of_most_pages_wins(string expected, params string[] addresses) =>
        Assert.Equal(expected, BasePaths.Find(Pages, addresses));
}
