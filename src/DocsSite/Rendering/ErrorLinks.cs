using System.Collections.Concurrent;
using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Linking;
using DocsSite.Linking.Errors;

namespace DocsSite.Rendering;

/// <summary>The site's errors as links: the one place that knows where an error's page is. Thread-safe.</summary>
public sealed class ErrorLinks
{
    private const int LongestName = 60;

    private readonly Site _site;
    private readonly Lazy<Dictionary<string, IndexedError>> _byMessage;
    private readonly ConcurrentDictionary<string, string?> _urls = new(StringComparer.Ordinal);

    public ErrorLinks(Site site)
    {
        _site = site;
        // A page that is about the message itself comes first.
        _byMessage = new(() => site.Errors.Errors.OrderBy(error => error.Code is not null).SelectMany(error => error.Messages.Select(message => (Key: MessageKey.Of(message), Error: error)))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Error, StringComparer.Ordinal));
        All = [.. site.Errors.Errors.Select(ToLink)];
    }

    /// <summary>In order of the slug.</summary>
    public IReadOnlyList<ErrorLink> All { get; }

    public static string UrlOf(IndexedError error) => $"/errors/{error.Slug}/";

    public static string JsonUrlOf(IndexedError error) => $"/errors/{error.Slug}.json";

    /// <summary>The permanent short address: it stays when the site's layout changes.</summary>
    public static string ShortUrlOf(IndexedError error) => $"/e/{error.Slug}";

    /// <summary>The same for a code in an article, which may call an event by its number alone.</summary>
    /// <param name="code">Canonical form.</param>
    /// <param name="product">Product of the article that names it.</param>
    public string? UrlOf(string code, string product) =>
        !EventSource.IsMissing(code) ? UrlOf(code) : _site.Errors.Find(ErrorCodes.Parse(code), product) is { } error ? UrlOf(error) : null;

    /// <summary>Address of the page of a canonical code, or null when it has none.</summary>
    public string? UrlOf(string code) => _urls.GetOrAdd(code, key => Find(key) is { } error ? UrlOf(error) : null);

    /// <summary>The errors that an article is about: declared ones first, then those that its symptoms show.</summary>
    public IReadOnlyList<ArticleError> PrimaryOf(Article article)
    {
        var errors = new List<ArticleError>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declared in article.Errors)
        {
            var error = Find(declared);
            if (error is not null && !seen.Add(error.Slug) && declared.Message.Length == 0) continue;
            errors.Add(new ArticleError
            {
                Code = declared.Code?.Canonical ?? "",
                Url = error is null ? "" : UrlOf(error),
                Message = declared.Message.Length > 0 || error is null ? declared.Message : error.Messages.FirstOrDefault("") is var message && error.Messages.Count == 1 ? message : "",
                Aliases = error is null ? [] : [.. error.Aliases],
                SeenIn = string.Join(", ", declared.SeenIn),
            });
        }

        return errors;
    }

    /// <summary>The page of a message that an article quotes without a code; null when it has none of its own.</summary>
    public MessageLink? LinkOf(QuotedMessage message) =>
        _byMessage.Value.GetValueOrDefault(MessageKey.Of(message.Text)) is { Code: null } error ? new(message.Text, UrlOf(error)) : null;

    /// <summary>The errors that most articles share.</summary>
    public IReadOnlyList<ErrorLink> MostShared(int count) =>
        [.. _site.Errors.Errors.Where(error => error.ArticleCount > 1).OrderByDescending(error => error.ArticleCount).ThenBy(error => error.Slug, StringComparer.Ordinal).Take(count).Select(ToLink)];

    public static PageLink ToPageLink(Article article) => new(NavigationModel.ShortTitle(article), article.Url)
    {
        Summary = article.Metadata.Text("summary", "description"),
        Updated = article.Metadata.Date("updated", "ms.date"),
        Codes = [.. article.Errors.Select(error => error.Code?.Canonical ?? "").Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>A related article with one line that says why it is.</summary>
    public PageLink ToPageLink(RelatedArticle related, IReadOnlyDictionary<string, string> strings) => ToPageLink(related.Article) with { Reason = ReasonOf(related, strings) };

    private string ReasonOf(RelatedArticle related, IReadOnlyDictionary<string, string> strings)
    {
        var names = related.SharedErrors.Select(_site.Errors.FindSlug).OfType<IndexedError>().Select(NameOf).Take(2).ToList();
        var product = _site.ProductOf(related.Article);
        if (names.Count > 0 && (related.SameProduct || product.Length == 0)) return Fill(strings.GetValueOrDefault("related.error", ""), ("codes", string.Join(", ", names)));
        if (names.Count > 0) return Fill(strings.GetValueOrDefault("related.error-product", ""), ("product", product), ("codes", string.Join(", ", names)));
        if (related.SharedCause.Length > 0) return Fill(strings.GetValueOrDefault("related.cause", ""), ("cause", related.SharedCause));
        return related.SharedFacets.Count == 0 ? "" : Fill(strings.GetValueOrDefault("related.facets", ""), ("what", string.Join(", ", related.SharedFacets.Take(3))));
    }

    // One line: a long message is told by how it begins.
    private static string NameOf(IndexedError error)
    {
        if (error.Code is not null || error.Display.Length <= LongestName) return error.Display;
        var end = error.Display.LastIndexOf(' ', LongestName);
        return string.Concat(error.Display.AsSpan(0, end > 0 ? end : LongestName), "…");
    }

    private static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    public static ErrorLink ToLink(IndexedError error) => new(error.Code?.Canonical ?? error.Display, UrlOf(error))
    {
        IsCode = error.Code is not null,
        Gloss = error.Entry?.Gloss ?? "",
        Messages = error.Code is null ? [.. error.Messages.Skip(1)] : error.Messages,
        ArticleCount = error.ArticleCount,
    };

    private IndexedError? Find(string mention) =>
        mention.StartsWith(ErrorEntry.MessageMark) ? _site.Errors.FindSlug(mention[1..]) : _site.Errors.Find(ErrorCodes.Parse(mention));

    private IndexedError? Find(DeclaredError declared)
    {
        if (declared.Code is { } code) return _site.Errors.Find(code);
        return _byMessage.Value.GetValueOrDefault(MessageKey.Of(declared.Message));
    }
}
