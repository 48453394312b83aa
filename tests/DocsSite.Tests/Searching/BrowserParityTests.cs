using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocsSite.Searching;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Searching;

/// <summary>The browser's module and the reference engine are the same algorithm.</summary>
public sealed class BrowserParityTests
{
    private const int MostCompressedBytes = 10 * 1024;

    private static readonly string[] ForbiddenUnderPolicy =
        ["eval(", "new Function", "WebAssembly", "innerHTML", "import(", "window.", "sendBeacon"];

    [NodeFact]
    public void Browser_reads_the_same_tokens()
    {
        var vectors = TokenizerTests.Vectors().Select(row => ((string)row[1], (string)row[2])).ToArray();

        var answers = BrowserModule.Run([.. vectors.Select(vector => vector.Item1)], []);

        Assert.Equal(vectors.Select(vector => vector.Item2), answers.Tokens);
    }

    [NodeFact]
    public void Browser_reads_every_character_alike()
    {
        var texts = Enumerable.Range(1, 0xFFFF).Where(unit => unit is < 0xE000 or > 0xE00F)
            .Chunk(64).Select(units => string.Concat(units.Select(unit => $"a{(char)unit}b ")).Trim()).ToArray();

        var answers = BrowserModule.Run(texts, []);

        var different = texts.Select(TokenRecorder.Record).Zip(answers.Tokens).Where(pair => pair.First != pair.Second).ToArray();
        // Letters that came with newer versions of Unicode may be known to one side only.
        Assert.True(different.Length < 12, string.Join('\n', different.Select(pair => $"{pair.First}\n{pair.Second}\n").Take(5)));
    }

    [NodeFact]
    public void Browser_stems_and_compares_alike()
    {
        string[] stems = ["polic", "box", "stopp", "runn", "updat", "acc", "miss", "sett", "enabl", "status", "focus", "bas", "i", "us"];
        string[] endings = ["", "s", "es", "ies", "ing", "ed", "e", "ess", "ings", "eds", "sses", "ches"];
        var words = stems.SelectMany(stem => endings.Select(ending => stem + ending)).ToArray();

        var answers = BrowserModule.Run([], words);

        Assert.Equal(words.Select(Stemmed), answers.Stems);
        Assert.Equal(words.Select((word, i) => Spelling.Distance(word, words[(i + 1) % words.Length], 2)), answers.Distances);
    }

    [NodeFact]
    public void Browser_finds_the_same_with_the_same_scores() =>
        AssertAlike(SearchIndexBuilder.Build(SearchFixture.Many, SearchFixture.SmallShards), SearchFixture.Queries);

    [NodeFact]
    public void Browser_finds_the_same_in_a_small_site() => AssertAlike(SearchIndexBuilder.Build(SearchFixture.Articles), SearchFixture.Queries);

    [NodeFact]
    public void Browser_finds_nothing_in_an_empty_site() => AssertAlike(SearchIndexBuilder.Build([]), ["anything", "0x80070005"]);

    [NodeFact("search-bench/queries.jsonl")]
    [Trait("Category", "Corpus")]
    public void Browser_finds_the_same_for_the_benchmark()
    {
        var queries = File.ReadLines(Shared.PathTo("search-bench/queries.jsonl")).Select(line =>
        {
            using var query = JsonDocument.Parse(line);
            return query.RootElement.GetProperty("query").GetString()!;
        }).ToArray();

        AssertAlike(SearchIndexBuilder.Build(CorpusDocuments.Read()), queries);
    }

    [Fact]
    public void Browser_module_is_small()
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(BrowserModule.Published);

        Assert.InRange(compressed.Length, 1, MostCompressedBytes);
    }

    [Fact]
    public void Browser_module_runs_under_a_strict_policy()
    {
        var source = Encoding.UTF8.GetString(BrowserModule.Published);

        Assert.All(ForbiddenUnderPolicy,
            forbidden => Assert.DoesNotContain(forbidden, source, StringComparison.Ordinal));
    }

    private static void AssertAlike(SearchIndex index, IReadOnlyList<string> queries)
    {
        var answers = BrowserModule.Run([], [], (index, queries)).Answered;
        var engine = new SearchEngine(new SearchIndexSource(index));
        Assert.Equal(queries.Count, answers.Length);
        for (var i = 0; i < queries.Count; i++)
            Assert.True(Described(engine.Search(queries[i])) == Described(answers[i]), $"{queries[i]}\n{Described(engine.Search(queries[i]))}\n{Described(answers[i])}");
    }

    private static string Described(SearchResults results) => Described(
        results.Results.Select(result => $"{result.Url} {result.Score:R} {string.Join('+', result.Matched)} {result.Snippet}"),
        results.Understood.Codes.Concat(results.Understood.Words).Concat(results.Understood.Ignored.Select(ignored => ignored.Why)),
        results.Cost.Requests, results.Cost.Bytes);

    private static string Described(BrowserModule.Found found)
    {
        Assert.Equal(found.Counted, found.Requests);
        return Described(found.Results.Select(result => $"{result.Url} {result.Score:R} {string.Join('+', result.Matched)} {result.Snippet}"),
            found.Codes.Concat(found.Words).Concat(found.Ignored), found.Requests, found.Bytes);
    }

    private static string Described(IEnumerable<string> results, IEnumerable<string> understood, int requests, long bytes) =>
        $"{requests} {bytes}\n{string.Join('\n', results)}\n{string.Join(' ', understood)}";

    private static string Stemmed(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, Stemmer.Stem(letters));
    }
}
