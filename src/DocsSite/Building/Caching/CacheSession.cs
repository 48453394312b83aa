using System.Collections.Concurrent;
using DocsSite.Loading;

namespace DocsSite.Building.Caching;

/// <summary>One run with a cache: hands out articles that would come out the same, and keeps those of this run.</summary>
internal sealed class CacheSession
{
    private const string ArticlesName = "articles.bin";
    private const string FilesName = "files.bin";
    private const string CheckName = "check.bin";

    /// <summary>So many new articles are rather compiled again by the next run than written with all others by this one.</summary>
    private const int FewArticles = 64;

    private readonly BuildCache _cache;
    private readonly HashedInputFolder _folder;
    private readonly DateTime _lookedAt;
    private readonly ConcurrentDictionary<string, CacheEntry> _used = new(StringComparer.Ordinal);
    private SiteSources _sources = null!;
    private ArticleCompiler _compiler = null!;
    private ArticleFile _file = null!;
    private ContentHash _environment;
    private ContentHash _listing;
    private CacheState _state = CacheState.Empty;

    public CacheSession(BuildCache cache, IInputFolder folder)
    {
        _cache = cache;
        _lookedAt = cache.Now;
        _folder = new HashedInputFolder(folder, KnownFiles.Read(cache.Read(FilesName)));
    }

    /// <summary>The content root; read through it, so that the hash of what was read is known.</summary>
    public IInputFolder Folder => _folder;

    /// <summary>Tells the cache what this run works with; articles kept in memory want the vocabulary that they were made with.</summary>
    public SiteSources Adopt(BuildRequest request, SiteSources sources)
    {
        _environment = CacheKeys.Environment(request, sources);
        return _cache.State is { Vocabulary: { } vocabulary } state && state.Environment == _environment ? sources with { Vocabulary = vocabulary } : sources;
    }

    /// <summary>Finds the articles of earlier runs that were made in the same environment.</summary>
    public void Open(SiteSources sources, ArticleCompiler compiler)
    {
        (_sources, _compiler) = (sources, compiler);
        _listing = CacheKeys.Listing(sources.Content, _folder, _lookedAt);
        _file = new ArticleFile(new CodecSet(sources.Vocabulary));
        if (_cache.State is { } state) _state = state.Environment == _environment ? state : CacheState.Empty;
        else if (_cache.Read(ArticlesName) is { } file) _state = _file.Read(file, _environment, path => compiler.Compile(sources.Content.Find(path)!));
    }

    /// <summary>The result of an earlier check when nothing at all has changed since, else null.</summary>
    public RecordedCheck? FindCheck(BuildRequest request)
    {
        if (_cache.Read(CheckName) is not { } file || CheckFile.ReadKey(file) is not var (key, lookedAt)) return null;
        return key == CacheKeys.Check(request, _folder, lookedAt) ? CheckFile.Read(file) : null;
    }

    /// <summary>Keeps the result of a check.</summary>
    public void SaveCheck(BuildRequest request, RecordedCheck check) =>
        _cache.Write(CheckName, CheckFile.Write(check, CacheKeys.Check(request, _folder, _lookedAt), _lookedAt));

    /// <summary>The article of an earlier run when it would come out the same, else null. Called from many threads.</summary>
    public CompiledArticle? Find(ContentFile file)
    {
        if (!_state.Entries.TryGetValue(file.Path, out var entry)) return null;
        var inputs = entry.Inputs;
        if (_folder.HashOf(file.Path) != inputs.Source || CacheKeys.Folders(file.Path, _sources) != inputs.Folders) return null;
        foreach (var read in inputs.Reads)
        {
            if (HashOfRead(read.Path) != read.Hash) return null;
        }

        var compiled = entry.Load();
        if (compiled.Article.Url != file.Url) return null;
        if (_listing != _state.Listing && CacheKeys.Links(compiled.Article, _compiler) != inputs.Links) return null;
        _used[file.Path] = entry;
        return compiled;
    }

    /// <summary>Keeps the articles of this run.</summary>
    /// <returns>How many were made anew.</returns>
    public int Save(IReadOnlyList<CompiledArticle> compiled)
    {
        _cache.Write(FilesName, KnownFiles.Write(_folder.Known, _lookedAt));
        var fresh = compiled.Count - _used.Count;
        var isSame = _environment == _state.Environment && _listing == _state.Listing;
        if (fresh == 0 && isSame && _used.Count == _state.Entries.Count) return 0;
        var entries = new ConcurrentDictionary<string, CacheEntry>(StringComparer.Ordinal);
        Parallel.ForEach(compiled, item =>
        {
            var inputs = _used.TryGetValue(item.Article.Path, out var entry) ? entry.Inputs : InputsOf(item);
            if (inputs is not null) entries[item.Article.Path] = new CacheEntry(inputs, () => item);
        });
        _cache.State = new CacheState(_environment, _listing, entries) { Vocabulary = _sources.Vocabulary };
        _cache.Unsaved += fresh;
        if (isSame && _cache.Unsaved < FewArticles) return fresh;
        _cache.Write(ArticlesName, _file.Write(_cache.State));
        _cache.Unsaved = 0;
        return fresh;
    }

    /// <summary>Null when the source could not be read: such an article is made anew every time.</summary>
    private ArticleInputs? InputsOf(CompiledArticle item) => _folder.HashOf(item.Article.Path) is not { } source ? null : new ArticleInputs(
        source,
        CacheKeys.Folders(item.Article.Path, _sources),
        CacheKeys.Links(item.Article, _compiler),
        [.. item.Reads.Select(path => new ReadFile(path, HashOfRead(path)))]);

    /// <summary>Includes are found whatever the case of their path; which file was found is part of the answer.</summary>
    private ContentHash? HashOfRead(string path)
    {
        if (_sources.Content.FindIgnoringCase(path) is not { } file || _folder.HashOf(file.Path) is not { } hash) return null;
        return file.Path == path ? hash : ContentHash.OfTexts([file.Path, hash.ToString()]);
    }
}
