namespace DocsSite.Linking.Errors;

/// <summary>Makes the record of a finished draft: orders, caps and counts.</summary>
internal static class IndexedErrorFactory
{
    public static IndexedError Create(ErrorDraft draft, IReadOnlyList<RelatedError> related, ErrorIndexOptions options)
    {
        var links = draft.Links.OrderBy(link => Rank(link.Place)).ThenBy(link => link.Article.Product, StringComparer.Ordinal)
            .ThenBy(link => link.Article.Title, StringComparer.Ordinal).ThenBy(link => link.Article.Path, StringComparer.Ordinal).ToList();
        var explanations = links.Where(link => link.Place <= ErrorPlace.Symptom).SelectMany(Explain).ToList();
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

    private static IEnumerable<ErrorExplanation> Explain(ErrorDraft.Link link)
    {
        var article = Article(link);
        if (link.Article.Causes.Count == 0) return [new(article, "", "", "", article.Url)];
        return link.Article.Causes.Select(cause =>
            new ErrorExplanation(article, cause.Title, cause.Confirm, cause.WhoFixes, At(link.Article.Url, cause.Anchor)));
    }

    private static ErrorArticle Article(ErrorDraft.Link link) =>
        new(link.Article.Path, link.Article.Title, At(link.Article.Url, link.Anchor), link.Article.Product, link.Article.Affected);

    private static string At(string url, string anchor) => anchor.Length == 0 ? url : $"{url}#{anchor}";
}
