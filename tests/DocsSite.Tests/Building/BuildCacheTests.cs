using System.Text;
using DocsSite.Articles;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;
using DocsSite.Loading;
using DocsSite.Publishing;
using DocsSite.Tests.Diagnostics;
using DocsSite.Theme;
using DocsSite.Validation;

namespace DocsSite.Tests.Building;

/// <summary>A run with a cache and a run without one can't be told apart.</summary>
public sealed class BuildCacheTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private readonly string _folder = Directory.CreateTempSubdirectory("docssite-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Random edits of every kind of file; after each the warm run must find what a cold one finds.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void Warm_check_finds_what_a_cold_one_finds(int seed, bool isOnDisk)
    {
        var random = new Random(seed);
        var files = EditedSite.Start();
        var memory = BuildCache.InMemory(TimeProvider.System);
        for (var step = 0; step < 40; step++)
        {
            var what = string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3) == 0 ? EditedSite.EditAround(files, random) : EditedSite.Edit(files, random)));
            var cache = isOnDisk ? BuildCache.At(_folder, TimeProvider.System) : memory;
            var cold = Report(SiteBuilder.Check(Request(files, null)));
            var warm = Report(SiteBuilder.Check(Request(files, cache)));
            Assert.True(cold == warm, $"step {step}: {what}\nonly cold: {string.Join("\n", cold.Split('\n').Except(warm.Split('\n')))}\nonly warm: {string.Join("\n", warm.Split('\n').Except(cold.Split('\n')))}");
            Assert.True(cold == Report(SiteBuilder.Check(Request(files, cache))), $"step {step} again: {what}");
        }
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Warm_build_writes_what_a_cold_one_writes(int seed, bool isOnDisk)
    {
        var random = new Random(seed);
        var files = EditedSite.Start();
        var memory = BuildCache.InMemory(TimeProvider.System);
        for (var step = 0; step < 12; step++)
        {
            var what = string.Join(", ", Enumerable.Range(0, 3).Select(_ => EditedSite.Edit(files, random)));
            var cold = Pages(files, null);
            var warm = Pages(files, isOnDisk ? BuildCache.At(_folder, TimeProvider.System) : memory);
            Assert.Equal(Report(SiteBuilder.Check(Request(files, null) with { ThemeTexts = new DocsSiteTheme().StringsFor })), Report(SiteBuilder.Plan(Request(files, null), new DocsSiteTheme())));
            Assert.Equal(cold.Keys, warm.Keys);
            foreach (var (path, bytes) in cold) Assert.True(bytes.AsSpan().SequenceEqual(warm[path]), $"step {step}, {path}: {what}");
        }
    }

    [Fact]
    public void Unchanged_articles_are_not_compiled_again()
    {
        var files = EditedSite.Start();
        SiteBuilder.Check(Request(files, BuildCache.At(_folder, TimeProvider.System)));
        files["sales/a.md"] += "\nMore.\n";
        var folder = new CountingFolder(new MemoryInputFolder(files));
        var warm = SiteBuilder.Check(Request(files, BuildCache.At(_folder, TimeProvider.System)) with { Input = folder });
        // Without stamps every file is read once for its hash; an article that is compiled is read once more.
        Assert.Equal(["sales/a.md"], folder.Reads.Where(read => read.Key.EndsWith(".md", StringComparison.Ordinal) && !read.Key.Contains("includes", StringComparison.Ordinal) && read.Value > 1).Select(read => read.Key));
        Assert.Equal(Report(SiteBuilder.Check(Request(files, null))), Report(warm));
    }

    /// <summary>Without their records articles would be compiled when somebody asks for them: the same results, only late.</summary>
    [Fact]
    public void Records_of_the_articles_are_kept()
    {
        SiteBuilder.Check(Request(EditedSite.Start(), BuildCache.At(_folder, TimeProvider.System)));
        Assert.All(["articles.bin", "outside.bin"], name => Assert.NotEqual(0, Assert.Single(Directory.GetFiles(_folder, name, SearchOption.AllDirectories).Select(path => new FileInfo(path).Length))));
    }

    /// <summary>An article is asked again when it, or a heading that it links to, changed; the site when an article looks different from outside.</summary>
    [Fact]
    public void Only_what_an_edit_concerns_is_checked_again()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["a.md"] = Page("A", "## Cause\n\nText.\n\n## Green\n\nText."), ["b.md"] = Page("B", "See [a](a.md#green)."), ["c.md"] = Page("C", "See [a](a.md)."), ["d.md"] = Page("D", "Text."),
        };
        var cache = BuildCache.InMemory(TimeProvider.System);
        Assert.Equal("a.md b.md c.md d.md site", Asked());
        Assert.Equal("", Asked());
        files["a.md"] += "More, see [it](nowhere.md).\n";
        Assert.Equal("a.md", Asked());
        files["a.md"] = files["a.md"].Replace("## Green", "## Blue", StringComparison.Ordinal);
        Assert.Equal("a.md b.md", Asked());
        files["d.md"] = Page("Another D", "Text.");
        Assert.Equal("d.md site", Asked());
        files["d.md"] += "The log shows `APP_BLOCKED` and 0x80070005.\n";
        Assert.Equal("a.md b.md c.md d.md site", Asked());

        string Asked()
        {
            var rule = new AskedRule();
            SiteBuilder.Check(Request(files, cache) with { Rules = [rule] });
            return string.Join(' ', rule.All.Order(StringComparer.Ordinal));
        }

        static string Page(string title, string text) => $"---\ntitle: {title}\nkind: guide\n---\n\n# {title}\n\n{text}\n";
    }

    [Fact]
    public void Damage_of_any_kind_is_survived()
    {
        var files = EditedSite.Start();
        var cold = Report(SiteBuilder.Check(Request(files, null)));
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            Assert.Equal(cold, Report(SiteBuilder.Check(Request(files, BuildCache.At(_folder, TimeProvider.System)))));
            foreach (var file in Directory.EnumerateFiles(_folder, "*.bin"))
            {
                var bytes = File.ReadAllBytes(file);
                if (round % 3 == 0) bytes = bytes[..random.Next(bytes.Length)];
                else if (round % 3 == 1) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                else random.NextBytes(bytes.AsSpan(random.Next(bytes.Length)));
                File.WriteAllBytes(file, bytes);
            }
        }
    }

    [Fact]
    public void Folder_that_cannot_be_made_costs_nothing_but_time()
    {
        var blocked = Path.Combine(_folder, "file");
        File.WriteAllText(blocked, "");
        var files = EditedSite.Start();
        Assert.Equal(Report(SiteBuilder.Check(Request(files, null))), Report(SiteBuilder.Check(Request(files, BuildCache.At(Path.Combine(blocked, "cache"), TimeProvider.System)))));
    }

    [Fact]
    public void Runs_at_the_same_time_do_not_disturb_each_other()
    {
        var files = EditedSite.Start();
        var cold = Report(SiteBuilder.Check(Request(files, null)));
        Parallel.For(0, 8, _ => Assert.Equal(cold, Report(SiteBuilder.Check(Request(files, BuildCache.At(_folder, TimeProvider.System))))));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.tmp"));
    }

    /// <summary>A change that keeps size and time of a file is seen when the file was fresh at the first look.</summary>
    [Fact]
    public void Edit_within_a_tick_of_the_clock_is_seen()
    {
        var input = Directory.CreateDirectory(Path.Combine(_folder, "input")).FullName;
        var path = Path.Combine(input, "a.md");
        var time = new DateTime(2026, 11, 26, 12, 0, 0, DateTimeKind.Utc);
        Write("See [x](missing.md).");
        var request = new BuildRequest { InputRoot = input, Today = Today, Cache = BuildCache.At(Path.Combine(_folder, "cache"), new Clock(time.AddMilliseconds(3))) };
        Assert.Contains("missing.md", Report(SiteBuilder.Check(request)), StringComparison.Ordinal);
        Write("See [x](missinh.md).");
        Assert.Contains("missinh.md", Report(SiteBuilder.Check(request)), StringComparison.Ordinal);

        void Write(string text)
        {
            File.WriteAllText(path, $"---\ntitle: A page\nkind: guide\n---\n\n# A page\n\n{text}\n");
            File.SetLastWriteTimeUtc(path, time);
        }
    }

    private static BuildRequest Request(Dictionary<string, string> files, BuildCache? cache) =>
        new() { InputRoot = "input", Input = new MemoryInputFolder(files), Today = Today, Cache = cache };

    private static string Report(SitePlan plan) => Diagnostics.Findings.Write(new NdjsonReporter(), new Report(plan.Diagnostics, plan.Sources)
    {
        Suppressed = plan.Suppressed, Baselined = plan.Baselined, FileCount = plan.ArticleCount,
    }) + plan.ErrorCount;

    private static SortedDictionary<string, byte[]> Pages(Dictionary<string, string> files, BuildCache? cache)
    {
        var plan = SiteBuilder.Plan(Request(files, cache), new DocsSiteTheme());
        return new SortedDictionary<string, byte[]>(plan.Files.ToDictionary(pair => pair.Key, pair => pair.Value.Content().ToArray()), StringComparer.Ordinal);
    }

    /// <summary>Finds nothing and notes what it was asked about.</summary>
    private sealed class AskedRule : IArticleRule, ISiteRule
    {
        public System.Collections.Concurrent.ConcurrentBag<string> All { get; } = [];

        public RuleDescriptor Descriptor { get; } = new("DS9999", "asked", Severity.Warning) { Summary = "", Why = "" };

        public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
        {
            All.Add(article.Path);
            return [];
        }

        public IEnumerable<Diagnostic> Check(RuleContext context)
        {
            All.Add("site");
            return [];
        }
    }

    private sealed class Clock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class CountingFolder(IInputFolder folder) : IInputFolder
    {
        public System.Collections.Concurrent.ConcurrentDictionary<string, int> Reads { get; } = new(StringComparer.Ordinal);

        public IReadOnlyList<string> Paths => folder.Paths;

        public IReadOnlyList<DocsSite.Diagnostics.Diagnostic> Diagnostics => folder.Diagnostics;

        public byte[] Read(string path)
        {
            Reads.AddOrUpdate(path, 1, (_, count) => count + 1);
            return folder.Read(path);
        }

        public byte[] ReadHead(string path, int length) => folder.ReadHead(path, length);
    }
}
