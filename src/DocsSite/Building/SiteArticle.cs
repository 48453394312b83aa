using System.Collections.Immutable;
using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Linking;
using DocsSite.Loading;

namespace DocsSite.Building;

/// <summary>
/// An article of this run, compiled now or known from an earlier run. What a check needs of every article is at hand; its records are
/// read when somebody asks for them.
/// </summary>
/// <param name="notes">What a check needs of every article.</param>
/// <param name="load">Makes or reads the records.</param>
/// <param name="loadOutside">Makes or reads what the rest of the site sees.</param>
internal sealed class SiteArticle(ArticleNotes notes, Func<CompiledArticle> load, Func<Article> loadOutside)
{
    private readonly Lazy<CompiledArticle> _compiled = new(load);
    private readonly Lazy<Article> _outside = new(loadOutside);

    public ArticleNotes Notes => notes;

    public CompiledArticle Compiled => _compiled.Value;

    public Article Article => _compiled.Value.Article;

    /// <summary>See <see cref="ArticleOutside"/>.</summary>
    public Article Outside => _outside.Value;

    public static SiteArticle Of(CompiledArticle compiled) => new(ArticleNotes.Of(compiled), () => compiled, () => ArticleOutside.Of(compiled.Article));
}

/// <summary>What a check needs of every article, whatever changed.</summary>
internal sealed record ArticleNotes(string Path, string Url)
{
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <inheritdoc cref="CompiledArticle.Reads"/>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <inheritdoc cref="Article.Includes"/>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>Where its references lead inside the content root, each place once, in order of first use.</summary>
    public IReadOnlyList<Lead> Leads { get; init; } = [];

    /// <summary>Canonical codes that it mentions or declares, each once.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public static ArticleNotes Of(CompiledArticle compiled)
    {
        var article = compiled.Article;
        return new ArticleNotes(article.Path, article.Url)
        {
            Diagnostics = compiled.Diagnostics,
            Suppressions = compiled.Suppressions,
            Reads = compiled.Reads,
            Includes = article.Includes,
            Leads = [.. article.References.Select(LeadOf).OfType<Lead>().Distinct()],
            Codes = [.. article.Mentions.Select(mention => mention.Code).Concat(article.Errors.Select(error => error.Code?.Canonical).OfType<string>()).Distinct(StringComparer.Ordinal)],
        };
    }

    private static Lead? LeadOf(ArticleReference reference)
    {
        if (reference.Path is { } path) return new Lead(path, reference.Fragment.Length > 0, IsFound: true);
        if (reference.State is not (ReferenceState.Missing or ReferenceState.SiteAbsolute)) return null;
        return RelativePath.Resolve(reference.Span.Path, LinkTarget.Path(reference.Target).TrimEnd('/')) is { } missing ? new Lead(missing, HasAnchor: false, IsFound: false) : null;
    }
}

/// <summary>Where a reference leads, or would lead if something were there.</summary>
/// <param name="Path">Of a file; without its extension perhaps where nothing is.</param>
/// <param name="HasAnchor">It names a heading there.</param>
/// <param name="IsFound">The file exists.</param>
internal sealed record Lead(string Path, bool HasAnchor, bool IsFound);
