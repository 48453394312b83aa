namespace DocsSite.Building.Caching;

/// <summary>What is known of the articles of a run, as bytes: read whole at the start of the next.</summary>
internal sealed class NotesFile(CodecSet codecs)
{
    private readonly Codec<KnownArticle> _known = codecs.For<KnownArticle>();

    public byte[] Write(CacheState state)
    {
        var writer = new RecordWriter();
        writer.Hash(state.Environment);
        writer.Hash(state.Listing);
        writer.Number(state.Entries.Count);
        foreach (var (_, entry) in state.Entries.OrderBy(pair => pair.Key, StringComparer.Ordinal)) _known.Write(writer, entry.Known);
        return RecordFile.Pack(writer);
    }

    /// <summary>Empty when the bytes are damaged or were made in another environment.</summary>
    /// <param name="file">What <see cref="Write"/> returned.</param>
    /// <param name="environment">The environment of this run.</param>
    /// <param name="open">Says how the records of an article are read.</param>
    public CacheState Read(byte[] file, ContentHash environment, Func<KnownArticle, CacheEntry> open)
    {
        if (RecordFile.Unpack(file) is not var (records, strings)) return CacheState.Empty;
        var reader = new RecordReader(records, strings);
        if (reader.Hash() != environment) return CacheState.Empty;
        var listing = reader.Hash();
        var entries = new Dictionary<string, CacheEntry>(StringComparer.Ordinal);
        for (var count = reader.Count(); count > 0; count--)
        {
            var known = _known.Read(reader);
            entries[known.Notes.Path] = open(known);
        }

        return new CacheState(environment, listing, entries);
    }
}
