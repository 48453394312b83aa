using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Markdown;

namespace DocsSite.Articles;

/// <summary>What Markdown asks of the outside while one article is read: answers it, and keeps the answers for the article's record.</summary>
internal sealed class ArticleMarkdownContext(ISourceMap map, LinkResolver resolver, Func<string, SourceSpan, string?> readSnippet) : IMarkdownContext
{
    private readonly List<ArticleReference> _references = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<SourceSpan, SourceSpan> _includers = [];

    public IReadOnlyList<ArticleReference> References => _references;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public ResolvedReference Resolve(Reference reference)
    {
        var (record, resolved) = resolver.Resolve(reference);
        _references.Add(_includers.TryGetValue(reference.Span, out var includer) ? record with { IncludedFrom = includer } : record);
        return resolved;
    }

    public void Report(Diagnostic diagnostic) =>
        _diagnostics.Add(_includers.TryGetValue(diagnostic.Span, out var includer) ? diagnostic with { IncludedFrom = includer } : diagnostic);

    public SourceSpan Locate(int start, int length)
    {
        var (span, includer) = map.LocateWithIncluder(start, length);
        if (includer is { } token) _includers[span] = token;
        return span;
    }

    public string? ReadSnippet(string path, SourceSpan span) => readSnippet(path, span);
}
