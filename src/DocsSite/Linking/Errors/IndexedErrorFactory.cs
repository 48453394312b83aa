using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>Makes the record of a finished draft: orders, caps and counts.</summary>
internal static class IndexedErrorFactory
{
    public static IndexedError Create(ErrorDraft draft, IReadOnlyList<RelatedError> related, ErrorIndexOptions options)
    {
        var links = draft.Links.OrderBy(link => Rank(link.Place)).ThenBy(link => link.Article.Product, StringComparer.Ordinal)
            .ThenBy(link => link.Article.Title, StringComparer.Ordinal).ThenBy(link => link.Article.Path, StringComparer.Ordinal).ToList();
        var explanations = links.Where(link => link.Place <= ErrorPlace.Symptom).SelectMany(link => Explain(link, draft.Code)).ToList();
        var mentions = links.Where(link => link.Place > ErrorPlace.Symptom).Select(link => Article(link)).ToList();
        return new()
        {
            Slug = draft.Slug,
            Display = draft.Display,
            Code = draft.Code,
            Entry = draft.Entry,
            Aliases = draft.Aliases,
            Messages = draft.Messages,
            Explanations = [.. explanations.Take(options.MaximumCauses)],
            Mentions = [.. mentions.Take(options.MaximumMentions)],
            Omitted = Math.Max(0, explanations.Count - options.MaximumCauses) + Math.Max(0, mentions.Count - options.MaximumMentions),
            Related = related,
            ArticleCount = draft.ArticleCount,
        };
    }

    // Declared or in the title: the article is about this error; in the symptom: it is one of its errors.
    private static int Rank(ErrorPlace place) => place <= ErrorPlace.Title ? 0 : place == ErrorPlace.Symptom ? 1 : 2;

    private static IEnumerable<ErrorExplanation> Explain(ErrorDraft.Link link, ErrorCode? code)
    {
        var article = Article(link);
        var causes = CausesOf(link.Article, code);
        if (causes.Count == 0) return [new(article, "", "", "", article.Url)];
        return causes.Select(cause => new ErrorExplanation(article, cause.Title, cause.Confirm, cause.WhoFixes, At(link.Article.Url, cause.Anchor))
        {
            Effort = cause.Effort,
            Steps = cause.Steps,
        });
    }

    /// <summary>The causes that belong to this error or to no one in particular; all of them when no cause would be left.</summary>
    private static IReadOnlyList<ArticleCause> CausesOf(ArticleErrors article, ErrorCode? code)
    {
        if (code is null || article.Causes.All(cause => cause.Codes.Count == 0)) return article.Causes;
        var own = article.Causes.Where(cause => cause.Codes.Count == 0 || cause.Codes.Contains(code)).ToList();
        return own.Count > 0 ? own : article.Causes;
    }

    private static ErrorArticle Article(ErrorDraft.Link link) =>
        new(link.Article.Path, link.Article.Title, At(link.Article.Url, link.Anchor), link.Article.Product, link.Article.Affected)
        {
            Facets = link.Article.Facets,
            Place = link.Place,
        };

    private static string At(string url, string anchor) => anchor.Length == 0 ? url : $"{url}#{anchor}";
}
