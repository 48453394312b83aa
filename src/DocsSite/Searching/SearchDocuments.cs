using DocsSite.Articles;
using DocsSite.Linking;
using DocsSite.Linking.Errors;

namespace DocsSite.Searching;

/// <summary>What the search index is made from: every article and every error page.</summary>
public static class SearchDocuments
{
    private const int MaxMessages = 24;
    private const int MaxErrorMessages = 6;

    public static IReadOnlyList<SearchDocument> Of(Site site) =>
        [.. site.Articles.Where(IsForReaders).AsParallel().AsOrdered().Select(article => OfArticle(article, site)), .. site.Errors.Errors.Where(IsWorthListing).Select(OfError)];

    /// <summary>The facets of the site's vocabulary, named as readers see them.</summary>
    public static SearchIndexSettings SettingsOf(Site site) => new()
    {
        Facets = [.. site.Vocabulary.Facets.Select(facet => new SearchFacet(
            facet.Id, facet.Label, [.. facet.Values.Select(value => new SearchFacetValue(value.Id, value.Label))]))],
    };

    /// <summary>Pages for writers can stay out of the readers' search with <c>search: false</c>.</summary>
    private static bool IsForReaders(Article article) => article.Metadata.Text("search") != "false";

    /// <summary>An error on a single page that is not registered adds nothing to that page.</summary>
    private static bool IsWorthListing(IndexedError error) => error.Entry is not null || error.ArticleCount > 1;

    private static SearchDocument OfArticle(Article article, Site site) => new()
    {
        Url = article.Url,
        Title = article.Title,
        Summary = article.Metadata.Text("summary", "description"),
        Product = site.ProductOf(article),
        Headings = [.. article.Headings.Where(heading => heading.Text != article.Title).Select(heading => heading.Text), .. site.Tocs.KeywordsOf(article.Url)],
        Codes = [.. article.Errors.Select(error => error.Code?.Canonical ?? "").Where(code => code.Length > 0)
            .Concat(article.Mentions.Select(mention => mention.Code).Where(code => site.Errors.Find(code) is not null)).Distinct(StringComparer.Ordinal)],
        Messages = [.. article.Errors.Select(error => error.Message).Concat(LiteralTexts.Of(article))
            .Where(message => message.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxMessages)],
        Body = article.PlainText,
        IsListing = article.Layout == ArticleLayout.Cards,
        Facets = article.Affected is null ? new Dictionary<string, IReadOnlyList<string>>() : FacetsOf(article.Affected),
    };

    private static Dictionary<string, IReadOnlyList<string>> FacetsOf(AffectedTable affected) =>
        affected.Rows.Where(row => row.Facet is not null && row.Values.Count > 0).DistinctBy(row => row.Facet!.Id)
            .ToDictionary(row => row.Facet!.Id, IReadOnlyList<string> (row) => [.. row.Values.Select(value => value.Id)], StringComparer.Ordinal);

    private static SearchDocument OfError(IndexedError error) => new()
    {
        Url = $"/errors/{error.Slug}/",
        Title = error.Display,
        Summary = error.Entry?.Gloss ?? "",
        Kind = SearchDocumentKind.Error,
        Codes = error.Code is { } code ? [code.Canonical, .. error.Aliases] : [],
        Messages = [.. error.Messages.Take(MaxErrorMessages)],
        Body = string.Join('\n', error.Explanations.Select(row => row.Cause).Where(cause => cause.Length > 0).Distinct(StringComparer.Ordinal)),
    };
}
