using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>
/// The sources of events over all articles. An article that names an event by its number alone means the only source that the articles of
/// its product know for this number; small numbers are used by every source and never resolved.
/// </summary>
internal sealed class EventNumbers
{
    private const int FewestDigits = 4;

    private readonly Dictionary<string, Known> _byNumber = new(StringComparer.Ordinal);

    // Source null: there are several.
    private readonly record struct Known(ErrorCode? Code, HashSet<string> Products);

    public EventNumbers(IEnumerable<ArticleErrors> articles)
    {
        foreach (var article in articles)
        {
            foreach (var code in article.Mentions.Select(mention => mention.Code).Concat(article.Declared.Select(declared => declared.Code)).OfType<ErrorCode>())
                Add(code, article.Product);
        }
    }

    /// <summary>The event with its source; the code itself when it is no bare event; null for a bare event that nobody can tell.</summary>
    public ErrorCode? Resolve(ErrorCode code, string product)
    {
        if (code.Family != ErrorFamilies.Event || !EventSource.IsMissing(code.Canonical)) return code;
        return _byNumber.TryGetValue(NumberOf(code), out var known) && known.Products.Contains(product) ? known.Code : null;
    }

    private void Add(ErrorCode code, string product)
    {
        if (code.Family != ErrorFamilies.Event || EventSource.IsMissing(code.Canonical)) return;
        var number = NumberOf(code);
        if (number.Length < FewestDigits) return;
        var known = _byNumber.GetValueOrDefault(number, new Known(code, new HashSet<string>(StringComparer.Ordinal)));
        known.Products.Add(product);
        _byNumber[number] = known.Code is null || !known.Code.Equals(code) ? known with { Code = null } : known;
    }

    private static string NumberOf(ErrorCode code) => code.Canonical.Split(' ')[1];
}
