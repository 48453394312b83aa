using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Building.Caching;

/// <summary>The result of a check as far as reports need it.</summary>
internal sealed record RecordedCheck(
    IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<SuppressedDiagnostic> Suppressed, IReadOnlyList<Diagnostic> Baselined)
{
    public required string BaselinePath { get; init; }

    public required int ArticleCount { get; init; }

    public required int ErrorCount { get; init; }
}

/// <summary>The result of a check as bytes: what it depends on first.</summary>
internal static class CheckFile
{
    public static byte[] Write(RecordedCheck check, ContentHash key, DateTime lookedAt)
    {
        var writer = new RecordWriter();
        writer.Hash(key);
        writer.Number(lookedAt.Ticks);
        Codec().Write(writer, check);
        return RecordFile.Pack(writer);
    }

    /// <summary>What the result depends on and when its files were looked at; null when the bytes are damaged.</summary>
    public static (ContentHash Key, DateTime LookedAt)? ReadKey(byte[] file) =>
        RecordFile.Unpack(file) is var (records, strings) ? ReadKey(new RecordReader(records, strings)) : null;

    /// <param name="file">Bytes that <see cref="ReadKey(byte[])"/> could read.</param>
    public static RecordedCheck? Read(byte[] file)
    {
        if (RecordFile.Unpack(file) is not var (records, strings)) return null;
        var reader = new RecordReader(records, strings);
        ReadKey(reader);
        return Codec().Read(reader);
    }

    private static (ContentHash Key, DateTime LookedAt) ReadKey(RecordReader reader) => (reader.Hash(), new DateTime(reader.Number(), DateTimeKind.Utc));

    /// <summary>Findings mention no words of the vocabulary.</summary>
    private static Codec<RecordedCheck> Codec() => new CodecSet(Vocabulary.Empty).For<RecordedCheck>();
}
