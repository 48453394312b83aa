using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Building;
using DocsSite.Importing;
using DocsSite.Importing.Sources;
using DocsSite.Loading;
using DocsSite.Rendering;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Importing;

/// <summary>
/// A real Learn repository, built as it is and built after its conversion into a folder of another site: the pages say the same in the
/// same structure.
/// </summary>
[Trait("Category", "Corpus")]
public sealed class LearnConversionTests(ConvertedRepository repository) : IClassFixture<ConvertedRepository>
{
    private const int Sample = 200;

    [SharedTheory("corpus/support-articles")]
    [InlineData(20261126)]
    [InlineData(7)]
    [InlineData(1984)]
    public void Converted_articles_keep_headings_steps_tables_links_images_and_code(int seed)
    {
        var articles = repository.Articles.ToArray();
        new Random(seed).Shuffle(articles);
        var different = new List<string>();
        foreach (var article in articles.Take(Sample))
        {
            var original = Structure(ConvertedRepository.Page(repository.Before, article.Source), "");
            var converted = Structure(ConvertedRepository.Page(repository.After, $"{ConvertedRepository.Folder}/{article.Target}"), "/" + ConvertedRepository.Folder);
            Assert.NotEmpty(original);
            var at = Enumerable.Range(0, Math.Max(original.Count, converted.Count)).Where(i => original.ElementAtOrDefault(i) != converted.ElementAtOrDefault(i)).DefaultIfEmpty(-1).First();
            if (at >= 0) different.Add($"{article.Source}: {original.ElementAtOrDefault(at)} / {converted.ElementAtOrDefault(at)}");
        }

        Assert.True(different.Count == 0, $"{different.Count} of {Sample} differ\n{string.Join('\n', different)}");
    }

    /// <summary>The comparison sees every kind of difference that it is about.</summary>
    [Theory]
    [InlineData("<h2 id=\"a\">A</h2>")]
    [InlineData("<ol><li>One</li></ol>")]
    [InlineData("<table><tr><td>1</td></tr></table>")]
    [InlineData("<p><a href=\"https://example.org/\">x</a></p>")]
    [InlineData("<p><img src=\"/a.png\" alt=\"A\"></p>")]
    [InlineData("<pre><code>x</code></pre>")]
    [InlineData("<p>Words.</p>")]
    public void Difference_is_noticed(string html) => Assert.NotEqual(Structure("<main></main>", ""), Structure($"<main>{html}</main>", ""));

    /// <param name="html">A page.</param>
    /// <param name="folder">Address of the folder that the repository was converted into.</param>
    private static List<string> Structure(string html, string folder)
    {
        var main = new HtmlParser().ParseDocument(html).QuerySelector("main")!;
        var structure = new List<string>();
        foreach (var element in main.QuerySelectorAll("h1, h2, h3, h4, h5, h6, ol, ul, li, table, tr, td, th, a, img, pre, code, p, details, blockquote"))
        {
            structure.Add(element.LocalName switch
            {
                "a" => $"a {Place(element.GetAttribute("href"), folder)} {Words(element)}",
                "img" => $"img {Place(element.GetAttribute("src"), folder)} {element.GetAttribute("alt")}",
                "ol" => $"ol {element.GetAttribute("start")} {element.Children.Length}",
                "ul" or "tr" or "table" => $"{element.LocalName} {element.Children.Length}",
                var name when name[0] == 'h' => $"{name}#{element.Id} {Words(element)}",
                var name => $"{name} {Words(element)}",
            });
        }

        return structure;
    }

    /// <summary>The repository was the whole site and is a folder of one now: every address of its pages has that folder in front, and nothing else differs.</summary>
    private static string Place(string? address, string folder) =>
        folder.Length > 0 && address?.StartsWith(folder + "/", StringComparison.Ordinal) == true ? address[folder.Length..] : address ?? "";

    /// <summary>What can be seen: the import deletes invisible characters.</summary>
    private static string Words(IElement element) => string.Join(' ', string.Concat(element.TextContent.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The repository once as it is and once converted; made on the first use.</summary>
public sealed class ConvertedRepository
{
    public const string Folder = "learn";

    private readonly Lazy<(SitePlan Before, SitePlan After, IReadOnlyList<FileReport> Articles)> _sites = new(Make);

    public SitePlan Before => _sites.Value.Before;

    public SitePlan After => _sites.Value.After;

    public IReadOnlyList<FileReport> Articles => _sites.Value.Articles;

    public static string Page(SitePlan plan, string path)
    {
        Assert.True(plan.PageUrls.TryGetValue(path, out var url), $"{path} has no page");
        return Encoding.UTF8.GetString(plan.Files[SiteAddress.OutputPath(url)].Content().Span);
    }

    private static (SitePlan, SitePlan, IReadOnlyList<FileReport>) Make()
    {
        var folder = ForeignSource.Open(Shared.PathTo("corpus/support-articles")).Folder!;
        var result = SiteImporter.Import(new ImportRequest(folder, new TargetSite { Folder = Folder }) { From = "learn", Convert = true });
        result = ImportMender.Mend(result, new TargetSite { Folder = Folder }, ImportDebris.Request, request => SiteBuilder.Check(request));
        return (Build(folder.Files), Build(new Given(result.Files.ToDictionary(file => Folder + "/" + file.Key, file => file.Value))), result.Articles);
    }

    private static SitePlan Build(IInputFolder folder) =>
        SiteBuilder.Plan(new BuildRequest { InputRoot = "x", Input = folder, Today = new DateOnly(2026, 11, 26) }, new DocsSiteTheme());

    private sealed class Given(Dictionary<string, byte[]> files) : IInputFolder
    {
        public IReadOnlyList<string> Paths { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

        public IReadOnlyList<DocsSite.Diagnostics.Diagnostic> Diagnostics => [];

        public byte[] Read(string path) => files[path];

        public byte[] ReadHead(string path, int length) => files[path][..Math.Min(length, files[path].Length)];
    }
}
