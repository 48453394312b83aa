using System.Collections.Concurrent;
using DocsSite.Articles;

namespace DocsSite.Building.Caching;

/// <summary>A piece of a block file.</summary>
/// <param name="Hash">Of its bytes: another run may have replaced the file.</param>
internal readonly record struct Block(long Position, int Length, ContentHash Hash);

/// <summary>
/// The records of all articles, each article by itself, so that one can be read without the others. How articles look from outside is in
/// a file of its own, since a site is linked with all of them. Thread-safe.
/// </summary>
internal sealed class BlockFile(BuildCache cache, CodecSet codecs)
{
    private const string Name = "articles.bin";
    private const string OutsideName = "outside.bin";

    /// <summary>Articles that are packed at the same time: more only take memory.</summary>
    private const int Batch = 128;

    private readonly Codec<CompiledArticle> _article = codecs.For<CompiledArticle>();
    private readonly Codec<Article> _outside = codecs.For<Article>();
    private readonly ConcurrentBag<RecordWriter> _writers = [];
    private readonly Lazy<byte[]> _outsides = new(() => cache.Read(OutsideName) ?? []);

    /// <summary>Tells articles that look the same from outside.</summary>
    public ContentHash HashOf(Article outside) => ContentHash.Of(Pack(_outside, outside));

    /// <param name="block">Where the records are.</param>
    /// <param name="compile">Makes the article again: for the texts that are not in the file, or when the file is not what it was.</param>
    public CompiledArticle Read(Block block, Func<CompiledArticle> compile) =>
        Copy(block) is not { } bytes || RecordFile.Unpack(bytes) is not { } open ? compile() : _article.Read(new RecordReader(open.Records, open.Strings) { Texts = new Lazy<IReadOnlyList<LazyText>>(() => TextsOf(compile())) });

    /// <summary>Null when the file is not what it was.</summary>
    public Article? ReadOutside(Block block) => CopyOutside(block) is { } bytes && RecordFile.Unpack(bytes) is { } open ? _outside.Read(new RecordReader(open.Records, open.Strings)) : null;

    /// <summary>Replaces the files; blocks of articles that were in them are copied.</summary>
    /// <returns>The entries with their new blocks.</returns>
    public IReadOnlyList<CacheEntry> Write(IReadOnlyList<CacheEntry> entries)
    {
        var placed = new List<CacheEntry>(entries.Count);
        var outsides = new List<ReadOnlyMemory<byte>>(entries.Count);
        cache.Write(Name, Blocks());
        cache.Write(OutsideName, outsides);
        return placed;

        IEnumerable<ReadOnlyMemory<byte>> Blocks()
        {
            long position = 0, outsidePosition = 0;
            foreach (var batch in entries.Chunk(Batch))
            {
                var packed = new (Piece Records, Piece Outside)[batch.Length];
                Parallel.For(0, batch.Length, i => packed[i] =
                (
                    new Piece(Copy(batch[i].Known.Records) ?? Pack(_article, batch[i].Load())),
                    new Piece(CopyOutside(batch[i].Known.OutsideRecords) ?? Pack(_outside, batch[i].LoadOutside()))
                ));
                for (var i = 0; i < batch.Length; i++)
                {
                    var (records, outside) = packed[i];
                    placed.Add(batch[i] with { Known = batch[i].Known with { Records = records.At(position), OutsideRecords = outside.At(outsidePosition), Outside = outside.Hash } });
                    position += records.Bytes.Length;
                    outsidePosition += outside.Bytes.Length;
                    outsides.Add(outside.Bytes);
                    yield return records.Bytes;
                }
            }
        }
    }

    private sealed record Piece(ReadOnlyMemory<byte> Bytes)
    {
        public ContentHash Hash { get; } = ContentHash.Of(Bytes.Span);

        public Block At(long position) => new(position, Bytes.Length, Hash);
    }

    private byte[]? Copy(Block block) =>
        block.Length > 0 && cache.Read(Name, block.Position, block.Length) is { } bytes && ContentHash.Of(bytes) == block.Hash ? bytes : null;

    private ReadOnlyMemory<byte>? CopyOutside(Block block)
    {
        if (block.Length == 0 || block.Position + block.Length > _outsides.Value.Length) return null;
        var bytes = _outsides.Value.AsMemory((int)block.Position, block.Length);
        return ContentHash.Of(bytes.Span) == block.Hash ? bytes : null;
    }

    private byte[] Pack<T>(Codec<T> codec, T value)
    {
        if (!_writers.TryTake(out var writer)) writer = new RecordWriter();
        writer.Clear();
        codec.Write(writer, value);
        var bytes = RecordFile.Pack(writer);
        _writers.Add(writer);
        return bytes;
    }

    private IReadOnlyList<LazyText> TextsOf(CompiledArticle article)
    {
        var writer = new RecordWriter();
        _article.Write(writer, article);
        return writer.Texts;
    }
}
