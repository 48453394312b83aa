using DocsSite.Articles;

namespace DocsSite.Building.Caching;

/// <summary>What was found about the site as a whole, and in which circumstances.</summary>
/// <param name="Key">See <see cref="CacheKeys.Site"/>.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Reads">Includes that no article but the site itself uses.</param>
internal sealed record KnownSite(ContentHash Key, SiteFindings Findings, IReadOnlyList<ReadFile> Reads);

/// <summary>Findings about the site as a whole, as bytes.</summary>
internal static class SiteFile
{
    public static byte[] Write(KnownSite site)
    {
        var writer = new RecordWriter();
        Codec().Write(writer, site);
        return RecordFile.Pack(writer);
    }

    /// <summary>Null when the bytes are damaged.</summary>
    public static KnownSite? Read(byte[] file) => RecordFile.Unpack(file) is var (records, strings) ? Codec().Read(new RecordReader(records, strings)) : null;

    /// <summary>Findings mention no words of the vocabulary.</summary>
    private static Codec<KnownSite> Codec() => new CodecSet(Vocabulary.Empty).For<KnownSite>();
}
