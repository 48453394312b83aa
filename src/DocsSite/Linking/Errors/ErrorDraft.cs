using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>One error while the index is built.</summary>
internal sealed class ErrorDraft(ErrorCode? code, ErrorEntry? entry)
{
    private readonly List<string> _messages = [];
    private readonly HashSet<string> _messageKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Link> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _aliasOrder = [];

    /// <summary>How one article names the error: the strongest place and the first anchor there.</summary>
    public readonly record struct Link(ArticleErrors Article, ErrorPlace Place, string Anchor);

    public ErrorCode? Code { get; } = code;

    public ErrorEntry? Entry { get; } = entry;

    /// <summary>Has a page even when only one article shows it.</summary>
    public bool IsWanted { get; set; } = entry is not null || code is not null;

    public string Slug { get; set; } = "";

    public IReadOnlyList<string> Messages => _messages;

    public IReadOnlyList<string> Aliases => _aliasOrder;

    public IEnumerable<Link> Links => _links.Values;

    public int ArticleCount => _links.Count;

    public string Display => Code?.Display ?? (_messages.Count > 0 ? _messages[0] : Entry!.Display);

    /// <summary>Sorts registered errors before found ones and codes before messages: the first keeps a contested address.</summary>
    public string SortKey => (Entry is null ? "1" : "0") + (Code is null ? "1" : "0") + (Code?.Canonical ?? Display);

    public void AddMessage(string message)
    {
        if (message.Length > 0 && _messageKeys.Add(MessageKey.Of(message))) _messages.Add(message);
    }

    public void AddAlias(string alias)
    {
        if (!string.Equals(alias, Code?.Canonical, StringComparison.OrdinalIgnoreCase) && _aliases.Add(alias)) _aliasOrder.Add(alias);
    }

    public void AddLink(ArticleErrors article, ErrorPlace place, string anchor)
    {
        if (!_links.TryGetValue(article.Path, out var link) || place < link.Place) _links[article.Path] = new(article, place, anchor);
    }
}
