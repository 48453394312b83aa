using DocsSite.Articles;
using DocsSite.Articles.Errors;

namespace DocsSite.Linking;

/// <summary>
/// Finds articles worth reading next: shared error codes first, the rarer the better; then the same cause; then the same product with
/// the same readers. Everything is looked up by what articles share, so that the work grows with the number of articles.
/// </summary>
public sealed class RelatedArticles
{
    private const int MaxRelated = 5;

    /// <summary>What stands in more articles than this says nothing about how near two of them are.</summary>
    private const int MaxArticlesPerKey = 40;

    /// <summary>So many facet values must two articles of one product share, when nothing else speaks for it.</summary>
    private const int FacetsToRelate = 2;

    /// <summary>Shorter causes ("By design.") are the same in unlike articles.</summary>
    private const int WordsOfCause = 5;

    private readonly Dictionary<string, List<Article>> _byKey;
    private readonly Dictionary<Article, Profile> _profiles;

    private RelatedArticles(IReadOnlyList<Article> articles, Func<Article, string> productOf, Func<string, IReadOnlyList<string>> errorsOf)
    {
        _profiles = articles.ToDictionary(article => article, article => ProfileOf(article, productOf(article), errorsOf(article.Path)), ByReference);
        _byKey = articles.Where(article => article.Kind is ArticleKind.Problem or ArticleKind.ErrorReference)
            .SelectMany(article => _profiles[article].Keys.Select(key => (key, article)))
            .GroupBy(pair => pair.key, StringComparer.Ordinal)
            .Where(group => group.Count() is > 1 and <= MaxArticlesPerKey)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.article).ToList(), StringComparer.Ordinal);
    }

    /// <summary>What an article may share with others.</summary>
    private sealed record Profile(string Product, IReadOnlyList<string> Errors, (string Key, string Title)[] Causes, FacetValue[] Facets)
    {
        /// <summary>Under each of these the article is looked up.</summary>
        public string[] Keys { get; } =
        [
            .. Errors, .. Causes.Select(cause => CauseMark + cause.Key), .. Facets.Length >= FacetsToRelate ? (string[])[ProductMark + Product] : [],
        ];
    }

    // Records compare by content, which is slow for whole articles and never meant here.
    private static IEqualityComparer<Article> ByReference => ReferenceEqualityComparer.Instance;

    /// <param name="articles">All articles.</param>
    /// <param name="productOf">Product name of an article.</param>
    /// <param name="errorsOf">Slugs of an article's errors, by its path.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<RelatedArticle>> Build(
        IReadOnlyList<Article> articles, Func<Article, string> productOf, Func<string, IReadOnlyList<string>> errorsOf)
    {
        var finder = new RelatedArticles(articles, productOf, errorsOf);
        var related = new Dictionary<string, IReadOnlyList<RelatedArticle>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (finder.Rank(article) is { Count: > 0 } found) related[article.Path] = found;
        }

        return related;
    }

    private List<RelatedArticle> Rank(Article article)
    {
        var profile = _profiles[article];
        var scores = new Dictionary<Article, double>(ByReference);
        foreach (var key in profile.Keys)
        {
            if (!_byKey.TryGetValue(key, out var others)) continue;
            foreach (var other in others.Where(other => other.Path != article.Path)) scores[other] = scores.GetValueOrDefault(other) + Weight(key, others.Count);
        }

        return
        [
            .. scores.OrderByDescending(pair => pair.Value + (_profiles[pair.Key].Product == profile.Product ? 0.25 : 0) + _profiles[pair.Key].Facets.Count(profile.Facets.Contains) * 0.05)
                .ThenBy(pair => pair.Key.Path, StringComparer.Ordinal)
                .Select(pair => Explain(profile, pair.Key))
                .Where(related => related.SharedErrors.Count > 0 || related.SharedCause.Length > 0 || related.SharedFacets.Count >= FacetsToRelate)
                .Take(MaxRelated),
        ];
    }

    // A product and its facets alone never come before a shared error or cause.
    private static double Weight(string key, int articles) => key[0] == ProductMark ? 0.001 : 1.0 / articles;

    private RelatedArticle Explain(Profile profile, Article other)
    {
        var shared = _profiles[other];
        return new RelatedArticle(other, [.. profile.Errors.Where(error => _byKey.ContainsKey(error) && shared.Errors.Contains(error, StringComparer.Ordinal))], profile.Product == shared.Product)
        {
            SharedCause = shared.Causes.FirstOrDefault(cause => profile.Causes.Any(own => own.Key == cause.Key)).Title ?? "",
            SharedFacets = [.. shared.Facets.Where(profile.Facets.Contains).Select(value => value.Label)],
        };
    }

    private const char CauseMark = '\u0001';
    private const char ProductMark = '\u0002';

    private static Profile ProfileOf(Article article, string product, IReadOnlyList<string> errors) => new(
        product,
        errors,
        [.. article.Causes.Select(cause => (Key: MessageKey.Of(cause.Title), cause.Title)).Where(cause => MessageKey.Words(cause.Key) >= WordsOfCause)],
        [.. (article.Affected?.Rows ?? []).SelectMany(row => row.Values).Distinct()]);
}
