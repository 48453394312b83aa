using System.IO.Compression;
using System.Text;
using DocsSite.Rendering;
using DocsSite.Theme;

namespace DocsSite.Tests.Theme;

/// <summary>Budgets in bytes after Brotli at its highest level, as a host would send the files.</summary>
public sealed class PageWeightTests
{
    private const int Kilobyte = 1024;

    private static readonly DocsSiteTheme Theme = new();

    [Fact]
    public void Style_sheet_stays_small() => Assert.InRange(Weight("site.css"), 1, 9 * Kilobyte);

    [Fact]
    public void Scripts_of_a_page_stay_small() => Assert.InRange(Weight("site.js") + Weight("theme-init.js"), 1, 6 * Kilobyte);

    [Fact]
    public void Blocking_script_is_tiny() => Assert.InRange(Asset("theme-init.js").Content.Length, 1, 400);

    [Fact]
    public void Search_form_stays_small() => Assert.InRange(Weight("search-ui.js") + Weight("search-facets.js") + Weight("search-marks.js"), 1, 5 * Kilobyte);

    [Fact]
    public void Article_stays_small()
    {
        // Twenty causes are more than any real article has.
        var causes = Enumerable.Range(0, 10).SelectMany(_ => SamplePages.Problem.Sections.Where(section => section.Role == "cause"));
        var page = SamplePages.Problem with { Sections = [.. SamplePages.Problem.Sections, .. causes] };

        Assert.InRange(Compressed(Encoding.UTF8.GetBytes(Theme.Render(page))), 1, 10 * Kilobyte);
    }

    [Fact]
    public void Article_with_everything_it_loads_stays_small()
    {
        var files = new[] { "site.css", "site.js", "theme-init.js", "favicon.svg" };

        var total = Compressed(Encoding.UTF8.GetBytes(Theme.Render(SamplePages.Problem))) + files.Sum(Weight);
        Assert.InRange(total, 1, 25 * Kilobyte);
    }

    /// <summary>The page is the fifth.</summary>
    [Fact]
    public void Article_asks_for_four_files_at_most()
    {
        var html = Theme.Render(SamplePages.Problem);

        Assert.InRange(Theme.Assets.Count(asset => html.Contains($" src=\"/assets/{asset.Name}\"", StringComparison.Ordinal)
            || html.Contains($" href=\"/assets/{asset.Name}\"", StringComparison.Ordinal)), 1, 4);
    }

    [Fact]
    public void Footer_does_not_grow_with_the_site()
    {
        var products = Enumerable.Range(1, 500).Select(number => new NavigationLink("Product " + number, $"/product-{number}/")).ToList();
        var html = Theme.Render(SamplePages.Problem with { Site = SamplePages.Site with { Products = products } });

        Assert.DoesNotContain("/product-20/", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Assets_come_in_a_stable_order_and_are_whole()
    {
        var names = Theme.Assets.Select(asset => asset.Name).ToList();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Superset(new HashSet<string> { "favicon.svg", "search-ui.js", "site.css", "site.js", "theme-init.js" }, names.ToHashSet());
        Assert.All(Theme.Assets, asset => Assert.NotEqual(0, asset.Content.Length));
    }

    private static ThemeAsset Asset(string name) => Theme.Assets.Single(asset => asset.Name == name);

    private static int Weight(string name) => Compressed(Asset(name).Content.Span);

    private static int Compressed(ReadOnlySpan<byte> bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, target, out var written, quality: 11, window: 22));
        return written;
    }
}
