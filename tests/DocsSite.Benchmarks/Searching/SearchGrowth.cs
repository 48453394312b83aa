using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Searching;
using DocsSite.Theme;

namespace DocsSite.Benchmarks.Searching;

/// <summary>Figures of the search as a site grows: first hits and bytes over a content root, over three times as many articles, over 100,000 generated ones.</summary>
internal static class SearchGrowth
{
    private const int Copies = 2;
    private const int Generated = 100_000;
    private const int GeneratedWords = 300;

    public static void Print(string folder, string queryFile, TextWriter output)
    {
        var queries = File.ReadLines(queryFile).Where(line => line.Length > 0).Select(Query.Parse).ToArray();
        PrintCost(folder, output);
        var original = new DiskInputFolder(Path.GetFullPath(folder));
        Print(output, "as it is", Index(folder, original), queries);
        Print(output, "three times as many", Index(folder, new GrownFolder(original, Copies)), queries);
        var lines = original.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(path => Encoding.UTF8.GetString(original.Read(path)).Split('\n')).ToArray();
        var large = SearchIndexBuilder.Build(GeneratedDocuments.Of(lines, Generated, GeneratedWords));
        Print(output, "generated", large.Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal), queries);
    }

    /// <summary>The index's share of a whole build, in processor time: rendering counts, writing to the disk does not.</summary>
    private static void PrintCost(string folder, TextWriter output)
    {
        var stages = new StageTimes();
        var request = new BuildRequest { InputRoot = Path.GetFullPath(folder), Progress = stages };
        var start = Environment.CpuUsage.TotalTime;
        StageTimes.RenderAll(request);
        var whole = Environment.CpuUsage.TotalTime - start;
        var index = stages.Of("Index for search");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cost: index {index.TotalSeconds:N2} s of {whole.TotalSeconds:N2} s processor time of a build, {index / whole:P1}"));
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Index(string folder, IInputFolder input)
    {
        const string Root = "search/index/";
        var plan = SiteBuilder.Plan(new BuildRequest { InputRoot = Path.GetFullPath(folder), Input = input, Rules = [] }, new DocsSiteTheme());
        return plan.Files.Values.Where(file => file.Path.StartsWith(Root, StringComparison.Ordinal)).ToDictionary(file => file.Path[Root.Length..], file => file.Content(), StringComparer.Ordinal);
    }

    private static void Print(TextWriter output, string name, Dictionary<string, ReadOnlyMemory<byte>> files, Query[] queries)
    {
        var served = files.AsParallel().ToDictionary(file => file.Key, file => Served(file.Value), StringComparer.Ordinal);
        var engine = new SearchEngine(new Files(files));
        using var manifest = JsonDocument.Parse(files[SearchIndex.ManifestPath]);
        var answers = queries.AsParallel().AsOrdered().Select(query =>
        {
            var found = engine.Search(query.Text, int.MaxValue);
            var articles = found.Results.Where(result => result.Kind == "article").Select(result => result.Url.Trim('/')).Take(10).ToArray();
            var bytes = served[SearchIndex.ManifestPath] + found.Files.Sum(file => served[file]);
            return (Rank: Array.FindIndex(articles, query.Gold.Contains), Bytes: bytes, found.Cost.Requests);
        }).ToArray();
        var sizes = answers.Select(answer => answer.Bytes).Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {manifest.RootElement.GetProperty("documents").GetInt32():N0} documents, {served.Count:N0} files, {served.Values.Sum(size => (long)size) / 1e6:N1} MB, manifest {served[SearchIndex.ManifestPath] / 1000.0:N1} KB; "
            + $"first hit right {Share(answer => answer.Rank == 0):N4}, among ten {Share(answer => answer.Rank >= 0):N4}; "
            + $"KB per query median {sizes[sizes.Length / 2] / 1000.0:N1}, p95 {sizes[(int)(sizes.Length * 0.95)] / 1000.0:N1}, most {sizes[^1] / 1000.0:N1}; at most {answers.Max(answer => answer.Requests)} requests"));

        double Share(Func<(int Rank, int Bytes, int Requests), bool> holds) => answers.Count(holds) / (double)answers.Length;
    }

    /// <summary>As a server sends a file: compressed, or as it is when that is less.</summary>
    private static int Served(ReadOnlyMemory<byte> content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content.Span);
        return (int)Math.Min(content.Length, compressed.Length);
    }

    private sealed class Files(Dictionary<string, ReadOnlyMemory<byte>> files) : ISearchFileSource
    {
        public ReadOnlyMemory<byte> Read(string path) => files[path];
    }

    private sealed record Query(string Text, HashSet<string> Gold)
    {
        public static Query Parse(string line)
        {
            using var query = JsonDocument.Parse(line);
            return new Query(
                query.RootElement.GetProperty("query").GetString()!,
                [.. query.RootElement.GetProperty("gold").EnumerateArray().Select(path => path.GetString()!.ToLowerInvariant())]);
        }
    }
}
