using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Loading.YamlPages;
using DocsSite.Normalizing;
using DocsSite.Validation;

namespace DocsSite.Building;

/// <summary>One article with everything that was found on the way.</summary>
/// <param name="Suppressions">Comments that silence findings in this file.</param>
public sealed record CompiledArticle(Article Article, IReadOnlyList<Diagnostic> Diagnostics, ImmutableArray<Suppression> Suppressions)
{
    /// <summary>Includes and snippets that the article asked for, in ordinal order, missing ones too.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];
}

/// <summary>The first map of a build: a pure function from one source file (and its includes) to one article.</summary>
internal sealed class ArticleCompiler
{
    /// <summary>Metadata that is text for readers; variables stand for their text there, too.</summary>
    private static readonly string[] TextForReaders = ["title", "description", "summary"];

    private readonly SiteSources _sources;
    private readonly ArticleEnvironment _environment;
    private readonly IncludeLibrary _includes;
    private readonly Expander _expander;
    private readonly RuleEnvironment _ruleEnvironment;
    private readonly ISourceRule[] _rules;

    /// <param name="sources">Everything that is not an article.</param>
    /// <param name="rules">All rules; those that look at sources run here.</param>
    public ArticleCompiler(SiteSources sources, IReadOnlyList<IRule> rules)
    {
        _sources = sources;
        _includes = new IncludeLibrary(sources.Folder, sources.Content);
        _expander = new Expander(_includes, sources.Settings.Variables);
        _environment = new ArticleEnvironment(
            Markdown.MarkdownDialect.CreateFull(), Links(sources), sources.Vocabulary, sources.Registry,
            new Articles.Errors.ErrorCodeScanner(sources.Registry, sources.Families))
        {
            ReadSnippet = _ => null, // every article has its own, which notes what was read
            ResolvePath = sources.Content.Resolve,
        };
        _rules = [.. rules.OfType<ISourceRule>()];
        _ruleEnvironment = new RuleEnvironment
        {
            Settings = sources.Settings, Vocabulary = sources.Vocabulary, Registry = sources.Registry, Scanner = _environment.Scanner,
            Includes = new IncludeSketches(sources.IncludeTexts),
        };
    }

    private static LinkResolver Links(SiteSources sources) => new(
        sources.Folder, sources.Content, sources.Redirections.ToDictionary(moved => moved.From, moved => moved.To, StringComparer.Ordinal), sources.Settings.LearnHost);

    /// <summary>All articles, in ordinal order of the path whatever the number of threads.</summary>
    /// <param name="run">The stage.</param>
    /// <param name="known">Gives the article of an earlier run when it would come out the same.</param>
    /// <param name="forRendering">False: let go of what only pages need.</param>
    public IReadOnlyList<SiteArticle> CompileAll(StageRun run, Func<ContentFile, SiteArticle?> known, bool forRendering)
    {
        var files = _sources.Content.Articles;
        var articles = new SiteArticle[files.Count];
        Parallel.For(0, files.Count, run.Options, index =>
        {
            articles[index] = Reuse(known(files[index])) ?? (forRendering ? CompileToRender(files[index]) : CompileToCheck(files[index]));
            run.Advance();
        });
        return articles;
    }

    /// <summary>Findings about include files as files (encoding, front matter), each once however many articles use them.</summary>
    public IEnumerable<Diagnostic> IncludeDiagnostics => _includes.Used.SelectMany(file => file.Diagnostics);

    /// <summary>Comments in includes that silence findings there.</summary>
    public IEnumerable<Suppression> IncludeSuppressions => _includes.Used.SelectMany(file => SuppressionScanner.Scan(file.Source).Suppressions);

    /// <summary>An include that is shown on many pages as it is, such as the hand-off.</summary>
    public Fragment CompileInclude(string path)
    {
        if (_includes.Find(path) is not { } file) return Fragment.Empty;
        var expansion = _expander.Expand(file);
        var fragment = FragmentReader.Read(expansion.Text.Text, expansion.Text, _environment);
        return fragment with { Diagnostics = [.. expansion.Diagnostics, .. fragment.Diagnostics], Includes = expansion.Includes };
    }

    /// <summary>Markdown that stands in a settings or registry file.</summary>
    public Fragment CompileText(string text, SourceSpan place) =>
        text.Length == 0 ? Fragment.Empty : FragmentReader.Read(text, new FixedPlace(place), _environment);

    /// <summary>Where a reference leads, as when its article was read.</summary>
    public (ArticleReference Record, Markdown.ResolvedReference Resolved) Resolve(ArticleReference reference) =>
        _environment.References.Resolve(new Markdown.Reference(reference.Kind, reference.Target, reference.Span, reference.Text));

    /// <summary>An article from the cache still makes its includes part of the site.</summary>
    private SiteArticle? Reuse(SiteArticle? article)
    {
        Use(article?.Notes.Includes ?? []);
        return article;
    }

    /// <summary>Makes includes part of the site, so that what is wrong in them is reported.</summary>
    public void Use(IEnumerable<string> includes)
    {
        foreach (var path in includes) _includes.Find(path);
    }

    private SiteArticle CompileToRender(ContentFile content)
    {
        var compiled = Compile(content);
        compiled.Article.MakeHtml();
        return SiteArticle.Of(compiled);
    }

    private SiteArticle CompileToCheck(ContentFile content)
    {
        var compiled = Compile(content);
        var article = SiteArticle.Of(compiled);
        // Linking reads what it sees from outside; the rest of the texts is needed no more.
        _ = article.Outside;
        compiled.Article.ForgetTexts(() => Compile(content).Article);
        return article;
    }

    public CompiledArticle Compile(ContentFile content)
    {
        var snippets = new SortedSet<string>(StringComparer.Ordinal);
        var environment = _environment with { ReadSnippet = path => ReadSnippet(path, snippets) };
        var page = YamlPageOf(content.Path);
        var file = page?.File ?? SourceFileReader.Read(_sources.Folder, content.Path);
        var metadata = _sources.Cascade.For(content.Path, file.FrontMatter);
        var expander = ExpanderFor(metadata);
        var expansion = expander.Expand(file);
        var inMetadata = new List<Diagnostic>();
        metadata = metadata.WithTexts(TextForReaders, value => expander.ExpandValue(value.Value, value.Span, inMetadata));
        ISourceMap map = page is null ? expansion.Text : new YamlPlaces(expansion.Text, page);
        var read = ArticleReader.Read(new ArticleText(content, expansion.Text.Text, map, metadata) { Site = _sources.Cascade.SiteOf(metadata) }, environment);
        read = read with { Article = read.Article with { Includes = expansion.Includes, Variables = expansion.Variables, Layout = LayoutOf(content.Path) } };
        var article = read.Article;
        // The Markdown of a YAML page was made by the product: only its values are the writer's.
        var findings = page is null ? RuleRunner.Run(_rules, new ArticleSource(file, read, map, _ruleEnvironment)) : [];
        var suppressions = SuppressionScanner.Scan(file.Source);
        var shape = SchemaFindings.OfArticle(_sources.ArticleSchemaFor(content.Path).Validate(ArticleDocument.Of(article)));
        // Metadata that can't be read is not missing: one finding for one mistake.
        if (file.FrontMatter is null && file.Diagnostics.Count > 0) shape = shape.Where(finding => finding.Rule != SchemaFindings.MissingMetadata);
        // What the site's schema says of a value is said once, in the schema's words.
        var judged = shape.ToList();
        var own = findings.Where(finding => RuleFamily.Of(finding.Rule.Id) is not ("front-matter" or "article-shape") || !judged.Exists(said => said.Span == finding.Span));
        return new CompiledArticle(
            article,
            [.. file.Diagnostics, .. inMetadata, .. page is null ? expansion.Diagnostics : expansion.Diagnostics.Select(page.At), .. article.Diagnostics, .. judged, .. own, .. suppressions.Diagnostics],
            suppressions.Suppressions) { Reads = [.. expansion.Reads, .. snippets] };
    }

    /// <summary>A folder's metadata may define variables of its own, which win over the site's: imported sites bring theirs.</summary>
    private Expander ExpanderFor(Metadata metadata)
    {
        if (metadata["variables"] is not DataMap own) return _expander;
        var variables = new Dictionary<string, string?>(_sources.Settings.Variables, StringComparer.Ordinal);
        foreach (var member in own.Members)
        {
            // Declared without a value: whoever stands outside may give it one.
            if (member.Value is DataNull) variables.TryAdd(member.Key, null);
            else variables[member.Key] = DataText.Of(member.Value);
        }

        return new Expander(_includes, variables);
    }

    private YamlPage? YamlPageOf(string path)
    {
        if (!_sources.YamlPages.TryGetValue(path, out var kind)) return null;
        var (source, diagnostics) = SourceFileReader.ReadText(_sources.Folder, path, SourceFileReader.MaxArticleBytes);
        var page = YamlPageReader.Read(source, kind);
        return diagnostics.Count == 0 ? page : page with { File = page.File with { Diagnostics = diagnostics } };
    }

    private ArticleLayout LayoutOf(string path) => _sources.YamlPages.GetValueOrDefault(path) switch
    {
        YamlPageKind.Landing => ArticleLayout.Cards,
        YamlPageKind.Hub => ArticleLayout.CardGroups,
        _ => ArticleLayout.Text,
    };

    private string? ReadSnippet(string path, SortedSet<string> reads)
    {
        reads.Add(path);
        if (_sources.Content.FindIgnoringCase(path) is not { } file) return null;
        reads.Add(file.Path);
        var (source, diagnostics) = SourceFileReader.ReadText(_sources.Folder, file.Path, SourceFileReader.MaxArticleBytes);
        return diagnostics.Count > 0 ? null : source.Text;
    }

    /// <summary>Places of a page in YAML: what stands in the generated text came from the YAML, what was included from the include.</summary>
    private sealed class YamlPlaces(ISourceMap expanded, YamlPage page) : ISourceMap
    {
        public (SourceSpan Span, SourceSpan? IncludedFrom) LocateWithIncluder(int start, int length)
        {
            var (span, includer) = expanded.LocateWithIncluder(start, length);
            return (span.Path == page.File.Path ? page.Locate(span) : span, includer is { } token ? page.Locate(token) : null);
        }
    }

    /// <summary>Text in a YAML value: everything in it stands where the value stands.</summary>
    private sealed class FixedPlace(SourceSpan place) : ISourceMap
    {
        public (SourceSpan Span, SourceSpan? IncludedFrom) LocateWithIncluder(int start, int length) => (place, null);
    }
}
