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
/// <param name="Key">What the result depends on.</param>
/// <param name="LookedAt">When its files were looked at.</param>
/// <param name="Read">Reads the result.</param>
internal sealed record CheckFile(ContentHash Key, DateTime LookedAt, Func<RecordedCheck> Read)
{
    public static byte[] Write(RecordedCheck check, ContentHash key, DateTime lookedAt)
    {
        var writer = new RecordWriter();
        writer.Hash(key);
        writer.Number(lookedAt.Ticks);
        RecordFile.Codec<RecordedCheck>().Write(writer, check);
        return RecordFile.Pack(writer);
    }

    /// <summary>Null when the bytes are damaged.</summary>
    public static CheckFile? Open(byte[] file)
    {
        if (RecordFile.Unpack(file) is not var (records, strings)) return null;
        var reader = new RecordReader(records, strings);
        return new CheckFile(reader.Hash(), new DateTime(reader.Number(), DateTimeKind.Utc), () => RecordFile.Codec<RecordedCheck>().Read(reader));
    }
}
