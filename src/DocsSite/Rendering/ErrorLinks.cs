using System.Collections.Concurrent;
using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Linking;
using DocsSite.Linking.Errors;

namespace DocsSite.Rendering;

/// <summary>The site's errors as links: the one place that knows where an error's page is. Thread-safe.</summary>
public sealed class ErrorLinks
{
    private readonly Site _site;
    private readonly ConcurrentDictionary<string, string?> _urls = new(StringComparer.Ordinal);

    public ErrorLinks(Site site)
    {
        _site = site;
        All = [.. site.Errors.Errors.Select(ToLink)];
    }

    /// <summary>In order of the slug.</summary>
    public IReadOnlyList<ErrorLink> All { get; }

    public static string UrlOf(IndexedError error) => $"/errors/{error.Slug}/";

    /// <summary>Address of the page of a canonical code, or null when it has none.</summary>
    public string? UrlOf(string code) => _urls.GetOrAdd(code, key => _site.Errors.Find(ErrorCodes.Parse(key)) is { } error ? UrlOf(error) : null);

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

    /// <summary>The errors that most articles share.</summary>
    public IReadOnlyList<ErrorLink> MostShared(int count) =>
        [.. _site.Errors.Errors.Where(error => error.ArticleCount > 1).OrderByDescending(error => error.ArticleCount).ThenBy(error => error.Slug, StringComparer.Ordinal).Take(count).Select(ToLink)];

    public static PageLink ToPageLink(Article article) => new(NavigationModel.ShortTitle(article), article.Url)
    {
        Summary = article.Metadata.Text("summary", "description"),
        Updated = article.Metadata.Date("updated", "ms.date"),
        Codes = [.. article.Errors.Select(error => error.Code?.Canonical ?? "").Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)],
    };

    public PageLink ToPageLink(RelatedArticle related)
    {
        var names = related.SharedCodes.Select(code => _site.Errors.Find(ErrorCodes.Parse(code)) ?? _site.Errors.FindSlug(code)).OfType<IndexedError>().Select(error => error.Display).Take(2).ToList();
        return ToPageLink(related.Article) with { Reason = names.Count == 0 ? "" : string.Join(", ", names) };
    }

    public static ErrorLink ToLink(IndexedError error) => new(error.Code?.Canonical ?? error.Display, UrlOf(error))
    {
        IsCode = error.Code is not null,
        Gloss = error.Entry?.Gloss ?? "",
        Messages = error.Code is null ? [.. error.Messages.Skip(1)] : error.Messages,
        ArticleCount = error.ArticleCount,
    };

    private IndexedError? Find(DeclaredError declared)
    {
        if (declared.Code is { } code) return _site.Errors.Find(code);
        var key = MessageKey.Of(declared.Message);
        return _site.Errors.Errors.FirstOrDefault(error => error.Messages.Any(message => MessageKey.Of(message) == key));
    }
}
