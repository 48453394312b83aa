using System.Collections.Frozen;
using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>All errors of the site, registered or found, in order of their slugs.</summary>
public sealed class ErrorIndex
{
    private readonly FrozenDictionary<string, IndexedError> _bySlug;
    private readonly FrozenDictionary<string, IndexedError> _byCode;
    private readonly EventNumbers _events;
    private readonly JoinedNames _names;
    private readonly Dictionary<string, List<string>> _byArticle;

    /// <param name="byArticle">Path of an article → slugs of its errors.</param>
    internal ErrorIndex(IReadOnlyList<IndexedError> errors, IReadOnlyList<ErrorSlugCollision> collisions, EventNumbers events, JoinedNames names, Dictionary<string, List<string>> byArticle)
    {
        _events = events;
        _names = names;
        _byArticle = byArticle;
        Errors = errors;
        Collisions = collisions;
        _bySlug = errors.ToFrozenDictionary(error => error.Slug, StringComparer.Ordinal);
        var byCode = new Dictionary<string, IndexedError>(StringComparer.OrdinalIgnoreCase);
        foreach (var error in errors.Where(error => error.Code is not null)) byCode.TryAdd(error.Code!.Canonical, error);
        foreach (var error in errors)
        {
            foreach (var alias in error.Entry?.Aliases ?? []) byCode.TryAdd(ErrorCodes.Parse(alias.Value).Canonical, error);
        }

        _byCode = byCode.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public static ErrorIndex Empty { get; } = new([], [], new EventNumbers([]), JoinedNames.None, []);

    public IReadOnlyList<IndexedError> Errors { get; }

    public IReadOnlyList<ErrorSlugCollision> Collisions { get; }

    /// <summary>The page of a code, or null when it has none.</summary>
    public IndexedError? Find(ErrorCode code) => _byCode.GetValueOrDefault(_names.CodeOf(code.Canonical));

    /// <summary>The page of a code that an article of this product names: there an event may be called by its number alone.</summary>
    public IndexedError? Find(ErrorCode code, string product) => _events.Resolve(code, product) is { } known ? Find(known) : null;

    /// <summary>The page of a code in any spelling. A number that no product claims is the system's.</summary>
    public IndexedError? Find(string spelling)
    {
        var code = ErrorCodes.Parse(spelling);
        return Find(code) ?? (NumberForms.PlainNumber(code) is { } number ? Find(ErrorCodes.SystemError(number)) : null);
    }

    /// <summary>Slugs of all errors that an article names, declares or quotes, its own errors first.</summary>
    public IReadOnlyList<string> SlugsOf(string articlePath) => _byArticle.GetValueOrDefault(articlePath, []);

    public IndexedError? FindSlug(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>Finds the messages of all errors; <see cref="MessageMention.Id"/> is the index in <see cref="Errors"/>.</summary>
    public MessageMatcher CreateMatcher() =>
        new(Errors.SelectMany((error, index) => error.Messages.Select(message => new MessagePattern(message, index))));

    /// <summary>Builds the index; the same input in any order gives the same index.</summary>
    public static ErrorIndex Build(ErrorRegistry registry, IEnumerable<ArticleErrors> articles, ErrorIndexOptions options) =>
        new ErrorIndexBuilder(registry, options).Build([.. articles.OrderBy(article => article.Path, StringComparer.Ordinal)]);
}
