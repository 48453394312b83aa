using System.Text.Json;
using DocsSite.Tests.Support;
using Xunit.Abstractions;

namespace DocsSite.Tests.Corpus;

/// <summary>Forms of one code that real articles write side by side share a page.</summary>
[Trait("Category", "Corpus")]
[Collection(CorpusTests.Name)]
public sealed class SurfaceFormsMeetTests(CorpusSite site, ITestOutputHelper output)
{
    /// <summary>Neighbours that are not forms of one code, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotOneCode = new(StringComparer.Ordinal)
    {
        ["0x80072338 DNS_ERROR"] = "the author wrote a space for the underscore of DNS_ERROR_RCODE_BADSIG",
        ["0x80073CF3 -2147009296"] = "the decimal is that of 0x80073CF0",
        ["-2016331103 0x87D13AA4"] = "the decimal is that of 0x87D13AA1",
        ["-2016331106 0x87D13AA3"] = "the decimal is that of 0x87D13A9E",
        ["-2016344111 0xF3FB4D95"] = "the decimal is that of 0x87D107D1",
        ["ERROR_SERVICE_DEPENDENCY_FAIL 0x80070433"] = "a cell with two names beside a cell with two codes",
    };

    [SharedFact(CorpusSite.Folder)]
    public void Forms_side_by_side_in_Markdown_have_one_page()
    {
        var pages = PagesOfForms();
        var root = Shared.PathTo(CorpusSite.Folder);
        var pairs = Directory.GetFiles(root, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => WrittenPair.InMarkdown(File.ReadAllText(file)).Select(pair => (File: Path.GetRelativePath(root, file), Pair: pair)))
            .Select(item => (item.File, item.Pair, First: UrlsOf(item.Pair.First), Second: UrlsOf(item.Pair.Second)))
            .Where(item => item.First.Count > 0 && item.Second.Count > 0).ToList();
        output.WriteLine(FormattableString.Invariant($"{pairs.Count} pairs, {pairs.DistinctBy(item => (item.Pair.First, item.Pair.Second)).Count()} distinct"));
        Assert.InRange(pairs.Count, 700, 3_000);
        AssertMeet(pairs.Where(item => !item.First.Overlaps(item.Second)).Select(item => (item.File, item.Pair)));

        HashSet<string> UrlsOf(string form) => [.. WrittenPair.Spellings(form).Select(spelling => pages.GetValueOrDefault(spelling)).OfType<string>()];
    }

    [SharedFact(CorpusSite.Folder)]
    public void Links_of_a_name_and_a_number_side_by_side_lead_to_one_page() =>
        AssertMeet(site.Pages.SelectMany(page => page.Value.FormsApart.Select(pair => (page.Key, pair))));

    [Fact]
    public void The_scan_sees_pairs_and_passes_lists()
    {
        string[] lines =
        [
            @"Error 0xC0000102 is a STATUS\_FILE\_CORRUPT\_ERROR, which", "| 000020D9 | 8409 | `ERROR_DS_DATABASE_ERROR` |", "ERROR_X_FAILED (0x80040201) or 0x80040202", "Error 24 KDC_ERR_PREAUTH_FAILED",
        ];

        Assert.Equal(
            ["0xC0000102 STATUS_FILE_CORRUPT_ERROR", "8409 ERROR_DS_DATABASE_ERROR", "ERROR_X_FAILED 0x80040201"],
            lines.SelectMany(WrittenPair.InMarkdown).Select(pair => $"{pair.First} {pair.Second}"));
        const string Links = """<td><a class="error-code" href="/errors/a/">A_FAILED</a></td> <td>error <a class="error-code" href="/errors/b/">51</a> or <a class="error-code" href="/errors/c/">C_FAILED</a></td>""";
        Assert.Equal([new WrittenPair("A_FAILED", "/errors/a/", "51", "/errors/b/")], WrittenPair.ApartIn(Links));
    }

    private void AssertMeet(IEnumerable<(string Place, WrittenPair Pair)> apart)
    {
        var found = apart.ToList();
        foreach (var (place, pair) in found) output.WriteLine($"{place}: {pair.First} {pair.Second}");
        Assert.Equal([], found.Where(item => !NotOneCode.ContainsKey($"{item.Pair.First} {item.Pair.Second}")).Select(item => $"{item.Place}: {item.Pair}"));
    }

    // From the list of codes that products read.
    private Dictionary<string, string> PagesOfForms()
    {
        using var list = JsonDocument.Parse(site.Plan.Files["errors.json"].Content());
        var pages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var errors = list.RootElement.GetProperty("errors").EnumerateArray().Where(error => error.TryGetProperty("code", out _)).ToList();
        foreach (var error in errors) pages.TryAdd(error.GetProperty("code").GetString()!, error.GetProperty("url").GetString()!);
        foreach (var error in errors)
        {
            if (!error.TryGetProperty("aliases", out var aliases)) continue;
            foreach (var alias in aliases.EnumerateArray()) pages.TryAdd(alias.GetString()!, error.GetProperty("url").GetString()!);
        }

        return pages;
    }
}
