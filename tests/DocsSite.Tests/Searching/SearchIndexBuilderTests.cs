using System.Text;
using DocsSite.Searching;

namespace DocsSite.Tests.Searching;

public sealed class SearchIndexBuilderTests
{
    [Fact]
    public void Builder_makes_the_same_bytes_from_any_order_of_documents()
    {
        var straight = SearchIndexBuilder.Build(SearchFixture.Many, SearchFixture.SmallShards);
        var reversed = SearchIndexBuilder.Build([.. SearchFixture.Many.Reverse()], SearchFixture.SmallShards);

        Assert.Equal(straight.Files.Select(Described), reversed.Files.Select(Described));
    }

    [Fact]
    public void Builder_names_all_files_but_the_manifest_by_content()
    {
        var before = SearchIndexBuilder.Build(SearchFixture.Articles);
        var after = SearchIndexBuilder.Build([.. SearchFixture.Articles.Skip(1)]);

        Assert.Contains(before.Files, file => file.Path == SearchIndex.ManifestPath);
        Assert.Equal([SearchIndex.ManifestPath], before.Files.Select(file => file.Path).Intersect(after.Files.Select(file => file.Path)));
    }

    [Fact]
    public void Builder_orders_files_by_path()
    {
        var paths = SearchIndexBuilder.Build(SearchFixture.Many, SearchFixture.SmallShards).Files.Select(file => file.Path).ToArray();

        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
        Assert.True(paths.Length > 50);
    }

    [Fact]
    public void Builder_cuts_term_shards_near_the_size_that_is_asked_for()
    {
        var shards = SearchIndexBuilder.Build(SearchFixture.Many, SearchFixture.SmallShards).Files.Where(file => file.Path.EndsWith(".bin", StringComparison.Ordinal)).ToArray();

        Assert.True(shards.Average(file => file.Content.Length) < SearchFixture.SmallShards.TermShardBytes);
        Assert.All(shards, file => Assert.True(file.Content.Length < 4 * SearchFixture.SmallShards.TermShardBytes));
    }

    [Fact]
    public void Builder_finds_nothing_in_an_empty_site()
    {
        var engine = SearchFixture.EngineOf([]);

        Assert.Empty(engine.Search("anything").Results);
        Assert.Equal(0, engine.Search("anything").Cost.Requests);
    }

    private static string Described(SearchFile file) => $"{file.Path} {Convert.ToHexString(file.Content.Span)}";
}
