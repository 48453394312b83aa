using DocsSite.Articles;
using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>Article → what the error index needs of it.</summary>
public static class ArticleErrorsReader
{
    /// <param name="article">The article.</param>
    /// <param name="site">For the product's name.</param>
    /// <param name="known">Registered errors and declared codes.</param>
    public static ArticleErrors Read(Article article, Site site, KnownErrors known) =>
        new(article.Path, article.Title, article.Url, site.ProductOf(article))
        {
            Affected = Affected(article),
            Facets = [.. (article.Affected?.Rows ?? []).Where(row => row.Facet is not null && row.Values.Count > 0)
                .DistinctBy(row => row.Facet!.Id).Select(row => new ErrorFacet(row.Facet!, row.Values))],
            Declared = [.. article.Errors.Select(error => error.Code is { } code ? error with { Code = known.CodeOf(code.Canonical) } : error)],
            Mentions =
            [
                .. article.Mentions.Where(mention => (EventSource.IsMissing(mention.Code) || known.IsError(mention.Code))).Select(mention => ErrorMention.OfCode(known.CodeOf(mention.Code), PlaceOf(mention), mention.SectionId)),
                .. article.Messages.Select(mention => known.Registry.FindSlug(mention.Code) is { } entry ? ErrorMention.OfMessage(entry, PlaceOf(mention), mention.SectionId) : default)
                    .Where(mention => mention.Entry is not null),
            ],
            Messages = [.. article.QuotedMessages.Select(message => new ArticleMessage(message.Text, message.SectionId, [.. message.Codes.Select(known.CodeOf)]))],
            Causes = [.. article.Causes.Select(cause => ToCause(cause, known))],
        };

    private static ArticleCause ToCause(Cause cause, KnownErrors known) => new(cause.Title, cause.Confirm, cause.WhoFixes, cause.Anchor)
    {
        Effort = cause.Effort,
        Steps = cause.Steps,
        Codes = [.. cause.Codes.Select(code => known.Registry.Find(code)?.Code ?? known.CodeOf(code))],
    };

    private static ErrorPlace PlaceOf(SectionMention mention) => mention.Role switch
    {
        SectionRole.Symptom => ErrorPlace.Symptom,
        SectionRole.Cause or SectionRole.Confirm => ErrorPlace.Cause,
        SectionRole.Resolution or SectionRole.Workaround or SectionRole.Verify => ErrorPlace.Resolution,
        SectionRole.None when mention.SectionId.Length == 0 => ErrorPlace.Title,
        _ => ErrorPlace.Other,
    };

    /// <summary>The client apps, else the first row of the affected table.</summary>
    private static string Affected(Article article) =>
        article.Affected?.Rows is [var first, ..] ? first.Values.Count > 0 ? string.Join(", ", first.Values.Select(value => value.Label)) : first.Text.Replace('\n', ' ') : "";
}
