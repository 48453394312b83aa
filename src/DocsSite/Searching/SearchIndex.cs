namespace DocsSite.Searching;

/// <summary>A published search index: static files for the browser and the reference engine.</summary>
/// <param name="Files">The manifest and everything it leads to, ordered by path.</param>
public sealed record SearchIndex(IReadOnlyList<SearchFile> Files)
{
    /// <summary>The one file whose name never changes.</summary>
    public const string ManifestPath = "manifest.json";
}

/// <summary>One file of the index.</summary>
/// <param name="Path">Relative to the index folder; all but the manifest lie in a folder named by the hash of the index.</param>
public sealed record SearchFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>Sizes of the index; the defaults are for sites of 10 to 20,000 pages.</summary>
public sealed record SearchIndexSettings
{
    public int DocumentsPerShard { get; init; } = 12;

    /// <summary>A term shard is cut when it would become larger than this many bytes.</summary>
    public int TermShardBytes { get; init; } = 2400;

    /// <summary>How many of the most frequent terms the manifest lists with their frequency.</summary>
    public int CommonTerms { get; init; } = 3000;

    /// <summary>Names of facets and their values; those that no document has are left out.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>Longest posting list; of more frequent terms the heaviest postings stay.</summary>
    public int PostingCap { get; init; } = 1600;
}
