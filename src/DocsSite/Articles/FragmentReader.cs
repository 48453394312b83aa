using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Markdown;

namespace DocsSite.Articles;

/// <param name="Html">Rendered and sanitized.</param>
public sealed record Fragment(string Html, IReadOnlyList<ArticleReference> References, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static Fragment Empty { get; } = new("", [], []);

    /// <summary>Includes that went into it.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];
}

/// <summary>Renders Markdown that is part of several pages: the hand-off at the end of problems, notes of the error registry, the banner.</summary>
public static class FragmentReader
{
    /// <param name="text">The Markdown.</param>
    /// <param name="map">Where it came from.</param>
    public static Fragment Read(string text, ISourceMap map, ArticleEnvironment environment)
    {
        var context = new ArticleMarkdownContext(map, environment.References, static (_, _) => null);
        var parsed = new MarkdownParser(environment.Dialect).Parse(text, context);
        var finder = new MentionFinder(environment.Scanner, environment.Registry, Errors.ScanContext.Prose);
        var html = new MarkdownRenderer(environment.Dialect).Render(parsed, context, finder).Html;
        return new Fragment(html, context.References, context.Diagnostics);
    }
}
