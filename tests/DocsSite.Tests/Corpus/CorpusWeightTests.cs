using System.IO.Compression;
using DocsSite.Loading;
using DocsSite.Tests.Support;
using Xunit.Abstractions;

namespace DocsSite.Tests.Corpus;

/// <summary>What real articles weigh: their HTML after Brotli, as a host sends it.</summary>
[Trait("Category", "Corpus")]
[Collection(CorpusTests.Name)]
public sealed class CorpusWeightTests(CorpusSite site, ITestOutputHelper output)
{
    /// <summary>Every twentieth article: all products.</summary>
    private const int Stride = 20;

    [SharedFact(CorpusSite.Folder)]
    public void Nineteen_of_twenty_articles_stay_within_ten_kilobytes()
    {
        var weights = site.Plan.PageUrls.OrderBy(page => page.Key, StringComparer.Ordinal).Where((_, index) => index % Stride == 0)
            .Select(page => Weight(site.Plan.Files[SiteAddress.OutputPath(page.Value)].Content().Span)).Order().ToList();
        var high = weights[(int)(0.95 * weights.Count)];
        output.WriteLine(FormattableString.Invariant($"{weights.Count} articles: median {weights[weights.Count / 2]} bytes, 95 % within {high} bytes"));
        Assert.InRange(high, 1, 10 * 1024);
    }

    private static int Weight(ReadOnlySpan<byte> bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, target, out var written, quality: 9, window: 22));
        return written;
    }
}
