using System.Text;
using System.Text.RegularExpressions;
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

/// <summary>A real Learn repository, built as it is and built after conversion: the pages say the same in the same structure.</summary>
[Trait("Category", "Corpus")]
public sealed partial class LearnConversionTests
{
    private const int Sample = 200;

    [SharedFact("corpus/support-articles/support")]
    public void Converted_articles_keep_headings_steps_tables_links_images_and_code()
    {
        var (folder, _) = ForeignSource.Open(Shared.PathTo("corpus/support-articles"));
        var docset = new PartOf(folder!.Files, Chosen(folder.Paths));
        var result = SiteImporter.Import(new ImportRequest(new ForeignFolder(docset, IsSingleFile: false), new TargetSite()) { From = "learn", Convert = true });
        Assert.Equal(Sample, result.Articles.Count);

        // Tables of contents would tell where the docset is published; they are not part of the sample.
        var before = Build(new Moved(docset, path => path.StartsWith("support/", StringComparison.Ordinal) ? path["support/".Length..] : null), "basePath=/troubleshoot");
        var after = Build(new Given(result.Files.ToDictionary(file => file.Key, file => file.Value)));
        var different = new List<string>();
        foreach (var article in result.Articles)
        {
            var original = Structure(before, article.Source["support/".Length..]);
            var converted = Structure(after, article.Target);
            Assert.NotEmpty(original);
            var at = Enumerable.Range(0, Math.Max(original.Count, converted.Count)).Where(i => original.ElementAtOrDefault(i) != converted.ElementAtOrDefault(i)).DefaultIfEmpty(-1).First();
            if (at >= 0) different.Add($"{article.Source}: {original.ElementAtOrDefault(at)} / {converted.ElementAtOrDefault(at)}");
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
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
    public void Difference_is_noticed(string html) => Assert.NotEqual(Structure("<main></main>"), Structure($"<main>{html}</main>"));

    /// <summary>200 articles with a fixed seed, the includes, and all files but tables of contents, whose other articles are not there.</summary>
    private static HashSet<string> Chosen(IReadOnlyList<string> paths)
    {
        var random = new Random(20261126);
        var articles = paths.Where(path => path.StartsWith("support/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains("/includes/", StringComparison.Ordinal)).ToArray();
        random.Shuffle(articles);
        return [.. articles.Take(Sample), .. paths.Where(path => Path.GetExtension(path) is not (".md" or ".yml") || path.Contains("/includes/", StringComparison.Ordinal))];
    }

    private static SitePlan Build(IInputFolder folder, params string[] settings) =>
        SiteBuilder.Plan(new BuildRequest { InputRoot = "x", Input = folder, SettingOverrides = settings, Today = new DateOnly(2026, 11, 26) }, new DocsSiteTheme());

    private static List<string> Structure(SitePlan plan, string path)
    {
        Assert.True(plan.PageUrls.TryGetValue(path, out var url), $"{path} has no page");
        return Structure(Encoding.UTF8.GetString(plan.Files[SiteAddress.OutputPath(url)].Content().Span));
    }

    private static List<string> Structure(string html)
    {
        var main = new HtmlParser().ParseDocument(html).QuerySelector("main")!;
        // The list of related articles is the site's own and names their folders.
        foreach (var extra in main.QuerySelectorAll("nav, aside, header, footer, script, form, button, svg, section.related").ToList()) extra.Remove();
        var structure = new List<string>();
        foreach (var element in main.QuerySelectorAll("h1, h2, h3, h4, h5, h6, ol, ul, li, table, tr, td, th, a, img, pre, code, p, details, blockquote"))
        {
            structure.Add(element.LocalName switch
            {
                "a" => $"a {Place(element.GetAttribute("href"))} {Words(element)}",
                "img" => $"img {Place(element.GetAttribute("src"))} {element.GetAttribute("alt")}",
                "ol" => $"ol {element.GetAttribute("start")} {element.Children.Length}",
                "ul" or "tr" or "table" => $"{element.LocalName} {element.Children.Length}",
                var name when name[0] == 'h' => $"{name}#{element.Id} {Words(element)}",
                var name => $"{name} {Words(element)}",
            });
        }

        return structure;
    }

    /// <summary>An address without what conversion is meant to change: the base of the old site, and the way in which a page is addressed.</summary>
    private static string Place(string? address) => OldBase().Replace(address ?? "", "/").TrimEnd('/').ToLowerInvariant().Replace("/#", "#", StringComparison.Ordinal);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^(?:https://learn\.microsoft\.com)?/troubleshoot/")]
    private static partial Regex OldBase();

    private sealed class PartOf(IInputFolder folder, HashSet<string> chosen) : IInputFolder
    {
        public IReadOnlyList<string> Paths { get; } = [.. folder.Paths.Where(chosen.Contains)];

        public IReadOnlyList<DocsSite.Diagnostics.Diagnostic> Diagnostics => [];

        public byte[] Read(string path) => folder.Read(path);

        public byte[] ReadHead(string path, int length) => folder.ReadHead(path, length);
    }

    private sealed class Moved(IInputFolder folder, Func<string, string?> move) : IInputFolder
    {
        private readonly Dictionary<string, string> _paths = folder.Paths.Select(path => (path, Moved: move(path))).Where(pair => pair.Moved is not null).ToDictionary(pair => pair.Moved!, pair => pair.path);

        private string[]? _sorted;

        public IReadOnlyList<string> Paths => _sorted ??= [.. _paths.Keys.Order(StringComparer.Ordinal)];

        public IReadOnlyList<DocsSite.Diagnostics.Diagnostic> Diagnostics => [];

        public byte[] Read(string path) => folder.Read(_paths[path]);

        public byte[] ReadHead(string path, int length) => folder.ReadHead(_paths[path], length);
    }

    private sealed class Given(Dictionary<string, byte[]> files) : IInputFolder
    {
        public IReadOnlyList<string> Paths { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

        public IReadOnlyList<DocsSite.Diagnostics.Diagnostic> Diagnostics => [];

        public byte[] Read(string path) => files[path];

        public byte[] ReadHead(string path, int length) => files[path][..Math.Min(length, files[path].Length)];
    }
}
