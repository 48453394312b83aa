using System.Collections.Concurrent;
using DocsSite.Diagnostics;
using DocsSite.Linking;
using DocsSite.Loading;
using DocsSite.Loading.Tocs;
using DocsSite.Validation;

namespace DocsSite.Building.Caching;

/// <summary>One run with a cache: hands out articles and findings that would come out the same, and keeps those of this run.</summary>
internal sealed class CacheSession : IDisposable
{
    private const string NotesName = "notes.bin";
    private const string FilesName = "files.bin";
    private const string SiteName = "site.bin";
    private const string TocsName = "tocs.bin";
    private const string CheckName = "check.bin";

    /// <summary>So many new articles are rather compiled again by the next run than written with all others by this one.</summary>
    private const int FewArticles = 64;

    private readonly BuildCache _cache;
    private readonly HashedInputFolder _folder;
    private readonly DateTime _lookedAt;
    private readonly ConcurrentDictionary<string, CacheEntry> _used = new(StringComparer.Ordinal);
    private readonly Lazy<KnownTocs> _tocs;
    private Task<KnownArticles?> _notes = Task.FromResult<KnownArticles?>(null);
    private SiteSources _sources = null!;
    private ArticleCompiler _compiler = null!;
    private BlockFile _blocks = null!;
    private ContentHash _environment;
    private ContentHash _listing;
    private ContentHash _names;
    private ContentHash _surroundings;
    private CacheState _state = CacheState.Empty;
    private Task<IReadOnlyList<CacheEntry>> _entries = Task.FromResult<IReadOnlyList<CacheEntry>>([]);
    private Task<int> _saving = Task.FromResult(0);
    private Lazy<Dictionary<string, KnownArticle>> _known = new([]);
    private Lazy<ContentHash> _siteKey = new(() => default);

    public CacheSession(BuildCache cache, IInputFolder folder)
    {
        _cache = cache;
        _lookedAt = cache.Now;
        _folder = new HashedInputFolder(folder, KnownFiles.Read(cache.Read(FilesName)));
        _tocs = new Lazy<KnownTocs>(() => new KnownTocs(_folder, cache.Read(TocsName)));
    }

    /// <summary>The content root; read through it, so that the hash of what was read is known.</summary>
    public IInputFolder Folder => _folder;

    /// <inheritdoc cref="KnownTocs.Read"/>
    public (TocFile File, IReadOnlyList<Diagnostic> Diagnostics) ReadToc(SourceText source) => _tocs.Value.Read(source);

    /// <summary>Reads what is known of the articles while another thread reads the settings.</summary>
    public void ReadAhead()
    {
        if (_cache.State is null) _notes = Task.Run(() => _cache.Read(NotesName) is { } file ? RecordFile.Read<KnownArticles>(file) : null);
    }

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
        _names = CacheKeys.Names(sources.Content, _folder);
        _blocks = new BlockFile(_cache, new CodecSet(sources.Vocabulary));
        if (_cache.State is { } state) _state = state.Environment == _environment ? state : CacheState.Empty;
        else if (_notes.GetAwaiter().GetResult() is { } notes && notes.Environment == _environment) _state = new CacheState(_environment, notes.Listing, notes.Articles.ToDictionary(known => known.Notes.Path, EntryOf, StringComparer.Ordinal));
    }

    /// <summary>The result of an earlier check when nothing at all has changed since, else null.</summary>
    public RecordedCheck? FindCheck(BuildRequest request)
    {
        if (_cache.Read(CheckName) is not { } file || CheckFile.Open(file) is not { } check) return null;
        return check.Key == CacheKeys.Check(request, _folder, check.LookedAt) ? check.Read() : null;
    }

    /// <summary>Keeps the result of a check.</summary>
    public void SaveCheck(BuildRequest request, RecordedCheck check) =>
        _cache.Write(CheckName, [CheckFile.Write(check, CacheKeys.Check(request, _folder, _lookedAt), _lookedAt)]);

    /// <summary>The article of an earlier run when it would come out the same, else null. Called from many threads.</summary>
    public SiteArticle? Find(ContentFile file)
    {
        if (!_state.Entries.TryGetValue(file.Path, out var entry) || entry.Known.Inputs is not { } inputs) return null;
        if (_folder.HashOf(file.Path) != inputs.Source || CacheKeys.Folders(file.Path, _sources) != inputs.Folders) return null;
        foreach (var read in inputs.Reads)
        {
            if (HashOfRead(read.Path) != read.Hash) return null;
        }

        if (entry.Known.Notes.Url != file.Url) return null;
        var article = new SiteArticle(entry.Known.Notes, entry.Load, entry.LoadOutside);
        if (_listing != _state.Listing && CacheKeys.Links(article.Article, _compiler) != inputs.Links) return null;
        _used[file.Path] = entry;
        return article;
    }

    /// <summary>What was found about the site as a whole when every article looked from outside as it does now, else null.</summary>
    /// <param name="request">The request.</param>
    /// <param name="articles">All articles.</param>
    /// <param name="rules">All rules.</param>
    public SiteFindings? FindSite(BuildRequest request, IReadOnlyList<SiteArticle> articles, IReadOnlyList<IRule> rules)
    {
        // Describing the articles, and writing those that will certainly be written, goes on while they are linked and checked.
        _entries = Task.Run(() => Describe(articles));
        _known = new Lazy<Dictionary<string, KnownArticle>>(() => _entries.GetAwaiter().GetResult().ToDictionary(entry => entry.Known.Notes.Path, entry => entry.Known, StringComparer.Ordinal));
        _siteKey = new Lazy<ContentHash>(() => CacheKeys.Site(request, _sources, rules, [_environment, _names, .. _entries.GetAwaiter().GetResult().Select(entry => entry.Known.Outside)]));
        if (_cache.Read(SiteName) is not { } file || RecordFile.Read<KnownSite>(file) is not { } site || site.Key != _siteKey.Value) return null;
        return site.Reads.All(read => HashOfRead(read.Path) == read.Hash) ? site.Findings : null;
    }

    /// <summary>Keeps what was found about the site as a whole.</summary>
    public void SaveSite(SiteFindings findings) =>
        _cache.Write(SiteName, [RecordFile.Write(new KnownSite(_siteKey.Value, findings, [.. findings.Includes.Distinct(StringComparer.Ordinal).Select(path => new ReadFile(path, HashOfRead(path)))]))]);

    /// <summary>Tells what is around the articles, before the first <see cref="FindFindings"/>.</summary>
    public void Surround(BuildRequest request, ContentHash addresses, IReadOnlyList<IRule> rules) =>
        _surroundings = CacheKeys.Surroundings(request, rules, [_environment, _names, addresses]);

    /// <summary>What the rules found in an article of an earlier run whose surroundings are the same, else null. Called from many threads.</summary>
    public IReadOnlyList<Diagnostic>? FindFindings(SiteArticle article) =>
        _used.TryGetValue(article.Notes.Path, out var entry) && entry.Known.Surroundings == SurroundingsOf(article.Notes) ? entry.Known.Findings : null;

    /// <summary>Keeps the articles of this run.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="findings">What the rules found in each.</param>
    /// <returns>How many were made or checked anew.</returns>
    public Task<int> SaveAsync(IReadOnlyList<SiteArticle> articles, IReadOnlyList<Diagnostic>[] findings) => _saving = Task.Run(() => Save(articles, findings));

    private int Save(IReadOnlyList<SiteArticle> articles, IReadOnlyList<Diagnostic>[] findings)
    {
        _cache.Write(FilesName, [KnownFiles.Write(_folder.Known, _lookedAt)]);
        if (_tocs.IsValueCreated && _tocs.Value.News() is { } tocs) _cache.Write(TocsName, [tocs]);
        var described = _entries.GetAwaiter().GetResult();
        var entries = new CacheEntry[articles.Count];
        var fresh = 0;
        Parallel.For(0, entries.Length, i =>
        {
            var known = described[i].Known;
            var surroundings = SurroundingsOf(known.Notes);
            if (!_used.ContainsKey(known.Notes.Path) || known.Surroundings != surroundings) Interlocked.Increment(ref fresh);
            entries[i] = described[i] with { Known = known with { Surroundings = surroundings, Findings = findings[i] } };
        });
        if (fresh == 0 && IsSameListing && entries.Length == _state.Entries.Count) return 0;
        _cache.Unsaved += fresh;
        var isWritten = !_cache.IsInMemory && (!IsSameListing || _cache.Unsaved >= FewArticles);
        if (isWritten && IsSameListing) entries = [.. _blocks.Write(entries)];
        _cache.State = new CacheState(_environment, _listing, entries.ToDictionary(entry => entry.Known.Notes.Path, StringComparer.Ordinal)) { Vocabulary = _sources.Vocabulary };
        if (!isWritten) return fresh;
        _cache.Write(NotesName, [RecordFile.Write(new KnownArticles(_environment, _listing, [.. entries.Select(entry => entry.Known)]))]);
        _cache.Unsaved = 0;
        return fresh;
    }

    /// <summary>A run that is cancelled or fails leaves no file half-written behind.</summary>
    public void Dispose() => Task.WaitAny(Task.WhenAll(_entries, _saving));

    /// <summary>Articles can be known again by what they were made from alone.</summary>
    private bool IsSameListing => _environment == _state.Environment && _listing == _state.Listing;

    private IReadOnlyList<CacheEntry> Describe(IReadOnlyList<SiteArticle> articles)
    {
        var entries = new CacheEntry[articles.Count];
        Parallel.For(0, entries.Length, i => entries[i] = EntryOf(articles[i]));
        if (!_cache.IsInMemory && !IsSameListing) return _blocks.Write(entries);
        Parallel.For(0, entries.Length, i =>
        {
            if (!_used.ContainsKey(entries[i].Known.Notes.Path)) entries[i] = entries[i] with { Known = entries[i].Known with { Outside = _blocks.HashOf(articles[i].Outside) } };
        });
        return entries;
    }

    /// <summary>How a new article looks from outside is told when it is packed.</summary>
    private CacheEntry EntryOf(SiteArticle article) => _used.TryGetValue(article.Notes.Path, out var entry) ? entry : new CacheEntry(
        new KnownArticle(InputsOf(article), article.Notes, default, ContentHash.OfTexts(article.Article.Anchors.Order(StringComparer.Ordinal))),
        () => article.Compiled,
        () => article.Outside);

    private CacheEntry EntryOf(KnownArticle known)
    {
        // What it was made from is the same, so it comes out the same.
        CompiledArticle Compile() => _compiler.Compile(_sources.Content.Find(known.Notes.Path)!);
        return new CacheEntry(known, () => _blocks.Read(known.Records, Compile), () => _blocks.ReadOutside(known.OutsideRecords) ?? ArticleOutside.Of(Compile().Article));
    }

    /// <summary>What all articles have around them, and the headings that this one's links name.</summary>
    private ContentHash SurroundingsOf(ArticleNotes notes)
    {
        var pages = notes.Leads.Where(lead => lead is { IsFound: true, HasAnchor: true }).Select(lead => lead.Path).ToList();
        return pages.Count == 0 ? _surroundings : ContentHash.OfTexts([_surroundings.ToString(), .. pages.Select(path => _known.Value.TryGetValue(path, out var page) ? page.Anchors.ToString() : "")]);
    }

    /// <summary>Null when the source could not be read.</summary>
    private ArticleInputs? InputsOf(SiteArticle article) => _folder.HashOf(article.Notes.Path) is not { } source ? null : new ArticleInputs(
        source,
        CacheKeys.Folders(article.Notes.Path, _sources),
        CacheKeys.Links(article.Article, _compiler),
        [.. article.Notes.Reads.Select(path => new ReadFile(path, HashOfRead(path)))]);

    /// <summary>Includes are found whatever the case of their path; which file was found is part of the answer.</summary>
    private ContentHash? HashOfRead(string path)
    {
        if (_sources.Content.FindIgnoringCase(path) is not { } file || _folder.HashOf(file.Path) is not { } hash) return null;
        return file.Path == path ? hash : ContentHash.OfTexts([file.Path, hash.ToString()]);
    }
}
