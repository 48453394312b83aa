using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
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

    [SharedFact(CorpusSite.Folder)]
    public void Every_page_of_the_error_index_stays_within_ten_kilobytes_and_together_they_print_all()
    {
        var pages = site.Plan.Files.Where(file => file.Key == "errors/index.html" || file.Key.StartsWith("errors/letter/", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => file.Value.Content(), StringComparer.Ordinal);
        var heaviest = pages.MaxBy(page => Weight(page.Value.Span));
        output.WriteLine(FormattableString.Invariant($"{pages.Count} pages, the heaviest {heaviest.Key}: {Weight(heaviest.Value.Span)} bytes"));
        Assert.InRange(Weight(heaviest.Value.Span), 1, 10 * 1024);

        var printed = pages.Values.SelectMany(Texts).ToHashSet(StringComparer.Ordinal);
        using var list = JsonDocument.Parse(site.Plan.Files["errors.json"].Content());
        var missing = list.RootElement.GetProperty("errors").EnumerateArray().SelectMany(Forms).Where(form => !printed.Contains(form)).ToList();
        Assert.Equal([], missing.Take(20));
    }

    private static IEnumerable<string> Texts(ReadOnlyMemory<byte> page) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Span)).QuerySelectorAll(".error-list > li > a, .error-list .message, .error-list .aliases")
            .SelectMany(element => element.ClassName == "aliases" ? element.TextContent.Split(", ") : [element.TextContent]);

    // A form that is part of the code itself is found with it: 80070005 in 0x80070005.
    private static IEnumerable<string> Forms(JsonElement error)
    {
        var code = error.TryGetProperty("code", out var canonical) ? canonical.GetString()! : null;
        if (code is not null) yield return code;
        foreach (var property in (string[])["aliases", "messages"])
        {
            if (!error.TryGetProperty(property, out var forms)) continue;
            foreach (var form in forms.EnumerateArray().Select(form => form.GetString()!).Where(form => code?.Contains(form, StringComparison.OrdinalIgnoreCase) != true)) yield return form;
        }
    }

    private static int Weight(ReadOnlySpan<byte> bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, target, out var written, quality: 9, window: 22));
        return written;
    }
}
