using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>What two articles say about the same error.</summary>
/// <param name="First">The article with the smaller path.</param>
public sealed record ErrorPair(IndexedError Error, ErrorExplanation First, ErrorExplanation Second);

/// <summary>Compares the articles that explain one error: they should complete each other, not repeat or contradict each other.</summary>
public static class ErrorComparison
{
    /// <summary>Shorter causes ("By design.") say too little to be called the same.</summary>
    private const int WordsOfCause = 5;

    /// <summary>
    /// Pairs of articles about the same error, product and readers that give different causes, neither of which says how a reader can
    /// tell that it is theirs. Only articles that declare the error count.
    /// </summary>
    public static IEnumerable<ErrorPair> Contradictions(IndexedError error) =>
        Pairs(error).Where(pair => AreForSameReaders(pair.First[0].Article, pair.Second[0].Article)
                && pair.First.Concat(pair.Second).All(row => row.Cause.Length > 0 && row.Confirm.Length == 0)
                && !pair.First.Any(row => pair.Second.Any(other => Key(row) == Key(other))))
            .Select(pair => new ErrorPair(error, pair.First[0], pair.Second[0]));

    /// <summary>Pairs of articles of one product that explain the same cause of the same error.</summary>
    public static IEnumerable<ErrorPair> Duplicates(IndexedError error) =>
        from pair in Pairs(error)
        where pair.First[0].Article.Product == pair.Second[0].Article.Product
        from row in pair.First
        where MessageKey.Words(Key(row)) >= WordsOfCause
        from other in pair.Second
        where Key(row) == Key(other)
        select new ErrorPair(error, row, other);

    private static IEnumerable<(List<ErrorExplanation> First, List<ErrorExplanation> Second)> Pairs(IndexedError error)
    {
        var articles = error.Explanations.Where(row => row.Article.Place == ErrorPlace.Declaration)
            .GroupBy(row => row.Article.Path, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        for (var first = 0; first < articles.Count; first++)
        {
            for (var second = first + 1; second < articles.Count; second++) yield return (articles[first], articles[second]);
        }
    }

    // A facet that only one of them restricts is met by the readers of both.
    private static bool AreForSameReaders(ErrorArticle first, ErrorArticle second) =>
        first.Product == second.Product
        && first.Facets.All(facet => second.Facets.FirstOrDefault(other => other.Facet.Id == facet.Facet.Id) is not { } other || facet.Values.Any(other.Values.Contains));

    private static string Key(ErrorExplanation row) => MessageKey.Of(row.Cause);
}
