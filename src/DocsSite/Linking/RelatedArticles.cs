using DocsSite.Articles;

namespace DocsSite.Linking;

/// <summary>Finds articles worth reading next: shared error codes first, the rarer the better, then the same product and facets.</summary>
public static class RelatedArticles
{
    private const int MaxRelated = 5;

    /// <summary>A code on more articles than this says nothing about how near two of them are.</summary>
    private const int MaxArticlesPerCode = 40;

    /// <param name="articles">All articles.</param>
    /// <param name="productOf">Product name of an article.</param>
    /// <param name="isError">Whether a mentioned name is an error.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<RelatedArticle>> Build(
        IReadOnlyList<Article> articles, Func<Article, string> productOf, Func<string, bool> isError)
    {
        var byCode = articles.Where(article => article.Kind is ArticleKind.Problem or ArticleKind.ErrorReference)
            .SelectMany(article => CodesOf(article).Where(isError).Select(code => (code, article)))
            .GroupBy(pair => pair.code, StringComparer.Ordinal)
            .Where(group => group.Count() is > 1 and <= MaxArticlesPerCode)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.article).ToList(), StringComparer.Ordinal);
        var related = new Dictionary<string, IReadOnlyList<RelatedArticle>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (Rank(article, byCode, productOf) is { Count: > 0 } found) related[article.Path] = found;
        }

        return related;
    }

    private static List<RelatedArticle> Rank(Article article, Dictionary<string, List<Article>> byCode, Func<Article, string> productOf)
    {
        var scores = new Dictionary<Article, (double Score, List<string> Codes)>(ReferenceEqualityComparer.Instance);
        foreach (var code in CodesOf(article))
        {
            if (!byCode.TryGetValue(code, out var others)) continue;
            foreach (var other in others.Where(other => other != article && other.Path != article.Path))
            {
                var entry = scores.GetValueOrDefault(other, (0, []));
                entry.Codes.Add(code);
                scores[other] = (entry.Score + 1.0 / others.Count, entry.Codes);
            }
        }

        var product = productOf(article);
        return
        [
            .. scores.Select(pair => (pair.Key, pair.Value, SameProduct: productOf(pair.Key) == product))
                .OrderByDescending(item => item.Value.Score + (item.SameProduct ? 0.25 : 0) + SharedFacets(article, item.Key) * 0.05)
                .ThenBy(item => item.Key.Path, StringComparer.Ordinal)
                .Take(MaxRelated)
                .Select(item => new RelatedArticle(item.Key, item.Value.Codes, item.SameProduct)),
        ];
    }

    private static IEnumerable<string> CodesOf(Article article) =>
        article.Mentions.Select(mention => mention.Code).Concat(article.Messages.Select(message => message.Code)).Distinct(StringComparer.Ordinal);

    private static int SharedFacets(Article left, Article right)
    {
        if (left.Affected is null || right.Affected is null) return 0;
        var values = left.Affected.Rows.SelectMany(row => row.Values).ToHashSet();
        return right.Affected.Rows.SelectMany(row => row.Values).Distinct().Count(values.Contains);
    }
}
