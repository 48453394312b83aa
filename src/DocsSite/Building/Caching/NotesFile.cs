using DocsSite.Articles;

namespace DocsSite.Building.Caching;

/// <summary>What is known of the articles of a run.</summary>
/// <param name="Environment">See <see cref="CacheState.Environment"/>.</param>
/// <param name="Listing">See <see cref="CacheState.Listing"/>.</param>
/// <param name="Articles">In ordinal order of the path.</param>
internal sealed record KnownArticles(ContentHash Environment, ContentHash Listing, IReadOnlyList<KnownArticle> Articles);

/// <summary>What is known of the articles of a run, as bytes: read whole at the start of the next.</summary>
internal static class NotesFile
{
    public static byte[] Write(KnownArticles articles)
    {
        var writer = new RecordWriter();
        Codec().Write(writer, articles);
        return RecordFile.Pack(writer);
    }

    /// <summary>Null when the bytes are damaged.</summary>
    public static KnownArticles? Read(byte[] file) => RecordFile.Unpack(file) is var (records, strings) ? Codec().Read(new RecordReader(records, strings)) : null;

    /// <summary>Notes mention no words of the vocabulary.</summary>
    private static Codec<KnownArticles> Codec() => new CodecSet(Vocabulary.Empty).For<KnownArticles>();
}
