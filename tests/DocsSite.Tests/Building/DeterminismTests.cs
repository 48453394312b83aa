using System.Security.Cryptography;
using DocsSite.Building;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Building;

/// <summary>The same input gives the same bytes. Cultures can't differ: the product runs with invariant globalization.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Site_is_the_same_with_any_number_of_threads(int threads)
    {
        var expected = Build(1);
        var actual = Build(threads);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.True(file.Value == actual[file.Key], $"{file.Key} differs"));
    }

    /// <summary>The repository's own site: path → SHA-256 of the bytes.</summary>
    private static SortedDictionary<string, string> Build(int threads)
    {
        var request = new BuildRequest
        {
            InputRoot = Path.Combine(Repository.Root, "input"), Today = new DateOnly(2026, 11, 23), MaxParallelism = threads,
        };
        var plan = SiteBuilder.Plan(request, new DocsSiteTheme());
        Assert.Empty(plan.Diagnostics.Select(finding => $"{finding.Span} {finding.Rule.Id} {finding.Message}"));
        var hashes = plan.Files.Values.AsParallel().WithDegreeOfParallelism(threads)
            .ToDictionary(file => file.Path, file => Convert.ToHexString(SHA256.HashData(file.Content().Span)));
        return new SortedDictionary<string, string>(hashes, StringComparer.Ordinal);
    }
}
