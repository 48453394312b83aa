using DocsSite.Articles;

namespace DocsSite.Building.Caching;

/// <summary>The articles of a run as bytes: records first, then where each begins and what it was made from.</summary>
internal sealed class ArticleFile(CodecSet codecs)
{
    private readonly Codec<CompiledArticle> _article = codecs.For<CompiledArticle>();
    private readonly Codec<ArticleInputs> _inputs = codecs.For<ArticleInputs>();

    public byte[] Write(CacheState state)
    {
        var writer = new RecordWriter();
        var places = new List<(string Path, ArticleInputs Inputs, int Position)>();
        foreach (var (path, entry) in state.Entries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            places.Add((path, entry.Inputs, writer.Position));
            _article.Write(writer, entry.Load());
        }

        var index = writer.Position;
        writer.Hash(state.Environment);
        writer.Hash(state.Listing);
        writer.Number(places.Count);
        foreach (var (path, inputs, position) in places)
        {
            writer.String(path);
            writer.Number(position);
            _inputs.Write(writer, inputs);
        }

        writer.Hash(new ContentHash((ulong)index, 0));
        return RecordFile.Pack(writer);
    }

    /// <summary>Empty when the bytes are damaged or were made in another environment.</summary>
    /// <param name="file">What <see cref="Write"/> returned.</param>
    /// <param name="environment">The environment of this run.</param>
    /// <param name="compile">Makes an article again, for the texts that are not in the file.</param>
    public CacheState Read(byte[] file, ContentHash environment, Func<string, CompiledArticle> compile)
    {
        if (RecordFile.Unpack(file) is not var (records, strings)) return CacheState.Empty;
        var reader = new RecordReader(records, strings) { Position = records.Length - 16 };
        reader.Position = (int)reader.Hash().High;
        if (reader.Hash() != environment) return CacheState.Empty;
        var listing = reader.Hash();
        var entries = new Dictionary<string, CacheEntry>(StringComparer.Ordinal);
        for (var count = reader.Count(); count > 0; count--)
        {
            var path = reader.String()!;
            var position = (int)reader.Number();
            entries[path] = new CacheEntry(_inputs.Read(reader), () => _article.Read(new RecordReader(records, strings)
            {
                Position = position,
                Texts = new Lazy<IReadOnlyList<LazyText>>(() => TextsOf(compile(path))),
            }));
        }

        return new CacheState(environment, listing, entries);
    }

    private IReadOnlyList<LazyText> TextsOf(CompiledArticle article)
    {
        var writer = new RecordWriter();
        _article.Write(writer, article);
        return writer.Texts;
    }
}
