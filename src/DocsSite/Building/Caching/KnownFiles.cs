using DocsSite.Loading;

namespace DocsSite.Building.Caching;

/// <summary>Sizes, times and hashes of files, so that the next run need not read what did not change.</summary>
internal static class KnownFiles
{
    /// <summary>
    /// A file written this shortly before it was looked at may be written again with the same size and time: clocks of file systems tick
    /// slowly. It is known by its content only.
    /// </summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    public static bool IsFresh(FileStamp stamp, DateTime lookedAt) => stamp.Time >= (lookedAt - Freshness).Ticks;

    /// <param name="files">What was read in this run.</param>
    /// <param name="lookedAt">When the files were listed.</param>
    public static byte[] Write(IEnumerable<KeyValuePair<string, KnownFile>> files, DateTime lookedAt)
    {
        var kept = files.Where(pair => !IsFresh(pair.Value.Stamp, lookedAt)).ToList();
        var writer = new RecordWriter();
        writer.Number(kept.Count);
        foreach (var (path, file) in kept)
        {
            writer.String(path);
            writer.Number(file.Stamp.Length);
            writer.Number(file.Stamp.Time);
            writer.Hash(file.Hash);
        }

        return RecordFile.Pack(writer);
    }

    public static IReadOnlyDictionary<string, KnownFile> Read(byte[]? file)
    {
        var known = new Dictionary<string, KnownFile>(StringComparer.Ordinal);
        if (file is null || RecordFile.Unpack(file) is not var (records, strings)) return known;
        var reader = new RecordReader(records, strings);
        for (var count = reader.Count(); count > 0; count--)
            known[reader.String()!] = new KnownFile(new FileStamp(reader.Number(), reader.Number()), reader.Hash());
        return known;
    }
}
