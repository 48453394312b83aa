using System.Security.Cryptography;
using System.Text;

namespace DocsSite.Searching;

/// <summary>Builds the files of the search index. The same documents give the same bytes, in whatever order they come.</summary>
public static class SearchIndexBuilder
{
    private const int FolderNameLength = 12;

    public static SearchIndex Build(IReadOnlyList<SearchDocument> documents, SearchIndexSettings? settings = null)
    {
        settings ??= new SearchIndexSettings();
        var ordered = documents.OrderBy(document => document.Url, StringComparer.Ordinal).ToArray();
        var (terms, analyzed) = Analyze(ordered);
        var collector = new PostingCollector(terms, analyzed);
        var shards = Cut(collector.Collect(settings.PostingCap), ordered.Length, settings);
        var documentShards = ordered.Chunk(settings.DocumentsPerShard).ToArray();

        var files = new (string Name, byte[] Content)[shards.Count + documentShards.Length];
        Parallel.For(0, files.Length, number => files[number] = number < shards.Count
            ? ($"t{number}.bin", TermShardWriter.Write(shards[number], ordered.Length, settings.PostingCap))
            : ($"d{number - shards.Count}.json", DocumentShardWriter.Write(documentShards[number - shards.Count])));

        var folder = FolderNameOf(files);
        var manifest = new ManifestWriter(folder, ordered.Length, settings with { Facets = UsedFacets(ordered, settings.Facets) }).Write(shards, collector.Fillers);
        var published = files.Select(file => new SearchFile($"{folder}/{file.Name}", file.Content))
            .Append(new SearchFile(SearchIndex.ManifestPath, manifest));
        return new SearchIndex([.. published.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Analyzes in parallel runs, each with its own term numbers, and renumbers the terms in ordinal order.</summary>
    private static (string[] Terms, AnalyzedDocument[] Documents) Analyze(SearchDocument[] documents)
    {
        var analyzed = new AnalyzedDocument[documents.Length];
        var runs = Math.Clamp(Environment.ProcessorCount, 1, 16);
        var analyzers = new DocumentAnalyzer[runs];
        Parallel.For(0, runs, run =>
        {
            analyzers[run] = new DocumentAnalyzer();
            for (var i = FirstOf(run); i < FirstOf(run + 1); i++)
                analyzed[i] = analyzers[run].Analyze(documents[i]);
        });
        var terms = analyzers.SelectMany(analyzer => analyzer.Terms).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(terms, StringComparer.Ordinal);
        var ids = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (var id = 0; id < terms.Length; id++)
            ids.Add(terms[id], id);
        Parallel.For(0, runs, run =>
        {
            var renumbered = analyzers[run].Terms.Select(term => ids[term]).ToArray();
            for (var i = FirstOf(run); i < FirstOf(run + 1); i++)
                Renumber(analyzed[i], renumbered);
        });
        return (terms, analyzed);

        int FirstOf(int run) => (int)((long)documents.Length * run / runs);
    }

    private static void Renumber(AnalyzedDocument document, int[] renumbered)
    {
        for (var i = 0; i < document.Terms.Length; i++)
            document.Terms[i] = renumbered[document.Terms[i]];
        for (var i = 0; i < document.Sequence.Length; i++)
        {
            if (document.Sequence[i] >= 0)
                document.Sequence[i] = renumbered[document.Sequence[i]];
        }
    }

    private static List<ArraySegment<TermEntry>> Cut(TermEntry[] entries, int documents, SearchIndexSettings settings)
    {
        var lengths = new long[entries.Length];
        Parallel.For(0, entries.Length, i =>
            lengths[i] = TermShardWriter.BitLength(entries[i], documents, settings.PostingCap));
        var shards = new List<ArraySegment<TermEntry>>();
        var (start, bits) = (0, 0L);
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > start && bits + lengths[i] > settings.TermShardBytes * 8L)
            {
                shards.Add(new ArraySegment<TermEntry>(entries, start, i - start));
                (start, bits) = (i, 0);
            }
            bits += lengths[i];
        }
        if (entries.Length > start)
            shards.Add(new ArraySegment<TermEntry>(entries, start, entries.Length - start));
        return shards;
    }

    private static SearchFacet[] UsedFacets(SearchDocument[] documents, IReadOnlyList<SearchFacet> facets)
    {
        var used = documents.SelectMany(document => document.Facets.SelectMany(facet => facet.Value.Select(value => (facet.Key, value)))).ToHashSet();
        return [.. facets.Select(facet => facet with { Values = [.. facet.Values.Where(value => used.Contains((facet.Id, value.Id)))] })
            .Where(facet => facet.Values.Count > 0)];
    }

    private static string FolderNameOf((string Name, byte[] Content)[] files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name} {content.Length}\n"));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..FolderNameLength];
    }
}
