using DocsSite.Data;

namespace DocsSite.Articles;

/// <summary>Which errors an article is about: what its front matter declares under <c>errors</c>.</summary>
internal static class PrimaryErrors
{
    public static IReadOnlyList<PrimaryError> Of(Article article, ArticleEnvironment environment)
    {
        _ = environment;
        return [.. Declared(article)];
    }

    private static IEnumerable<PrimaryError> Declared(Article article)
    {
        var node = article.Metadata["errors"];
        foreach (var item in (node as DataList)?.Items ?? (node is null or DataNull ? [] : [node]))
        {
            if (item is DataMap map)
                yield return new PrimaryError(DataText.Of(map["code"]), DataText.Of(map["message"]), DataText.Of(map["seenIn"]), map.Span, IsDeclared: true);
            else if (DataText.Of(item) is { Length: > 0 } code)
                yield return new PrimaryError(code, "", "", item.Span, IsDeclared: true);
        }
    }
}
