using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Building;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Publishing;

/// <summary>What a reader's browser fetches for each page of the repository's own site, in bytes after Brotli.</summary>
public sealed class SiteWeightTests
{
    private const int Kilobyte = 1024;

    [Fact]
    public void Every_page_stays_within_its_budget()
    {
        var request = new BuildRequest { InputRoot = Path.Combine(Repository.Root, "input"), SettingOverrides = ["feedback=netlify", "baseUrl=https://docs.example.com"] };
        var plan = SiteBuilder.Plan(request, new DocsSiteTheme());
        var weights = plan.Files.ToDictionary(file => "/" + file.Key, file => new Lazy<int>(() => Compressed(file.Value.Content().Span)));
        var faults = new List<string>();
        foreach (var (path, file) in plan.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content().Span));
            var loaded = Loaded(page).ToList();
            var html = weights["/" + path].Value;
            var total = html + loaded.Sum(address => weights[address].Value);
            if (html > 10 * Kilobyte) faults.Add($"{path}: {html} bytes of HTML, 10 KB at most");
            if (total > 25 * Kilobyte) faults.Add($"{path}: {total} bytes before pictures, 25 KB at most");
            if (1 + loaded.Count > 5) faults.Add($"{path}: {1 + loaded.Count} requests before pictures, 5 at most");
        }

        Assert.Empty(faults);
    }

    /// <summary>Addresses that the browser fetches without being asked, pictures left out.</summary>
    private static IEnumerable<string> Loaded(IHtmlDocument page) =>
        page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=modulepreload], link[rel=preload]").Select(link => link.GetAttribute("href")!));

    private static int Compressed(ReadOnlySpan<byte> bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, target, out var written, quality: 9, window: 22));
        return written;
    }
}
